package io.sabot.engine.type;

import io.sabot.engine.error.QueryException;
import java.util.Comparator;

/**
 * The order of values of a type, in boxed form: NaN after all numbers, the two zeros equal, bytes unsigned; arrays and structs by
 * their first difference, NULL inside them before everything else. Source: Spark's SQLOrderingUtil and PhysicalDataType.
 */
public final class ValueOrder implements Comparator<Object> {
    private final DataType type;
    private final ValueOrder[] parts;

    private ValueOrder(DataType type, ValueOrder... parts) {
        this.type = type;
        this.parts = parts;
    }

    /** @return the order of values that are not NULL */
    public static ValueOrder of(DataType type) {
        if (type instanceof ArrayType array) {
            return new ValueOrder(type, of(array.element()));
        }
        if (type instanceof StructType struct) {
            ValueOrder[] fields = new ValueOrder[struct.size()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = of(struct.field(i).type());
            }
            return new ValueOrder(type, fields);
        }
        if (type instanceof StringType text && !text.isBinaryCollated()) {
            throw QueryException.unsupported("the order of strings of collation " + text.collation());
        }
        if (type instanceof MapType || type == DataType.VARIANT || type == DataType.CALENDAR_INTERVAL) {
            throw QueryException.unsupported("the order of values of type " + type.sql());
        }
        return new ValueOrder(type);
    }

    @Override
    public int compare(Object left, Object right) {
        return switch (type.storage()) {
            case NULL -> 0;
            case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
            case BYTE -> Byte.compare((Byte) left, (Byte) right);
            case SHORT -> Short.compare((Short) left, (Short) right);
            case INT -> Integer.compare((Integer) left, (Integer) right);
            case LONG -> Long.compare((Long) left, (Long) right);
            case FLOAT -> compareDoubles((Float) left, (Float) right);
            case DOUBLE -> compareDoubles((Double) left, (Double) right);
            case INT128 -> wide(left).compareTo(wide(right));
            case BYTES -> ((Slice) left).compareTo((Slice) right);
            case ARRAY -> compareArrays((ArrayValue) left, (ArrayValue) right);
            case STRUCT -> compareStructs((StructValue) left, (StructValue) right);
            case INTERVAL, MAP, VARIANT -> throw new IllegalStateException(type.sql());
        };
    }

    private static Int128 wide(Object value) {
        return value instanceof Long narrow ? Int128.of(narrow) : (Int128) value;
    }

    /** NaN equals NaN and is larger than the rest; the zeros are equal. */
    public static int compareDoubles(double left, double right) {
        if (left == right) {
            return 0;
        }
        return Double.compare(left, right);
    }

    private int compareArrays(ArrayValue left, ArrayValue right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            int order = compareNullable(parts[0], left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private int compareStructs(StructValue left, StructValue right) {
        for (int i = 0; i < parts.length; i++) {
            int order = compareNullable(parts[i], left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareNullable(ValueOrder order, Object left, Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return order.compare(left, right);
    }
}
