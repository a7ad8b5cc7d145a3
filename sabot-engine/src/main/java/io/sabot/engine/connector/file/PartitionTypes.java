package io.sabot.engine.connector.file;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.AnsiIntervalParser;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.ZoneOffsets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The type that a partition value has by its looks, the type that several values have in common, and the value itself.
 * Source: PartitioningUtils of Spark.
 */
final class PartitionTypes {
    private static final String YEAR = "(?:\\d{4}|\\+\\d{5,7})";
    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?";

    /** Left out of the class initialisation: most partition values are numbers or names. */
    private static final class Patterns {
        private static final Pattern DATE = Pattern.compile(YEAR + "-\\d{2}-\\d{2}");
        private static final Pattern TIMESTAMP = Pattern.compile(YEAR + "-\\d{2}-\\d{2} " + TIME);
        private static final Pattern TIME_OF_DAY = Pattern.compile(TIME);
    }

    private final ZoneOffsets zone;
    private final DataType timestampType;

    /** @param timestampType TIMESTAMP or TIMESTAMP_NTZ */
    PartitionTypes(ZoneOffsets zone, DataType timestampType) {
        this.zone = zone;
        this.timestampType = timestampType;
    }

    /** @param raw as it stands in the directory's name, escapes included */
    DataType infer(String raw) {
        if (isInteger(raw)) {
            return DataType.INT;
        }
        if (isLong(raw)) {
            return DataType.LONG;
        }
        DataType decimal = decimal(raw);
        if (decimal != null) {
            return decimal;
        }
        if (isDouble(raw)) {
            return DataType.DOUBLE;
        }
        String plain = PartitionPaths.unescape(raw);
        if (Patterns.TIMESTAMP.matcher(plain).matches() && cast(timestampType, raw) != null) {
            return timestampType;
        }
        if (Patterns.DATE.matcher(raw).matches() && DateTimeParser.date(Slice.of(raw)) != DateTimeParser.INVALID) {
            return DataType.DATE;
        }
        if (Patterns.TIME_OF_DAY.matcher(plain).matches()
                && DateTimeParser.time(Slice.of(plain)) != DateTimeParser.INVALID) {
            return TimeType.MICROS;
        }
        return untyped(raw);
    }

    /** Without inference a value is a string, or NULL. */
    static DataType untyped(String raw) {
        return raw.equals(PartitionPaths.NULL_VALUE) ? DataType.NULL : DataType.STRING;
    }

    /** A type that takes both without loss, STRING when there is no other. */
    static DataType wider(DataType left, DataType right) {
        boolean fraction = left == DataType.DOUBLE || right == DataType.DOUBLE;
        boolean large = isLarge(left) || isLarge(right);
        DataType common = fraction && large ? null : Coercion.commonType(left, right, false);
        return common == null ? DataType.STRING : common;
    }

    /** Whether a double cannot hold every value of an exact type. */
    private static boolean isLarge(DataType type) {
        return type == DataType.LONG || type instanceof DecimalType;
    }

    private static boolean isInteger(String raw) {
        try {
            Integer.parseInt(raw);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isLong(String raw) {
        try {
            Long.parseLong(raw);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static DataType decimal(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            int precision = number.precision() - Math.min(0, number.scale());
            return number.scale() <= 0 && precision <= DecimalType.MAX_PRECISION ? new DecimalType(precision, 0) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isDouble(String raw) {
        try {
            Double.parseDouble(raw);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * @return the boxed value, null for NULL
     * @throws RuntimeException when the text is no value of that type
     */
    Object cast(DataType type, String raw) {
        if (raw.equals(PartitionPaths.NULL_VALUE) || type == DataType.NULL) {
            return null;
        }
        if (type.isString()) {
            return Slice.of(PartitionPaths.unescape(raw));
        }
        if (type instanceof DecimalType decimal) {
            return decimalValue(new BigDecimal(raw), decimal);
        }
        Slice plain = Slice.of(PartitionPaths.unescape(raw));
        if (type instanceof TimeType) {
            return valid(DateTimeParser.time(plain), raw);
        }
        if (type instanceof YearMonthIntervalType interval) {
            return AnsiIntervalParser.yearMonth(plain, interval);
        }
        if (type instanceof DayTimeIntervalType interval) {
            return AnsiIntervalParser.dayTime(plain, interval);
        }
        if (type == DataType.TIMESTAMP) {
            return valid(DateTimeParser.timestamp(plain, zone), raw);
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return valid(DateTimeParser.timestampNtz(plain, true), raw);
        }
        return switch (type.storage()) {
            case BOOLEAN -> Options.parseFlag(raw);
            case BYTE -> (byte) Integer.parseInt(raw);
            case SHORT -> (short) Integer.parseInt(raw);
            case INT ->
                type == DataType.DATE
                        ? (Object) (int) valid(DateTimeParser.date(Slice.of(raw)), raw)
                        : (Object) Integer.parseInt(raw);
            case LONG -> Long.parseLong(raw);
            case FLOAT -> (float) Double.parseDouble(raw);
            case DOUBLE -> Double.parseDouble(raw);
            case BYTES -> Slice.of(raw.getBytes(StandardCharsets.UTF_8));
            default -> throw QueryException.internal("Unsupported partition type: " + type.simpleString());
        };
    }

    private static Object decimalValue(BigDecimal number, DecimalType type) {
        Int128 unscaled = Decimals.toType(number, type);
        if (unscaled == null) {
            throw new ArithmeticException(number + " does not fit " + type.sql());
        }
        return Decimals.box(unscaled, type);
    }

    private static long valid(Long value, String raw) {
        if (value == null || value == DateTimeParser.INVALID) {
            throw new IllegalArgumentException(raw);
        }
        return value;
    }
}
