package io.sabot.engine.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads types as they are written in SQL, without starting the SQL parser for it: {@code ARRAY<DECIMAL(10,2)>},
 * {@code a INT NOT NULL, b STRUCT<x: STRING COMMENT 'text'>}. Whatever it does not understand, mistakes included, it gives
 * back as null, and the SQL parser finds the type or Spark's own error.
 */
public final class DataTypeParser {
    private static final Map<String, DataType> PLAIN = Map.ofEntries(
            Map.entry("boolean", DataType.BOOLEAN),
            Map.entry("tinyint", DataType.BYTE),
            Map.entry("byte", DataType.BYTE),
            Map.entry("smallint", DataType.SHORT),
            Map.entry("short", DataType.SHORT),
            Map.entry("int", DataType.INT),
            Map.entry("integer", DataType.INT),
            Map.entry("bigint", DataType.LONG),
            Map.entry("long", DataType.LONG),
            Map.entry("float", DataType.FLOAT),
            Map.entry("real", DataType.FLOAT),
            Map.entry("double", DataType.DOUBLE),
            Map.entry("date", DataType.DATE),
            Map.entry("timestamp_ltz", DataType.TIMESTAMP),
            Map.entry("timestamp_ntz", DataType.TIMESTAMP_NTZ),
            Map.entry("binary", DataType.BINARY),
            Map.entry("void", DataType.NULL),
            Map.entry("variant", DataType.VARIANT),
            Map.entry("string", DataType.STRING));

    private static final List<String> DAY_TIME_FIELDS = List.of("day", "hour", "minute", "second");
    private static final List<String> YEAR_MONTH_FIELDS = List.of("year", "month");
    private static final String COMMENT = "comment";

    /** Leaves the recursion; carries nothing, because its catcher only wants to know. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private final TypeTokens tokens;
    private final DataType timestamp;

    private DataTypeParser(String text, boolean timestampIsLocal) {
        this.tokens = new TypeTokens(text);
        this.timestamp = timestampIsLocal ? DataType.TIMESTAMP_NTZ : DataType.TIMESTAMP;
    }

    /**
     * @param timestampIsLocal whether TIMESTAMP means TIMESTAMP_NTZ (spark.sql.timestampType)
     * @return null when the text is not understood
     */
    public static DataType parseType(String text, boolean timestampIsLocal) {
        try {
            DataTypeParser parser = new DataTypeParser(text, timestampIsLocal);
            DataType type = parser.type();
            return parser.tokens.atEnd() ? type : null;
        } catch (NotUnderstood e) {
            return null;
        }
    }

    /**
     * A list of columns.
     *
     * @return null when the text is not understood
     */
    public static StructType parseColumns(String text, boolean timestampIsLocal) {
        try {
            DataTypeParser parser = new DataTypeParser(text, timestampIsLocal);
            List<Field> fields = new ArrayList<>();
            do {
                fields.add(parser.field(false));
            } while (parser.tokens.accept(","));
            return parser.tokens.atEnd() ? new StructType(fields) : null;
        } catch (NotUnderstood e) {
            return null;
        }
    }

    private DataType type() {
        String word = word();
        DataType plain = PLAIN.get(word);
        if (plain != null) {
            return plain == DataType.STRING && tokens.isNext("collate") ? fail() : plain;
        }
        return switch (word) {
            case "timestamp" -> timestamp();
            case "time" -> time();
            case "decimal", "dec", "numeric" -> decimal();
            case "char", "character" -> StringType.character(length(0));
            case "varchar" -> StringType.varying(length(0));
            case "interval" -> interval();
            case "array" -> array();
            case "map" -> map();
            case "struct" -> struct();
            default -> fail();
        };
    }

    private DataType timestamp() {
        if (tokens.accept("without")) {
            expect("time");
            expect("zone");
            return DataType.TIMESTAMP_NTZ;
        }
        if (tokens.accept("with")) {
            expect("local");
            expect("time");
            expect("zone");
            return DataType.TIMESTAMP;
        }
        return timestamp;
    }

    private DataType time() {
        int precision = TimeType.MICROS.precision();
        if (tokens.accept("(")) {
            precision = number();
            expect(")");
        }
        if (tokens.isNext("without") || precision > TimeType.MICROS.precision()) {
            return fail();
        }
        return new TimeType(precision);
    }

    private DataType decimal() {
        if (!tokens.accept("(")) {
            return DecimalType.USER_DEFAULT;
        }
        int precision = number();
        int scale = tokens.accept(",") ? number() : 0;
        expect(")");
        return scale > precision || precision > DecimalType.MAX_PRECISION ? fail() : new DecimalType(precision, scale);
    }

    private int length(int least) {
        expect("(");
        int length = number();
        expect(")");
        return length < least || tokens.isNext("collate") ? (Integer) fail() : length;
    }

    private DataType interval() {
        int start = fieldOf(YEAR_MONTH_FIELDS);
        if (start >= 0) {
            return new YearMonthIntervalType(start, endField(YEAR_MONTH_FIELDS, start));
        }
        start = fieldOf(DAY_TIME_FIELDS);
        if (start >= 0) {
            return new DayTimeIntervalType(start, endField(DAY_TIME_FIELDS, start));
        }
        return DataType.CALENDAR_INTERVAL;
    }

    private int fieldOf(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (tokens.accept(fields.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private int endField(List<String> fields, int start) {
        if (!tokens.accept("to")) {
            return start;
        }
        int end = fieldOf(fields);
        return end > start ? end : (Integer) fail();
    }

    private DataType array() {
        expect("<");
        DataType element = type();
        expect(">");
        return new ArrayType(element, true);
    }

    private DataType map() {
        expect("<");
        DataType key = type();
        expect(",");
        DataType value = type();
        expect(">");
        return new MapType(key, value, true);
    }

    private DataType struct() {
        expect("<");
        List<Field> fields = new ArrayList<>();
        if (tokens.accept(">")) {
            return new StructType(fields);
        }
        do {
            fields.add(field(true));
        } while (tokens.accept(","));
        expect(">");
        return new StructType(fields);
    }

    /** @param colon whether one may stand between name and type */
    private Field field(boolean colon) {
        String name = tokens.identifier();
        if (name == null) {
            return fail();
        }
        if (colon) {
            tokens.accept(":");
        }
        DataType type = type();
        boolean nullable = true;
        if (tokens.accept("not")) {
            expect("null");
            nullable = false;
        }
        if (!tokens.accept(COMMENT)) {
            return Field.of(name, type, nullable);
        }
        String comment = tokens.plainString();
        return comment == null ? fail() : new Field(name, type, nullable, Map.of(COMMENT, JsonText.quote(comment)));
    }

    private String word() {
        String word = tokens.word();
        return word == null ? fail() : word.toLowerCase(Locale.ROOT);
    }

    private int number() {
        String digits = tokens.word();
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : (Integer) fail();
    }

    private void expect(String token) {
        if (!tokens.accept(token)) {
            fail();
        }
    }

    private static <T> T fail() {
        throw new NotUnderstood();
    }
}
