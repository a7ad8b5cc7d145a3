package io.sabot.engine.type;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.collation.Collations;
import java.util.Comparator;

/**
 * Order and equality of values as SQL sees them: NaN equals NaN and is above all numbers, the zeros are equal, strings and
 * binaries go by their unsigned bytes, nested values part by part with NULL below everything (PhysicalDataType of Spark).
 */
public final class ValueOrder implements Comparator<Object> {
    private final DataType type;

    private ValueOrder(DataType type) {
        this.type = type;
    }

    /**
     * The order of the values of a type as an object; NULL is for the caller to look for.
     *
     * @throws QueryException for a type that has no order
     */
    public static ValueOrder of(DataType type) {
        if (!isOrdered(type)) {
            throw noOrder(type);
        }
        return new ValueOrder(type);
    }

    /** @return whether values of the type can be compared: not maps, variants and calendar intervals, wherever they stand */
    public static boolean isOrdered(DataType type) {
        if (type instanceof ArrayType array) {
            return isOrdered(array.element());
        } else if (type instanceof StructType struct) {
            return struct.fields().stream().allMatch(field -> isOrdered(field.type()));
        }
        return !(type instanceof MapType) && type != DataType.VARIANT && type != DataType.CALENDAR_INTERVAL;
    }

    @Override
    public int compare(Object a, Object b) {
        return compare(type, a, b);
    }

    public static int compare(boolean a, boolean b) {
        return Boolean.compare(a, b);
    }

    public static int compare(int a, int b) {
        return Integer.compare(a, b);
    }

    public static int compare(long a, long b) {
        return Long.compare(a, b);
    }

    public static int compare(float a, float b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : Float.compare(a, b);
    }

    public static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : Double.compare(a, b);
    }

    public static int compare(Slice a, Slice b) {
        return a.compareTo(b);
    }

    public static boolean equal(float a, float b) {
        return a == b || (Float.isNaN(a) && Float.isNaN(b));
    }

    public static boolean equal(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    /** The one form of a number that grouping and joining see: one NaN, one zero. */
    public static float normalize(float value) {
        return Float.isNaN(value) ? Float.NaN : value + 0.0f;
    }

    /** The one form of a number that grouping and joining see: one NaN, one zero. */
    public static double normalize(double value) {
        return Double.isNaN(value) ? Double.NaN : value + 0.0;
    }

    /**
     * @param a boxed, null being below everything
     * @return negative, zero or positive
     * @throws QueryException for a type that has no order
     */
    public static int compare(DataType type, Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return switch (type.storage()) {
            case NULL -> 0;
            case BOOLEAN -> Boolean.compare((boolean) a, (boolean) b);
            case BYTE -> Byte.compare((byte) a, (byte) b);
            case SHORT -> Short.compare((short) a, (short) b);
            case INT -> Integer.compare((int) a, (int) b);
            case LONG -> Long.compare((long) a, (long) b);
            case FLOAT -> compare((float) a, (float) b);
            case DOUBLE -> compare((double) a, (double) b);
            case INT128 -> ((Int128) a).compareTo((Int128) b);
            case BYTES -> compareBytes(type, (Slice) a, (Slice) b);
            case INTERVAL -> compareIntervals((CalendarInterval) a, (CalendarInterval) b);
            case ARRAY -> compareArrays(((ArrayType) type).element(), (ArrayValue) a, (ArrayValue) b);
            case STRUCT -> compareStructs((StructType) type, (StructValue) a, (StructValue) b);
            case MAP, VARIANT -> throw noOrder(type);
        };
    }

    /** Like {@link #compare} giving zero, for every type: maps are equal when their entries are, in any order. */
    public static boolean equal(DataType type, Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        return switch (type.storage()) {
            case MAP -> equalMaps((MapType) type, (MapValue) a, (MapValue) b);
            case VARIANT -> a.equals(b);
            case ARRAY -> equalArrays(((ArrayType) type).element(), (ArrayValue) a, (ArrayValue) b);
            case STRUCT -> equalStructs((StructType) type, (StructValue) a, (StructValue) b);
            default -> compare(type, a, b) == 0;
        };
    }

    private static int compareBytes(DataType type, Slice a, Slice b) {
        return type instanceof StringType string && !string.isBinaryCollated()
                ? Collations.of(string).compare(a, b)
                : a.compareTo(b);
    }

    private static int compareIntervals(CalendarInterval a, CalendarInterval b) {
        int order = Integer.compare(a.months(), b.months());
        order = order != 0 ? order : Integer.compare(a.days(), b.days());
        return order != 0 ? order : Long.compare(a.micros(), b.micros());
    }

    private static int compareArrays(DataType element, ArrayValue a, ArrayValue b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = compare(element, a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareStructs(StructType type, StructValue a, StructValue b) {
        for (int i = 0; i < type.size(); i++) {
            int order = compare(type.field(i).type(), a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean equalArrays(DataType element, ArrayValue a, ArrayValue b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(element, a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalStructs(StructType type, StructValue a, StructValue b) {
        for (int i = 0; i < type.size(); i++) {
            if (!equal(type.field(i).type(), a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMaps(MapType type, MapValue a, MapValue b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            int other = indexOf(type.key(), b.keys(), a.keys().get(i));
            if (other < 0 || !equal(type.value(), a.values().get(i), b.values().get(other))) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(DataType type, ArrayValue values, Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (equal(type, values.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    private static QueryException noOrder(DataType type) {
        return QueryException.internal("type " + type.sql() + " has no order");
    }
}
