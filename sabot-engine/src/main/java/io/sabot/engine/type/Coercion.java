package io.sabot.engine.type;

import java.util.ArrayList;
import java.util.List;

/**
 * The type that values of several types can all be cast to, and the casts that arguments undergo so that they fit
 * parameters. Source: AnsiTypeCoercion and TypeCoercion of Spark.
 */
public final class Coercion {
    private Coercion() {}

    /** The wider type of all. @return null when there is none */
    public static DataType commonType(List<DataType> types, boolean ansi) {
        DataType common = DataType.NULL;
        List<DataType> strings = new ArrayList<>();
        List<DataType> others = new ArrayList<>();
        types.forEach(type -> (type.isString() && !ansi ? strings : others).add(type));
        List<DataType> ordered = new ArrayList<>(strings);
        ordered.addAll(others);
        for (DataType type : ordered) {
            common = commonType(common, type, ansi);
            if (common == null) {
                return null;
            }
        }
        return common;
    }

    /** The wider type of two. @return null when there is none */
    public static DataType commonType(DataType a, DataType b, boolean ansi) {
        if (a.equals(b) || b.equals(DataType.NULL)) {
            return a;
        }
        if (a.equals(DataType.NULL)) {
            return b;
        }
        if (a.isNumeric() && b.isNumeric()) {
            return numeric(a, b, ansi);
        }
        if (a.isString() && b.isString()) {
            return ((StringType) a).isBinaryCollated() ? DataType.STRING : a;
        }
        if (a.isString() || b.isString()) {
            DataType other = a.isString() ? b : a;
            return withString(other, ansi);
        }
        if (a.isNested() && b.isNested()) {
            return nested(a, b, ansi);
        }
        return temporal(a, b);
    }

    private static DataType withString(DataType other, boolean ansi) {
        if (!ansi) {
            return other.isNested() || other.equals(DataType.BINARY) || other.equals(DataType.BOOLEAN) ? null : DataType.STRING;
        }
        if (other.isIntegral()) {
            return DataType.LONG;
        }
        if (other.isFractional()) {
            return DataType.DOUBLE;
        }
        boolean interval = other.equals(DataType.CALENDAR_INTERVAL)
                || other instanceof YearMonthIntervalType
                || other instanceof DayTimeIntervalType;
        return other.isNested() || interval || other.equals(DataType.VARIANT) ? null : other;
    }

    private static DataType numeric(DataType a, DataType b, boolean ansi) {
        if (a instanceof DecimalType || b instanceof DecimalType) {
            if (a.equals(DataType.DOUBLE) || b.equals(DataType.DOUBLE) || a.equals(DataType.FLOAT) || b.equals(DataType.FLOAT)) {
                return DataType.DOUBLE;
            }
            DecimalType left = decimal(a);
            DecimalType right = decimal(b);
            int scale = Math.max(left.scale(), right.scale());
            int range = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
            return bounded(range + scale, scale);
        }
        DataType wider = rank(a) >= rank(b) ? a : b;
        boolean mixed = a.isIntegral() != b.isIntegral();
        return ansi && mixed && wider.equals(DataType.FLOAT) ? DataType.DOUBLE : wider;
    }

    private static DataType bounded(int precision, int scale) {
        return new DecimalType(Math.min(precision, DecimalType.MAX_PRECISION), Math.min(scale, DecimalType.MAX_PRECISION));
    }

