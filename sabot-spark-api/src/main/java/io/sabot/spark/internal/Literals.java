package io.sabot.spark.internal;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.spark.unsafe.types.VariantVal;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;

/** Values of a program as literals; the class decides the type (Spark's {@code Literal.apply}). */
final class Literals {
    private Literals() {}

    /** A value that has no type fails where it is used. */
    static Expr of(Object value) {
        if (value == null) {
            return Expr.literal(null, DataType.NULL);
        }
        DataType type = type(value.getClass(), value);
        if (type == null) {
            return new Expr.Unreadable(
                    value.toString(),
                    QueryException.of(
                            ErrorKind.RUNTIME,
                            "UNSUPPORTED_FEATURE.LITERAL_TYPE",
                            "value",
                            value.toString(),
                            "type",
                            value.getClass().toString()));
        }
        return Expr.literal(boxed(value, type), type);
    }

    /** @param value null when only the class is known, as for the elements of an array */
    private static DataType type(Class<?> valueClass, Object value) {
        if (valueClass == Integer.class || valueClass == int.class) {
            return DataType.INT;
        }
        if (valueClass == String.class || valueClass == Character.class || valueClass == char.class) {
            return DataType.STRING;
        }
        if (valueClass == Long.class || valueClass == long.class) {
            return DataType.LONG;
        }
        if (valueClass == Double.class || valueClass == double.class) {
            return DataType.DOUBLE;
        }
        if (valueClass == Boolean.class || valueClass == boolean.class) {
            return DataType.BOOLEAN;
        }
        if (valueClass == Float.class || valueClass == float.class) {
            return DataType.FLOAT;
        }
        if (valueClass == Short.class || valueClass == short.class) {
            return DataType.SHORT;
        }
        if (valueClass == Byte.class || valueClass == byte.class) {
            return DataType.BYTE;
        }
        if (valueClass.isArray()) {
            return arrayType(valueClass, value);
        }
        return objectType(valueClass, value);
    }

    private static DataType arrayType(Class<?> valueClass, Object value) {
        Class<?> elementClass = valueClass.getComponentType();
        if (elementClass == byte.class) {
            return DataType.BINARY;
        }
        if (elementClass == char.class) {
            return DataType.STRING;
        }
        Object sample = value != null && Array.getLength(value) > 0 ? Array.get(value, 0) : null;
        DataType element = type(elementClass, sample);
        return element == null ? null : new ArrayType(element, true);
    }

    private static DataType objectType(Class<?> valueClass, Object value) {
        if (valueClass == BigDecimal.class) {
            BigDecimal decimal = (BigDecimal) value;
            return decimal == null ? DecimalType.SYSTEM_DEFAULT : decimalType(decimal);
        }
        if (valueClass == Date.class || valueClass == LocalDate.class) {
            return DataType.DATE;
        }
        if (valueClass == Timestamp.class || valueClass == Instant.class) {
            return DataType.TIMESTAMP;
        }
        if (valueClass == LocalDateTime.class) {
            return DataType.TIMESTAMP_NTZ;
        }
        if (valueClass == LocalTime.class) {
            return TimeType.MICROS;
        }
        if (valueClass == Duration.class) {
            return DayTimeIntervalType.DEFAULT;
        }
        if (valueClass == Period.class) {
            return YearMonthIntervalType.DEFAULT;
        }
        if (valueClass == io.sabot.spark.unsafe.types.CalendarInterval.class) {
            return DataType.CALENDAR_INTERVAL;
        }
        return valueClass == VariantVal.class ? DataType.VARIANT : null;
    }

    private static DecimalType decimalType(BigDecimal value) {
        BigDecimal normal = value.scale() < 0 ? value.setScale(0) : value;
        return new DecimalType(Math.max(normal.precision(), normal.scale()), normal.scale());
    }

    private static Object boxed(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (type.isString()) {
            return Slice.of(value instanceof char[] characters ? new String(characters) : value.toString());
        }
        if (type == DataType.BINARY) {
            return Slice.of((byte[]) value);
        }
        if (type instanceof ArrayType array) {
            Object[] elements = new Object[Array.getLength(value)];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = boxed(Array.get(value, i), array.element());
            }
            return new ArrayValue(elements);
        }
        if (type instanceof DecimalType decimal) {
            return unscaled((BigDecimal) value, decimal);
        }
        return time(value);
    }

    /** @return the unscaled value of {@code value}, which {@code type} can hold exactly or after rounding half up */
    static Object unscaled(BigDecimal value, DecimalType type) {
        BigInteger unscaled = value.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue();
        return type.fitsLong() ? (Object) unscaled.longValue() : Int128.of(unscaled);
    }

    /** Dates, times, timestamps and intervals; anything else stays. */
    static Object time(Object value) {
        if (value instanceof Date date) {
            return (int) JavaTimes.localDate(date).toEpochDay();
        }
        if (value instanceof LocalDate date) {
            return Math.toIntExact(date.toEpochDay());
        }
        if (value instanceof Timestamp timestamp) {
            return JavaTimes.micros(timestamp);
        }
        if (value instanceof Instant instant) {
            return JavaTimes.micros(instant);
        }
        if (value instanceof LocalDateTime dateTime) {
            return JavaTimes.micros(dateTime.toInstant(ZoneOffset.UTC));
        }
        if (value instanceof LocalTime time) {
            return time.toNanoOfDay();
        }
        if (value instanceof Duration duration) {
            return JavaTimes.micros(duration);
        }
        if (value instanceof Period period) {
            return Math.toIntExact(period.toTotalMonths());
        }
        if (value instanceof io.sabot.spark.unsafe.types.CalendarInterval interval) {
            return new CalendarInterval(interval.months, interval.days, interval.microseconds);
        }
        if (value instanceof VariantVal variant) {
            return new io.sabot.engine.type.VariantValue(Slice.of(variant.getValue()), Slice.of(variant.getMetadata()));
        }
        return value;
    }
}
