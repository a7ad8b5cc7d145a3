package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.SimpleType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.spark.sql.catalyst.expressions.GenericRowWithSchema;
import io.sabot.spark.unsafe.types.VariantVal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From boxed values of one of the engine's types to the objects that a program gets. */
final class ValueDecoder {
    private static final int MONTHS_PER_YEAR = 12;

    private final DataType type;
    private final boolean javaTime;
    /** Of the element; of key and value; of the fields. */
    private final ValueDecoder[] parts;
    /** Of a struct, else null. */
    private final io.sabot.spark.sql.types.StructType schema;

    /** @param javaTime whether dates and timestamps become {@code java.time}'s rather than {@code java.sql}'s */
    ValueDecoder(DataType type, boolean javaTime) {
        this.type = type;
        this.javaTime = javaTime;
        if (type instanceof ArrayType array) {
            parts = new ValueDecoder[] {new ValueDecoder(array.element(), javaTime)};
        } else if (type instanceof MapType map) {
            parts = new ValueDecoder[] {new ValueDecoder(map.key(), javaTime), new ValueDecoder(map.value(), javaTime)};
        } else if (type instanceof StructType struct) {
            parts = new ValueDecoder[struct.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = new ValueDecoder(struct.field(i).type(), javaTime);
            }
        } else {
            parts = new ValueDecoder[0];
        }
        this.schema = type instanceof StructType struct ? FromEngine.schema(struct) : null;
    }

    static ValueDecoder[] of(List<Attribute> output, boolean javaTime) {
        ValueDecoder[] decoders = new ValueDecoder[output.size()];
        for (int i = 0; i < decoders.length; i++) {
            decoders[i] = new ValueDecoder(output.get(i).type(), javaTime);
        }
        return decoders;
    }

    Object decode(Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof SimpleType simple) {
            return decode(value, simple);
        }
        if (type instanceof StringType) {
            return value.toString();
        }
        if (type instanceof DecimalType decimal) {
            BigInteger unscaled = value instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((Long) value);
            return new BigDecimal(unscaled, decimal.scale());
        }
        if (value instanceof StructValue struct) {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts[i].decode(struct.get(i));
            }
            return new GenericRowWithSchema(values, schema);
        }
        if (value instanceof ArrayValue array) {
            Object[] elements = new Object[array.size()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = parts[0].decode(array.get(i));
            }
            return ScalaCollections.mutableSeq(elements);
        }
        if (value instanceof MapValue map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < map.size(); i++) {
                entries.put(
                        parts[0].decode(map.keys().get(i)),
                        parts[1].decode(map.values().get(i)));
            }
            return ScalaCollections.map(entries);
        }
        if (type instanceof TimeType) {
            return LocalTime.ofNanoOfDay((Long) value);
        }
        return type instanceof YearMonthIntervalType interval
                ? period((Integer) value, interval)
                : duration((Long) value, (DayTimeIntervalType) type);
    }

    private Object decode(Object value, SimpleType simple) {
        return switch (simple) {
            case BINARY -> ((Slice) value).toBytes();
            case DATE -> javaTime ? LocalDate.ofEpochDay((Integer) value) : JavaTimes.date((Integer) value);
            case TIMESTAMP -> javaTime ? JavaTimes.instant((Long) value) : JavaTimes.timestamp((Long) value);
            case TIMESTAMP_NTZ -> LocalDateTime.ofInstant(JavaTimes.instant((Long) value), ZoneOffset.UTC);
            case CALENDAR_INTERVAL -> {
                CalendarInterval interval = (CalendarInterval) value;
                yield new io.sabot.spark.unsafe.types.CalendarInterval(
                        interval.months(), interval.days(), interval.micros());
            }
            case VARIANT -> {
                VariantValue variant = (VariantValue) value;
                yield new VariantVal(
                        variant.value().toBytes(), variant.metadata().toBytes());
            }
            case NULL, BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> value;
        };
    }

    private static Period period(int months, YearMonthIntervalType type) {
        return type.end() == YearMonthIntervalType.YEAR
                ? Period.ofYears(months / MONTHS_PER_YEAR)
                : Period.ofMonths(months).normalized();
    }

    private static Duration duration(long micros, DayTimeIntervalType type) {
        Duration duration = Duration.of(micros, ChronoUnit.MICROS);
        return switch (type.end()) {
            case DayTimeIntervalType.DAY -> duration.truncatedTo(ChronoUnit.DAYS);
            case DayTimeIntervalType.HOUR -> duration.truncatedTo(ChronoUnit.HOURS);
            case DayTimeIntervalType.MINUTE -> duration.truncatedTo(ChronoUnit.MINUTES);
            default -> duration;
        };
    }
}
