package io.sabot.engine.batch.arrow;

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
import io.sabot.shuffle.arrow.ArrowField;
import io.sabot.shuffle.arrow.ArrowSchema;
import io.sabot.shuffle.arrow.ArrowType;
import java.util.ArrayList;
import java.util.List;

/**
 * The Arrow types of SQL types. As Spark's {@code ArrowUtils} has them, but for calendar intervals, whose microseconds Arrow's
 * nanoseconds cannot hold: these are structs of months, days and microseconds.
 */
public final class ArrowTypes {
    /** Timestamps are instants; Arrow wants to name a zone in which they are shown. */
    private static final String ZONE = "UTC";

    private ArrowTypes() {}

    public static ArrowSchema schema(List<DataType> types) {
        List<ArrowField> fields = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            fields.add(field("c" + i, types.get(i), true));
        }
        return new ArrowSchema(fields);
    }

    public static ArrowSchema schema(StructType type) {
        return new ArrowSchema(fields(type));
    }

    private static List<ArrowField> fields(StructType type) {
        List<ArrowField> fields = new ArrayList<>();
        for (Field field : type.fields()) {
            fields.add(field(field.name(), field.type(), field.nullable()));
        }
        return fields;
    }

    private static ArrowField field(String name, DataType type, boolean nullable) {
        if (type instanceof StructType struct) {
            return new ArrowField(name, new ArrowType.Struct(), nullable, fields(struct));
        }
        if (type instanceof ArrayType array) {
            ArrowField element = field("element", array.element(), array.containsNull());
            return ArrowField.of(name, new ArrowType.List(), nullable, element);
        }
        if (type instanceof MapType map) {
            ArrowField key = field("key", map.key(), false);
            ArrowField value = field("value", map.value(), map.valueContainsNull());
            ArrowField entries = ArrowField.of("entries", new ArrowType.Struct(), false, key, value);
            return ArrowField.of(name, new ArrowType.Map(), nullable, entries);
        }
        if (type == DataType.VARIANT) {
            return struct(name, nullable, bytes("value"), bytes("metadata"));
        }
        if (type == DataType.CALENDAR_INTERVAL) {
            return struct(name, nullable, integer("months", 32), integer("days", 32), integer("microseconds", 64));
        }
        return ArrowField.of(name, simple(type), nullable);
    }

    private static ArrowField struct(String name, boolean nullable, ArrowField... children) {
        return ArrowField.of(name, new ArrowType.Struct(), nullable, children);
    }

    private static ArrowField bytes(String name) {
        return ArrowField.of(name, new ArrowType.Binary(), false);
    }

    private static ArrowField integer(String name, int bits) {
        return ArrowField.of(name, new ArrowType.Int(bits), false);
    }

    private static ArrowType simple(DataType type) {
        if (type instanceof StringType) {
            return new ArrowType.Utf8();
        }
        if (type instanceof DecimalType decimal) {
            return new ArrowType.Decimal(decimal.precision(), decimal.scale());
        }
        if (type instanceof TimeType) {
            return new ArrowType.Time();
        }
        if (type instanceof YearMonthIntervalType) {
            return new ArrowType.MonthInterval();
        }
        if (type instanceof DayTimeIntervalType) {
            return new ArrowType.Duration();
        }
        return switch ((SimpleType) type) {
            case NULL -> new ArrowType.Null();
            case BOOLEAN -> new ArrowType.Bool();
            case BYTE -> new ArrowType.Int(8);
            case SHORT -> new ArrowType.Int(16);
            case INT -> new ArrowType.Int(32);
            case LONG -> new ArrowType.Int(64);
            case FLOAT -> new ArrowType.FloatingPoint(32);
            case DOUBLE -> new ArrowType.FloatingPoint(64);
            case BINARY -> new ArrowType.Binary();
            case DATE -> new ArrowType.Date();
            case TIMESTAMP -> new ArrowType.Timestamp(ZONE);
            case TIMESTAMP_NTZ -> new ArrowType.Timestamp(null);
            case CALENDAR_INTERVAL, VARIANT -> throw new IllegalArgumentException(type.sql());
        };
    }
}
