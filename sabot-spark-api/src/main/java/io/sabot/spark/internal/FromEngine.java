package io.sabot.spark.internal;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
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
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.catalyst.expressions.GenericRowWithSchema;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
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
import java.util.Map;

/** From the engine's types and values to those that a Spark program sees. */
public final class FromEngine {
    private static final int MONTHS_PER_YEAR = 12;

    private FromEngine() {}

    static io.sabot.spark.sql.types.StructType schema(StructType struct) {
        StructField[] fields = new StructField[struct.size()];
        for (int i = 0; i < fields.length; i++) {
            Field field = struct.field(i);
            fields[i] = new StructField(field.name(), type(field.type()), field.nullable(), metadata(field.metadata()));
        }
        return new io.sabot.spark.sql.types.StructType(fields);
    }

    private static Metadata metadata(Map<String, String> values) {
        if (values.isEmpty()) {
            return Metadata.empty();
        }
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> entry : values.entrySet()) {
            json.append(json.length() == 1 ? "" : ",").append(Json.quoted(entry.getKey()));
            json.append(':').append(entry.getValue());
        }
        return Metadata.fromJson(json.append('}').toString());
    }

    static io.sabot.spark.sql.types.DataType type(DataType type) {
        if (type instanceof SimpleType simple) {
            return simple(simple);
        }
        if (type instanceof StringType string) {
            return string(string);
        }
        if (type instanceof DecimalType decimal) {
            return io.sabot.spark.sql.types.DecimalType.apply(decimal.precision(), decimal.scale());
        }
        if (type instanceof ArrayType array) {
            return new io.sabot.spark.sql.types.ArrayType(type(array.element()), array.containsNull());
        }
        if (type instanceof MapType map) {
            return new io.sabot.spark.sql.types.MapType(type(map.key()), type(map.value()), map.valueContainsNull());
        }
        if (type instanceof StructType struct) {
            return schema(struct);
        }
        if (type instanceof TimeType time) {
            return new io.sabot.spark.sql.types.TimeType(time.precision());
        }
        if (type instanceof YearMonthIntervalType interval) {
            return new io.sabot.spark.sql.types.YearMonthIntervalType((byte) interval.start(), (byte) interval.end());
        }
        DayTimeIntervalType interval = (DayTimeIntervalType) type;
        return new io.sabot.spark.sql.types.DayTimeIntervalType((byte) interval.start(), (byte) interval.end());
    }

    private static io.sabot.spark.sql.types.DataType simple(SimpleType type) {
        return switch (type) {
            case NULL -> DataTypes.NullType;
            case BOOLEAN -> DataTypes.BooleanType;
            case BYTE -> DataTypes.ByteType;
            case SHORT -> DataTypes.ShortType;
            case INT -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case FLOAT -> DataTypes.FloatType;
            case DOUBLE -> DataTypes.DoubleType;
            case BINARY -> DataTypes.BinaryType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
            case TIMESTAMP_NTZ -> DataTypes.TimestampNTZType;
            case CALENDAR_INTERVAL -> DataTypes.CalendarIntervalType;
            case VARIANT -> DataTypes.VariantType;
        };
    }

    private static io.sabot.spark.sql.types.DataType string(StringType type) {
        return switch (type.kind()) {
            case CHAR -> DataTypes.createCharType(type.length());
            case VARCHAR -> DataTypes.createVarcharType(type.length());
            case STRING ->
                type.isBinaryCollated()
                        ? DataTypes.StringType
                        : io.sabot.spark.sql.types.StringType.apply(type.collation());
        };
    }

    /** A row of boxed values as a program's row. */
    static Row row(Object[] values, StructType engineSchema, io.sabot.spark.sql.types.StructType schema) {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = external(values[i], engineSchema.field(i).type());
        }
        return new GenericRowWithSchema(converted, schema);
    }

    /** A boxed value of the engine as the object that a program gets. */
    static Object external(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (type instanceof SimpleType simple) {
            return external(value, simple);
        }
        if (type instanceof StringType) {
            return value.toString();
        }
        if (type instanceof DecimalType decimal) {
            BigInteger unscaled = value instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((Long) value);
            return new BigDecimal(unscaled, decimal.scale());
        }
        if (type instanceof ArrayType array) {
            return array((ArrayValue) value, array);
        }
        if (type instanceof MapType map) {
            return map((MapValue) value, map);
        }
        if (type instanceof StructType struct) {
            return row(((StructValue) value).values(), struct, schema(struct));
        }
        if (type instanceof TimeType) {
            return LocalTime.ofNanoOfDay((Long) value);
        }
        if (type instanceof YearMonthIntervalType interval) {
            return period((Integer) value, interval);
        }
        return duration((Long) value, (DayTimeIntervalType) type);
    }

    private static Object external(Object value, SimpleType type) {
        return switch (type) {
            case BINARY -> ((Slice) value).toBytes();
            case DATE ->
                ActiveSettings.javaTimeApi() ? LocalDate.ofEpochDay((Integer) value) : JavaTimes.date((Integer) value);
            case TIMESTAMP ->
                ActiveSettings.javaTimeApi() ? JavaTimes.instant((Long) value) : JavaTimes.timestamp((Long) value);
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

    private static Object array(ArrayValue value, ArrayType type) {
        Object[] elements = new Object[value.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = external(value.get(i), type.element());
        }
        return ScalaCollections.mutableSeq(elements);
    }

    private static Object map(MapValue value, MapType type) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < value.size(); i++) {
            entries.put(
                    external(value.keys().get(i), type.key()),
                    external(value.values().get(i), type.value()));
        }
        return ScalaCollections.map(entries);
    }

    private static Period period(int months, YearMonthIntervalType type) {
        Period period = Period.ofMonths(months).normalized();
        return type.end() == YearMonthIntervalType.YEAR ? Period.ofYears(months / MONTHS_PER_YEAR) : period;
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