    private static DecimalType decimal(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal;
        }
        return switch ((SimpleType) type) {
            case BYTE -> new DecimalType(3, 0);
            case SHORT -> new DecimalType(5, 0);
            case INT -> new DecimalType(10, 0);
            default -> new DecimalType(20, 0);
        };
    }

    private static int rank(DataType type) {
        return switch ((SimpleType) type) {
            case BYTE -> 0;
            case SHORT -> 1;
            case INT -> 2;
            case LONG -> 3;
            case FLOAT -> 4;
            default -> 5;
        };
    }

    private static DataType temporal(DataType a, DataType b) {
        if (isTimestamp(a) && b.equals(DataType.DATE)) {
            return a;
        }
        if (isTimestamp(b) && a.equals(DataType.DATE)) {
            return b;
        }
        if (isTimestamp(a) && isTimestamp(b)) {
            return DataType.TIMESTAMP;
        }
        if (a instanceof YearMonthIntervalType left && b instanceof YearMonthIntervalType right) {
            return new YearMonthIntervalType(Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
        }
        if (a instanceof DayTimeIntervalType left && b instanceof DayTimeIntervalType right) {
            return new DayTimeIntervalType(Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
        }
        return null;
    }

    private static boolean isTimestamp(DataType type) {
        return type.equals(DataType.TIMESTAMP) || type.equals(DataType.TIMESTAMP_NTZ);
    }

    private static DataType nested(DataType a, DataType b, boolean ansi) {
        if (a instanceof ArrayType left && b instanceof ArrayType right) {
            DataType element = commonType(left.element(), right.element(), ansi);
            return element == null ? null : new ArrayType(element, left.containsNull() || right.containsNull());
        }
        if (a instanceof MapType left && b instanceof MapType right) {
            DataType key = commonType(left.key(), right.key(), ansi);
            DataType value = commonType(left.value(), right.value(), ansi);
            return key == null || value == null
                    ? null
                    : new MapType(key, value, left.valueContainsNull() || right.valueContainsNull());
        }
        if (a instanceof StructType left && b instanceof StructType right && left.size() == right.size()) {
            List<Field> fields = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                Field l = left.field(i);
                Field r = right.field(i);
                DataType type = commonType(l.type(), r.type(), ansi);
                if (type == null || !l.name().equalsIgnoreCase(r.name())) {
                    return null;
                }
                fields.add(Field.of(l.name(), type, l.nullable() || r.nullable()));
            }
            return new StructType(fields);
        }
        return null;
    }

    /** Whether a value of the type can be passed as it is. */
    public static boolean accepts(TypePattern pattern, DataType type) {
        if (pattern instanceof TypePattern.Exact exact) {
            return exact.type().equals(type) || (exact.type().isString() && type.isString());
        }
        if (pattern instanceof TypePattern.ArrayOf of) {
            return type instanceof ArrayType array && accepts(of.element(), array.element());
        }
        if (pattern instanceof TypePattern.MapOf of) {
            return type instanceof MapType map && accepts(of.key(), map.key()) && accepts(of.value(), map.value());
        }
        if (pattern instanceof TypePattern.Struct) {
            return type instanceof StructType;
        }
        if (pattern instanceof TypePattern.OneOf of) {
            for (TypePattern alternative : of.alternatives()) {
                if (accepts(alternative, type)) {
                    return true;
                }
            }
            return false;
        }
        return switch ((TypePattern.Family) pattern) {
            case ANY -> true;
            case NUMERIC -> type.isNumeric();
            case INTEGRAL -> type.isIntegral();
            case FRACTIONAL -> type.isFractional();
            case DECIMAL -> type instanceof DecimalType;
            case STRING -> type.isString();
            case TIMESTAMP_ANY -> isTimestamp(type);
            case INTERVAL_ANSI -> type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType;
            case YEAR_MONTH_INTERVAL -> type instanceof YearMonthIntervalType;
            case DAY_TIME_INTERVAL -> type instanceof DayTimeIntervalType;
            case TIME -> type instanceof TimeType;
            case ATOMIC -> !type.isNested() && !type.equals(DataType.NULL);
            case ORDERED -> !(type instanceof MapType) && !type.equals(DataType.VARIANT);
        };
    }

    /** The type to which an argument is cast so that it fits a parameter. @return null when it cannot */
    public static DataType implicitCast(DataType actual, TypePattern expected, boolean ansi) {
        if (accepts(expected, actual)) {
            return actual;
        }
        if (expected instanceof TypePattern.OneOf of) {
            for (TypePattern alternative : of.alternatives()) {
                DataType cast = implicitCast(actual, alternative, ansi);
                if (cast != null) {
                    return cast;
                }
            }
            return null;
        }
        if (actual.equals(DataType.NULL)) {
            return standard(expected);
        }
        if (expected instanceof TypePattern.ArrayOf of) {
            DataType element = actual instanceof ArrayType array ? implicitCast(array.element(), of.element(), ansi) : null;
            return element == null ? null : new ArrayType(element, ((ArrayType) actual).containsNull());
        }
        if (expected instanceof TypePattern.MapOf of) {
            if (!(actual instanceof MapType map)) {
                return null;
            }
            DataType key = implicitCast(map.key(), of.key(), ansi);
            DataType value = implicitCast(map.value(), of.value(), ansi);
            return key == null || value == null ? null : new MapType(key, value, map.valueContainsNull());
        }
        if (expected instanceof TypePattern.Exact exact) {
            return toExact(actual, exact.type(), ansi);
        }
        return expected instanceof TypePattern.Family family ? toFamily(actual, family, ansi) : null;
    }

    private static DataType toExact(DataType actual, DataType target, boolean ansi) {
        if (actual.isString()) {
            return target.isNested() || isInterval(target) || target.equals(DataType.VARIANT) ? null : target;
        }
        if (ansi) {
            return io.sabot.engine.type.cast.UpCasts.canStoreAssign(actual, target) ? target : null;
        }
        boolean numbers = actual.isNumeric() && target.isNumeric();
        boolean times = (actual.equals(DataType.DATE) && isTimestamp(target))
                || (isTimestamp(actual) && (target.equals(DataType.DATE) || isTimestamp(target)));
        boolean text = target.isString() && !actual.isNested() && !actual.equals(DataType.VARIANT);
        return numbers || times || text ? target : null;
    }

    private static boolean isInterval(DataType type) {
        return type.equals(DataType.CALENDAR_INTERVAL)
                || type instanceof YearMonthIntervalType
                || type instanceof DayTimeIntervalType;
    }

    private static DataType toFamily(DataType actual, TypePattern.Family family, boolean ansi) {
        boolean text = actual.isString();
        return switch (family) {
            case NUMERIC -> text ? DataType.DOUBLE : null;
            case FRACTIONAL -> text || actual.isIntegral() ? DataType.DOUBLE : null;
            case INTEGRAL -> null;
            case DECIMAL -> {
                if (text) {
                    yield DecimalType.SYSTEM_DEFAULT;
                }
                yield actual.isIntegral() ? decimal(actual) : actual.isNumeric() ? floatingDecimal(actual) : null;
            }
            case STRING -> toExact(actual, DataType.STRING, ansi);
            case TIMESTAMP_ANY -> text || actual.equals(DataType.DATE) ? DataType.TIMESTAMP : null;
            case TIME -> text ? TimeType.MICROS : null;
            default -> null;
        };
    }

    private static DataType floatingDecimal(DataType type) {
        return type.equals(DataType.FLOAT) ? new DecimalType(14, 7) : new DecimalType(30, 15);
    }

    /** What NULL becomes. */
    private static DataType standard(TypePattern expected) {
        if (expected instanceof TypePattern.Exact exact) {
            return exact.type();
        }
        if (expected instanceof TypePattern.ArrayOf of) {
            return new ArrayType(standard(of.element()), true);
        }
        if (expected instanceof TypePattern.MapOf of) {
            return new MapType(standard(of.key()), standard(of.value()), true);
        }
        if (!(expected instanceof TypePattern.Family family)) {
            return DataType.NULL;
        }
        return switch (family) {
            case NUMERIC, FRACTIONAL -> DataType.DOUBLE;
            case INTEGRAL -> DataType.INT;
            case DECIMAL -> DecimalType.SYSTEM_DEFAULT;
            case STRING -> DataType.STRING;
            case TIMESTAMP_ANY -> DataType.TIMESTAMP;
            case INTERVAL_ANSI, DAY_TIME_INTERVAL -> DayTimeIntervalType.DEFAULT;
            case YEAR_MONTH_INTERVAL -> YearMonthIntervalType.DEFAULT;
            case TIME -> TimeType.MICROS;
            case ANY, ATOMIC, ORDERED -> DataType.NULL;
        };
    }
}
