package io.sabot.engine.type.cast;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.Variant;
import io.sabot.engine.type.variant.VariantBuilder;

/** Casts to variants. Source: VariantExpressionEvalUtils of Spark. */
public final class ToVariant {
    private ToVariant() {}

    public static VariantValue booleanToVariant(boolean value) {
        return variant(value, DataType.BOOLEAN);
    }

    public static VariantValue byteToVariant(byte value) {
        return variant(value, DataType.BYTE);
    }

    public static VariantValue shortToVariant(short value) {
        return variant(value, DataType.SHORT);
    }

    public static VariantValue intToVariant(int value) {
        return variant(value, DataType.INT);
    }

    public static VariantValue longToVariant(long value) {
        return variant(value, DataType.LONG);
    }

    public static VariantValue floatToVariant(float value) {
        return variant(value, DataType.FLOAT);
    }

    public static VariantValue doubleToVariant(double value) {
        return variant(value, DataType.DOUBLE);
    }

    public static VariantValue decimalToVariant(long value, CastContext context) {
        return variant(value, context.from());
    }

    public static VariantValue decimalToVariant(Int128 value, CastContext context) {
        return variant(value, context.from());
    }

    public static VariantValue stringToVariant(Slice value) {
        return variant(value, DataType.STRING);
    }

    public static VariantValue binaryToVariant(Slice value) {
        return variant(value, DataType.BINARY);
    }

    public static VariantValue dateToVariant(int value) {
        return variant(value, DataType.DATE);
    }

    public static VariantValue timestampToVariant(long value) {
        return variant(value, DataType.TIMESTAMP);
    }

    public static VariantValue timestampNtzToVariant(long value) {
        return variant(value, DataType.TIMESTAMP_NTZ);
    }

    public static VariantValue arrayToVariant(ArrayValue value, CastContext context) {
        return variant(value, context.from());
    }

    /** @param value in boxed form; structs and maps become objects */
    public static VariantValue variant(Object value, DataType type) {
        VariantBuilder builder = new VariantBuilder(false);
        append(value, type, builder);
        return builder.build();
    }

    private static void append(Object value, DataType type, VariantBuilder builder) {
        if (value == null) {
            builder.appendNull();
        } else if (type instanceof ArrayType array) {
            VariantBuilder.Elements elements = builder.startArray();
            for (Object element : ((ArrayValue) value).elements()) {
                elements.next();
                append(element, array.element(), builder);
            }
            builder.finishArray(elements);
        } else if (type instanceof MapType map) {
            VariantBuilder.Fields fields = builder.startObject();
            MapValue entries = (MapValue) value;
            for (int i = 0; i < entries.size(); i++) {
                fields.next(entries.keys().get(i).toString());
                append(entries.values().get(i), map.value(), builder);
            }
            builder.finishObject(fields);
        } else if (type instanceof StructType struct) {
            VariantBuilder.Fields fields = builder.startObject();
            for (int i = 0; i < struct.size(); i++) {
                fields.next(struct.field(i).name());
                append(((StructValue) value).get(i), struct.field(i).type(), builder);
            }
            builder.finishObject(fields);
        } else {
            appendAtom(value, type, builder);
        }
    }

    private static void appendAtom(Object value, DataType type, VariantBuilder builder) {
        if (type instanceof DecimalType decimal) {
            builder.append(Decimals.toBigDecimal(Decimals.unbox(value), decimal.scale()));
        } else if (type == DataType.DATE) {
            builder.appendDate((Integer) value);
        } else if (type == DataType.TIMESTAMP) {
            builder.appendTimestamp((Long) value);
        } else if (type == DataType.TIMESTAMP_NTZ) {
            builder.appendTimestampNtz((Long) value);
        } else if (type == DataType.BINARY) {
            builder.appendBinary((Slice) value);
        } else if (type.isString()) {
            builder.append(Slice.of(value.toString())); // what is no UTF-8 does not stay as it is
        } else if (type.isIntegral()) {
            builder.append(((Number) value).longValue());
        } else if (type == DataType.FLOAT) {
            builder.append((Float) value);
        } else if (type == DataType.DOUBLE) {
            builder.append((Double) value);
        } else if (type == DataType.BOOLEAN) {
            builder.append((Boolean) value);
        } else if (type == DataType.VARIANT) {
            builder.append(Variant.of((VariantValue) value));
        } else {
            throw QueryException.unsupported("cast of " + type.sql() + " to VARIANT");
        }
    }
}
