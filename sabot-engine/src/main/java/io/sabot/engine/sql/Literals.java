package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.math.BigDecimal;
import java.util.List;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IntegerValueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedParameterMarkerRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NumberContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ParameterMarkerContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PositionalParameterMarkerRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStringLitContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStringLitWithoutMarkerContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StringLitContext;

/** Strings, numbers and parameters. */
final class Literals {
    private final Translation translation;

    Literals(Translation translation) {
        this.translation = translation;
    }

    /** The value of a string where Spark always undoes escapes, as in options and comments. */
    String text(StringLitContext literal) {
        StringBuilder text = new StringBuilder();
        for (SingleStringLitContext part : literal.singleStringLit()) {
            text.append(text(part));
        }
        return text.toString();
    }

    String text(SingleStringLitContext part) {
        return part.parameterMarker() == null
                ? text(part.singleStringLitWithoutMarker())
                : markerText(part.parameterMarker());
    }

    static String text(SingleStringLitWithoutMarkerContext literal) {
        return StringLiterals.unescape(literal.getText(), false);
    }

    /** A string as an expression, whose escapes depend on the settings. */
    Expr expression(StringLitContext literal) {
        StringBuilder value = new StringBuilder();
        for (SingleStringLitContext part : literal.singleStringLit()) {
            if (part.parameterMarker() != null) {
                value.append(markerText(part.parameterMarker()));
            } else if (translation.options.escapedStringLiterals()) {
                value.append(StringLiterals.verbatim(part.getText()));
            } else {
                value.append(StringLiterals.unescape(part.getText(), translation.options.doubledQuotesVanish()));
            }
        }
        return LiteralValues.string(value.toString());
    }

    int integer(IntegerValueContext value) {
        if (value instanceof SqlBaseParser.ParameterIntegerValueContext marker) {
            Expr parameter = value(marker.parameterMarker());
            if (parameter instanceof Expr.Literal literal && literal.value() instanceof Number number) {
                return number.intValue();
            }
            throw unexpectedMarker(value);
        }
        return Integer.parseInt(value.getText());
    }

    Expr parameter(String name) {
        Expr value = translation.values.named().get(name);
        return value == null ? new Expr.Parameter(name, -1, translation.origin.here()) : value;
    }

    Expr parameter(Token questionMark) {
        int position = positionOf(questionMark);
        List<Expr> values = translation.values.positional();
        return position < values.size()
                ? values.get(position)
                : new Expr.Parameter(null, position, translation.origin.here());
    }

    private static int positionOf(Token questionMark) {
        Lexer lexer = (Lexer) questionMark.getTokenSource();
        lexer.reset();
        int position = 0;
        for (Token token = lexer.nextToken(); token.getStartIndex() < questionMark.getStartIndex(); ) {
            position += token.getType() == SqlBaseParser.QUESTION ? 1 : 0;
            token = lexer.nextToken();
        }
        return position;
    }

    private Expr value(ParameterMarkerContext marker) {
        if (marker instanceof NamedParameterMarkerRuleContext named) {
            return translation
                    .values
                    .named()
                    .get(Names.text(named.namedParameterMarker().simpleIdentifier()));
        }
        int position = positionOf(
                ((PositionalParameterMarkerRuleContext) marker).QUESTION().getSymbol());
        List<Expr> values = translation.values.positional();
        return position < values.size() ? values.get(position) : null;
    }

    private String markerText(ParameterMarkerContext marker) {
        String text = LiteralValues.text(value(marker));
        if (text == null) {
            throw unexpectedMarker(marker);
        }
        return text;
    }

    private QueryException unexpectedMarker(ParserRuleContext marker) {
        return translation.origin.error("UNEXPECTED_USE_OF_PARAMETER_MARKER", "parameterMarker", marker.getText());
    }

    Expr tiny(NumberContext number) {
        String digits = inRange(number, 1, Byte.MIN_VALUE, Byte.MAX_VALUE, DataType.BYTE);
        return Expr.literal(Byte.valueOf(digits), DataType.BYTE);
    }

    Expr small(NumberContext number) {
        String digits = inRange(number, 1, Short.MIN_VALUE, Short.MAX_VALUE, DataType.SHORT);
        return Expr.literal(Short.valueOf(digits), DataType.SHORT);
    }

    Expr big(NumberContext number) {
        String digits = inRange(number, 1, Long.MIN_VALUE, Long.MAX_VALUE, DataType.LONG);
        return Expr.literal(Long.valueOf(digits), DataType.LONG);
    }

    Expr single(NumberContext number) {
        BigDecimal most = new BigDecimal(Double.toString(Float.MAX_VALUE));
        String digits = inRange(number, 1, most.negate(), most, DataType.FLOAT);
        return Expr.literal(Float.valueOf(digits), DataType.FLOAT);
    }

    /** @param suffix number of letters behind the digits */
    Expr twice(NumberContext number, int suffix) {
        BigDecimal most = new BigDecimal(Double.toString(Double.MAX_VALUE));
        String digits = inRange(number, suffix, most.negate(), most, DataType.DOUBLE);
        return Expr.literal(Double.valueOf(digits), DataType.DOUBLE);
    }

    Expr exact(NumberContext number) {
        String text = number.getText();
        try {
            return LiteralValues.decimal(text.substring(0, text.length() - 2));
        } catch (QueryException e) {
            throw translation.origin.error(e);
        }
    }

    private String inRange(NumberContext number, int suffix, long least, long most, DataType type) {
        return inRange(number, suffix, BigDecimal.valueOf(least), BigDecimal.valueOf(most), type);
    }

    private String inRange(NumberContext number, int suffix, BigDecimal least, BigDecimal most, DataType type) {
        String text = number.getText();
        String digits = text.substring(0, text.length() - suffix);
        BigDecimal value;
        try {
            value = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0060", "msg", e.getMessage());
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            translation.origin.enter(number);
            throw translation.origin.error(
                    "INVALID_NUMERIC_LITERAL_RANGE",
                    "rawStrippedQualifier",
                    digits,
                    "minValue",
                    least.toString(),
                    "maxValue",
                    most.toString(),
                    "typeName",
                    type.simpleString());
        }
        return digits;
    }
}
