package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CalendarInterval;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.AssignmentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.AssignmentListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FailSetRoleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IntervalContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ResetConfigurationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ResetQuotedConfigurationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetConfigurationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetQuotedConfigurationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetResetStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetTimeZoneContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetVariableContext;

/**
 * SET and RESET. Keys and values are the text behind the keyword, whatever tokens that makes; the first {@code =} divides
 * them.
 */
final class SettingStatements {
    private static final Pattern KEY_AND_VALUE = Pattern.compile("([a-zA-Z_\\d\\\\.:]+)\\s*=([^;]*);*");
    private static final Pattern KEY = Pattern.compile("([a-zA-Z_\\d\\\\.:]+)\\s*$");
    private static final Pattern VALUE = Pattern.compile("([^;]*);*");
    private static final String TIME_ZONE = "spark.sql.session.timeZone";
    private static final long MICROS_OF_SECOND = 1_000_000;
    private static final long MICROS_OF_HOUR = 3_600 * MICROS_OF_SECOND;
    private static final int MOST_HOURS = 18;

    private final Translation translation;

    SettingStatements(Translation translation) {
        this.translation = translation;
    }

    Statement of(SetResetStatementContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        Statement statement = translate(context);
        translation.origin.leave(outer);
        return statement;
    }

    private Statement translate(SetResetStatementContext context) {
        if (context instanceof SetConfigurationContext set) {
            return set.configKey() == null ? plain(behind(set.SET().getSymbol())) : quotedKey(set);
        }
        if (context instanceof SetQuotedConfigurationContext set) {
            return quotedValue(set);
        }
        if (context instanceof ResetConfigurationContext reset) {
            return reset(behind(reset.RESET().getSymbol()));
        }
        if (context instanceof ResetQuotedConfigurationContext reset) {
            return new Statement.ResetOption(Names.text(reset.configKey()));
        }
        if (context instanceof SetTimeZoneContext zone) {
            return new Statement.SetOption(TIME_ZONE, zone(zone));
        }
        if (context instanceof SetVariableContext variable) {
            return variable(variable);
        }
        if (context instanceof FailSetRoleContext) {
            throw translation.statements.invalid("SET ROLE");
        }
        return new Statement.Unsupported("SET PATH");
    }

    /** What follows a keyword, without the semicolons at its end. */
    private String behind(Token keyword) {
        return translation.origin.after(keyword).trim().replaceAll(";+$", "");
    }

    private Statement plain(String text) {
        Matcher pair = KEY_AND_VALUE.matcher(text);
        if (pair.matches()) {
            return new Statement.SetOption(pair.group(1), pair.group(2).trim());
        }
        Matcher key = KEY.matcher(text);
        if (key.matches()) {
            return new Statement.SetOption(key.group(1), null);
        }
        if (text.trim().equals("-v") || text.isBlank()) {
            return new Statement.SetOption(text.isBlank() ? null : "-v", null);
        }
        throw translation.origin.error("INVALID_SET_SYNTAX");
    }

    private Statement quotedKey(SetConfigurationContext set) {
        String key = Names.text(set.configKey());
        if (set.EQ() == null) {
            return new Statement.SetOption(key, null);
        }
        String text = translation.origin.after(set.EQ().getSymbol()).trim();
        Matcher value = VALUE.matcher(text);
        if (!value.matches()) {
            throw translation.origin.error(
                    "INVALID_PROPERTY_VALUE", "value", Quoting.quoted(text), "key", Quoting.quoted(key));
        }
        return new Statement.SetOption(key, value.group(1));
    }

    private Statement quotedValue(SetQuotedConfigurationContext set) {
        String value = Names.text(set.configValue());
        if (set.configKey() != null) {
            return new Statement.SetOption(Names.text(set.configKey()), value);
        }
        String text = translation
                .origin
                .between(set.SET().getSymbol(), set.EQ().getSymbol())
                .trim();
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            throw translation.origin.error(
                    "INVALID_PROPERTY_KEY", "key", Quoting.quoted(text), "value", Quoting.quoted(value));
        }
        return new Statement.SetOption(key.group(1), value);
    }

    private Statement reset(String text) {
        Matcher key = KEY.matcher(text);
        if (key.matches() || text.isBlank()) {
            return new Statement.ResetOption(text.isBlank() ? null : key.group(1));
        }
        throw translation.origin.error("INVALID_RESET_COMMAND_FORMAT");
    }

    private String zone(SetTimeZoneContext context) {
        if (context.interval() != null) {
            return offset(context.interval());
        }
        if (context.timezone() == null) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0045");
        }
        return context.timezone().stringLit() == null
                ? TimeZone.getDefault().getID()
                : translation.literals.text(context.timezone().stringLit());
    }

    private String offset(IntervalContext context) {
        CalendarInterval interval = translation.intervals.calendar(context);
        long micros = interval.micros();
        if (interval.months() != 0) {
            throw outOfRange(interval.months());
        }
        if (interval.days() != 0) {
            throw outOfRange(interval.days());
        }
        if (Math.abs(micros) > MOST_HOURS * MICROS_OF_HOUR) {
            throw outOfRange(Math.abs(micros) / MICROS_OF_HOUR);
        }
        if (micros % MICROS_OF_SECOND != 0) {
            throw outOfRange(micros / MICROS_OF_SECOND);
        }
        return ZoneOffset.ofTotalSeconds((int) (micros / MICROS_OF_SECOND)).toString();
    }

    private QueryException outOfRange(long value) {
        return translation.origin.error(
                "INVALID_INTERVAL_FORMAT.TIMEZONE_INTERVAL_OUT_OF_RANGE", "input", Long.toString(value));
    }

    private Statement variable(SetVariableContext context) {
        return variable(context.assignmentList(), context.multipartIdentifierList(), context.query());
    }

    /** @param query null for assignments of expressions */
    Statement variable(
            AssignmentListContext assignmentList,
            MultipartIdentifierListContext targets,
            SqlBaseParser.QueryContext query) {
        QueryContext here = translation.origin.here();
        if (query != null) {
            return new Statement.SetVariable(variables(targets), List.of(), translation.queries.of(query), here);
        }
        List<AssignmentContext> assignments = assignmentList.assignment();
        List<Expr.Name> names =
                assignments.stream().map(assignment -> name(assignment.key)).toList();
        List<Expr> values = assignments.stream()
                .map(assignment -> translation.expressions.of(assignment.value))
                .toList();
        return new Statement.SetVariable(names, values, null, here);
    }

    List<Expr.Name> variables(MultipartIdentifierListContext list) {
        return list.multipartIdentifier().stream().map(this::name).toList();
    }

    private Expr.Name name(MultipartIdentifierContext name) {
        return new Expr.Name(translation.names.parts(name), translation.origin.at(name));
    }
}
