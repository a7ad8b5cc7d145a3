package io.sabot.spark.internal;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.SimpleType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
import java.util.Map;

/** From the engine's types to those that a Spark program sees; {@link ValueDecoder} does the values. */
public final class FromEngine {
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
}
