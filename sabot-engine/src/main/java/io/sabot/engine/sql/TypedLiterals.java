package io.sabot.engine.sql;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.IntervalParser;
import io.sabot.engine.type.time.SpecialDateTimes;
import io.sabot.engine.type.time.TimeZones;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TypeConstructorContext;

/** {@code DATE '2020-01-01'}, {@code X'1F'} and other literals of a type in front of a string. */
final class TypedLiterals {
    private static final String SUPPORTED =
            "\"DATE\", \"TIMESTAMP_NTZ\", \"TIMESTAMP_LTZ\", \"TIMESTAMP\", \"INTERVAL\", \"X\", \"TIME\"";

    private final Translation translation;

    TypedLiterals(Translation translation) {
        this.translation = translation;
    }

    Expr of(TypeConstructorContext context) {
        String text = Literals.text(context.singleStringLitWithoutMarker());
        String type = context.literalType().getText();
        Expr literal = switch (context.literalType().start.getType()) {
            case SqlBaseParser.DATE -> date(text);
            case SqlBaseParser.TIME -> time(text);
            case SqlBaseParser.TIMESTAMP_NTZ -> local(text, true);
            case SqlBaseParser.TIMESTAMP_LTZ -> instant(text);
            case SqlBaseParser.TIMESTAMP ->
                translation.options.timestampIsLocal() ? localUnlessZoned(text) : instant(text);
            case SqlBaseParser.INTERVAL -> interval(text, context);
            case SqlBaseParser.BINARY_HEX -> binary(text);
            default ->
                throw translation.origin.error(
                        "UNSUPPORTED_TYPED_LITERAL",
                        "unsupportedType",
                        Quoting.type(type),
                        "supportedTypes",
                        SUPPORTED);
        };
        if (literal == null) {
            boolean hexadecimal = context.literalType().start.getType() == SqlBaseParser.BINARY_HEX;
            throw translation.origin.error(
                    "INVALID_TYPED_LITERAL",
                    "valueType",
                    Quoting.type(hexadecimal ? "X" : type),
                    "value",
                    Quoting.value(text));
        }
        return literal;
    }

    private ZoneId zone() {
        return TimeZones.parse(translation.options.timeZone());
    }

    private Expr date(String text) {
        Integer special = SpecialDateTimes.date(text, zone());
        if (special != null) {
            return Expr.literal(special, DataType.DATE);
        }
        long days = DateTimeParser.date(Slice.of(text));
        return days == DateTimeParser.INVALID ? null : Expr.literal((int) days, DataType.DATE);
    }

    private static Expr time(String text) {
        long nanos = DateTimeParser.time(Slice.of(text));
        return nanos == DateTimeParser.INVALID ? null : Expr.literal(nanos, TimeType.MICROS);
    }

    private static Expr moment(Long value, DataType type) {
        return value == null ? null : Expr.literal(value, type);
    }

    private Expr instant(String text) {
        Long special = SpecialDateTimes.timestamp(text, zone());
        return special == null
                ? moment(DateTimeParser.timestamp(Slice.of(text), ZoneOffsets.of(zone())), DataType.TIMESTAMP)
                : Expr.literal(special, DataType.TIMESTAMP);
    }

    private Expr local(String text, boolean zoneAllowed) {
        Long special = SpecialDateTimes.timestampNtz(text, zone());
        return special == null
                ? moment(DateTimeParser.timestampNtz(Slice.of(text), zoneAllowed), DataType.TIMESTAMP_NTZ)
                : Expr.literal(special, DataType.TIMESTAMP_NTZ);
    }

    private Expr localUnlessZoned(String text) {
        Expr local = local(text, false);
        return local == null ? instant(text) : local;
    }

    private Expr interval(String text, ParserRuleContext literal) {
        CalendarInterval value = IntervalParser.tryParse(Slice.of(text));
        if (value == null) {
            return null;
        }
        if (translation.options.calendarIntervals()) {
            return Expr.literal(value, DataType.CALENDAR_INTERVAL);
        }
        List<String> units = Arrays.stream(text.split("\\s"))
                .map(IntervalLiterals::singular)
                .filter(word -> !word.equals("interval") && word.matches("[a-z]+"))
                .toList();
        return translation.intervals.typed(value, units, literal);
    }

    /** An odd number of digits has a zero in front. */
    private static Expr binary(String text) {
        String digits = text.length() % 2 == 0 ? text : "0" + text;
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = digit(digits.charAt(2 * i));
            int low = digit(digits.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return null;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Expr.literal(Slice.of(bytes), DataType.BINARY);
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
