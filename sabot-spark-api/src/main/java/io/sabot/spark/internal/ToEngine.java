package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.spark.sql.types.ArrayType;
import io.sabot.spark.sql.types.BinaryType;
import io.sabot.spark.sql.types.BooleanType;
import io.sabot.spark.sql.types.ByteType;
import io.sabot.spark.sql.types.CalendarIntervalType;
import io.sabot.spark.sql.types.CharType;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DateType;
import io.sabot.spark.sql.types.DayTimeIntervalType;
import io.sabot.spark.sql.types.DecimalType;
import io.sabot.spark.sql.types.DoubleType;
import io.sabot.spark.sql.types.FloatType;
import io.sabot.spark.sql.types.IntegerType;
import io.sabot.spark.sql.types.LongType;
import io.sabot.spark.sql.types.MapType;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.NullType;
import io.sabot.spark.sql.types.ShortType;
import io.sabot.spark.sql.types.StringType;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.TimeType;
import io.sabot.spark.sql.types.TimestampNTZType;
import io.sabot.spark.sql.types.TimestampType;
import io.sabot.spark.sql.types.UserDefinedType;
import io.sabot.spark.sql.types.VarcharType;
import io.sabot.spark.sql.types.VariantType;
import io.sabot.spark.sql.types.YearMonthIntervalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From Spark's types and metadata to the engine's. */
public final class ToEngine {
    private ToEngine() {}

    static io.sabot.engine.type.DataType type(DataType type) {
        if (type instanceof StringType string) {
            return string(string);
        }
        if (type instanceof DecimalType decimal) {
            return new io.sabot.engine.type.DecimalType(decimal.precision(), decimal.scale());
        }
        if (type instanceof ArrayType array) {
            return new io.sabot.engine.type.ArrayType(type(array.elementType()), array.containsNull());
        }
        if (type instanceof MapType map) {
            return new io.sabot.engine.type.MapType(
                    type(map.keyType()), type(map.valueType()), map.valueContainsNull());
        }
        if (type instanceof io.sabot.spark.sql.types.StructType struct) {
            return schema(struct);
        }
        if (type instanceof TimeType time) {
            return new io.sabot.engine.type.TimeType(time.precision());
        }
        if (type instanceof YearMonthIntervalType interval) {
            return new io.sabot.engine.type.YearMonthIntervalType(interval.startField(), interval.endField());
        }
        if (type instanceof DayTimeIntervalType interval) {
            return new io.sabot.engine.type.DayTimeIntervalType(interval.startField(), interval.endField());
        }
        if (type instanceof UserDefinedType<?> userType) {
            return type(userType.sqlType());
        }
        return simple(type);
    }

    private static io.sabot.engine.type.DataType string(StringType string) {
        if (string instanceof CharType character) {
            return io.sabot.engine.type.StringType.character(character.length());
        }
        if (string instanceof VarcharType varying) {
            return io.sabot.engine.type.StringType.varying(varying.length());
        }
        return io.sabot.engine.type.StringType.collated(string.collationName());
    }

    private static io.sabot.engine.type.DataType simple(DataType type) {
        if (type instanceof LongType) {
            return io.sabot.engine.type.DataType.LONG;
        }
        if (type instanceof IntegerType) {
            return io.sabot.engine.type.DataType.INT;
        }
        if (type instanceof DoubleType) {
            return io.sabot.engine.type.DataType.DOUBLE;
        }
        if (type instanceof BooleanType) {
            return io.sabot.engine.type.DataType.BOOLEAN;
        }
        if (type instanceof DateType) {
            return io.sabot.engine.type.DataType.DATE;
        }
        if (type instanceof TimestampType) {
            return io.sabot.engine.type.DataType.TIMESTAMP;
        }
        if (type instanceof TimestampNTZType) {
            return io.sabot.engine.type.DataType.TIMESTAMP_NTZ;
        }
        if (type instanceof BinaryType) {
            return io.sabot.engine.type.DataType.BINARY;
        }
        if (type instanceof FloatType) {
            return io.sabot.engine.type.DataType.FLOAT;
        }
        if (type instanceof ShortType) {
            return io.sabot.engine.type.DataType.SHORT;
        }
        if (type instanceof ByteType) {
            return io.sabot.engine.type.DataType.BYTE;
        }
        if (type instanceof NullType) {
            return io.sabot.engine.type.DataType.NULL;
        }
        if (type instanceof CalendarIntervalType) {
            return io.sabot.engine.type.DataType.CALENDAR_INTERVAL;
        }
        if (type instanceof VariantType) {
            return io.sabot.engine.type.DataType.VARIANT;
        }
        throw QueryException.unsupported("columns of the type " + type.simpleString());
    }

    static StructType schema(io.sabot.spark.sql.types.StructType struct) {
        List<Field> fields = new ArrayList<>(struct.length());
        for (StructField field : struct.fields()) {
            fields.add(new Field(field.name(), type(field.dataType()), field.nullable(), metadata(field.metadata())));
        }
        return new StructType(fields);
    }

    /** Values as JSON texts by key. */
    static Map<String, String> metadata(Metadata metadata) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) Json.parse(metadata.json())).entrySet()) {
                Object value = entry.getValue();
                values.put(
                        (String) entry.getKey(), value instanceof String text ? Json.quoted(text) : Json.write(value));
            }
        }
        return values;
    }
}
