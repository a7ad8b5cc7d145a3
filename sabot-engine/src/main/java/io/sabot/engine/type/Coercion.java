package io.sabot.engine.type;

import io.sabot.engine.type.cast.CastRules;
import io.sabot.engine.type.cast.UpCasts;
import java.util.List;

/**
 * The type that values of several types can all be cast to, and the casts that arguments undergo so that they fit
 * parameters. Source: AnsiTypeCoercion and TypeCoercion of Spark. Every method gives null when there is no such type.
 */
public final class Coercion {
    private Coercion() {}

    /** The wider type of all, as in UNION, CASE, COALESCE and IN. */
    public static DataType commonType(List<DataType> types, boolean ansi) {
        return CommonTypes.wider(types, ansi);
    }

    /** The wider type of two. */
    public static DataType commonType(DataType a, DataType b, boolean ansi) {
        return CommonTypes.wider(a, b, ansi);
    }

    /** The wider type of two, text staying apart from everything else. */
    public static DataType commonTypeWithoutText(DataType a, DataType b, boolean ansi) {
        return CommonTypes.widerWithoutStringPromotion(a, b, ansi);
    }

    /** The type that holds both without loss, as for the operands of an operator. */
    public static DataType tightestCommonType(DataType a, DataType b, boolean ansi) {
        return CommonTypes.tightest(a, b, ansi);
    }

    /** What text and another type meet in when an operator or a comparison joins them; null for two types without text. */
    public static DataType textOperandType(DataType a, DataType b) {
        return CommonTypes.ofTextAnsi(a, b);
    }

    /** What text and another type are compared as outside ANSI mode. */
    public static DataType legacyComparisonType(DataType a, DataType b) {
        return CommonTypes.ofComparisonLegacy(a, b);
    }

    /** @return whether the types differ in the nullability of their parts and the case of field names at most */
    public static boolean isSameType(DataType a, DataType b) {
        if (a instanceof ArrayType left && b instanceof ArrayType right) {
            return isSameType(left.element(), right.element());
        } else if (a instanceof MapType left && b instanceof MapType right) {
            return isSameType(left.key(), right.key()) && isSameType(left.value(), right.value());
        } else if (!(a instanceof StructType left && b instanceof StructType right)) {
            return a.equals(b);
        } else if (left.size() != right.size()) {
            return false;
        } else {
            for (int i = 0; i < left.size(); i++) {
                boolean sameName =
                        left.field(i).name().equalsIgnoreCase(right.field(i).name());
                if (!sameName
                        || !isSameType(left.field(i).type(), right.field(i).type())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Types that differ in the names of fields and in nullability at most. */
    public static boolean isSameStructure(DataType a, DataType b) {
        if (a instanceof ArrayType left && b instanceof ArrayType right) {
            return isSameStructure(left.element(), right.element());
        }
        if (a instanceof MapType left && b instanceof MapType right) {
            return isSameStructure(left.key(), right.key()) && isSameStructure(left.value(), right.value());
        }
        if (!(a instanceof StructType left && b instanceof StructType right)) {
            return a.equals(b);
        }
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = isSameStructure(left.field(i).type(), right.field(i).type());
        }
        return same;
    }

    /** Whether a value of the type can be passed as it is. */
    public static boolean accepts(TypePattern pattern, DataType type) {
        if (pattern instanceof TypePattern.Exact exact) {
            return (exact.type().isString() && type.isString()) || isSameType(exact.type(), type);
        } else if (pattern instanceof TypePattern.ArrayOf of) {
            return type instanceof ArrayType array && accepts(of.element(), array.element());
        } else if (pattern instanceof TypePattern.MapOf of) {
            return type instanceof MapType map && accepts(of.key(), map.key()) && accepts(of.value(), map.value());
        } else if (pattern instanceof TypePattern.Struct) {
            return type instanceof StructType;
        } else if (pattern instanceof TypePattern.OneOf of) {
            return of.alternatives().stream().anyMatch(alternative -> accepts(alternative, type));
        }
        return switch ((TypePattern.Family) pattern) {
            case ANY -> true;
            case NUMERIC -> type.isNumeric();
            case INTEGRAL -> type.isIntegral();
            case FRACTIONAL -> type.isFractional();
            case DECIMAL -> type instanceof DecimalType;
            case STRING -> type.isString();
            case TIMESTAMP_ANY -> type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
            case INTERVAL_ANSI -> type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType;
            case YEAR_MONTH_INTERVAL -> type instanceof YearMonthIntervalType;
            case DAY_TIME_INTERVAL -> type instanceof DayTimeIntervalType;
            case TIME -> type instanceof TimeType;
            case ATOMIC -> CommonTypes.isAtomic(type);
            case ORDERED -> !(type instanceof MapType) && type != DataType.VARIANT;
        };
    }

    /** The type to which an argument is cast so that it fits a parameter. */
    public static DataType implicitCast(DataType actual, TypePattern expected, boolean ansi) {
        if (accepts(expected, actual)) {
            return actual;
        } else if (expected instanceof TypePattern.OneOf of) {
            for (TypePattern alternative : of.alternatives()) {
                DataType target = implicitCast(actual, alternative, ansi);
                if (target != null) {
                    return target;
                }
            }
            return null;
        } else if (actual == DataType.NULL) {
            return defaultType(expected);
        } else if (expected == TypePattern.Family.DECIMAL && actual.isNumeric()) {
            return DecimalTypes.forType(actual);
        }
        return ansi ? implicitCastAnsi(actual, expected) : implicitCastLegacy(actual, expected);
    }

    private static DataType implicitCastAnsi(DataType actual, TypePattern expected) {
        DataType target = defaultType(expected);
        if (actual.isString()) {
            return isFromText(expected) ? target : null;
        } else if (actual.isFractional() && expected == TypePattern.Family.INTEGRAL) {
            return null;
        } else if (actual instanceof ArrayType array && expected instanceof TypePattern.ArrayOf of) {
            DataType element = implicitCast(array.element(), of.element(), true);
            return element == null ? null : new ArrayType(element, true);
        }
        return target != null && UpCasts.canStoreAssign(actual, target) ? target : null;
    }

    /** Text is cast to every atomic type, and to the families with a type of their own. */
    private static boolean isFromText(TypePattern expected) {
        if (expected instanceof TypePattern.Exact exact) {
            return CommonTypes.isAtomic(exact.type());
        }
        return expected == TypePattern.Family.NUMERIC
                || expected == TypePattern.Family.DECIMAL
                || expected == TypePattern.Family.TIMESTAMP_ANY
                || expected == TypePattern.Family.TIME;
    }

    private static DataType implicitCastLegacy(DataType actual, TypePattern expected) {
        if (expected instanceof TypePattern.Exact exact) {
            return implicitCastLegacy(actual, exact.type());
        } else if (actual.isString()) {
            return isFromText(expected) ? defaultType(expected) : null;
        } else if (expected == TypePattern.Family.STRING) {
            return CommonTypes.isAtomic(actual) ? DataType.STRING : null;
        } else if (expected == TypePattern.Family.TIMESTAMP_ANY) {
            return isDateTime(actual) ? DataType.TIMESTAMP : null;
        } else if (actual instanceof ArrayType array && expected instanceof TypePattern.ArrayOf of) {
            DataType element = implicitCast(array.element(), of.element(), false);
            return element == null ? null : new ArrayType(element, true);
        }
        return null;
    }

    private static DataType implicitCastLegacy(DataType actual, DataType target) {
        if (isSameType(actual, target)) {
            return actual;
        } else if (actual == DataType.NULL) {
            return target;
        } else if (actual.isNumeric()) {
            return target.isNumeric() || target.isString() ? target : null;
        } else if (actual.isString()) {
            return target.isNumeric() || isDateTime(target) || target == DataType.BINARY ? target : null;
        } else if (isDateTime(actual) && isDateTime(target)) {
            return target;
        } else if (CommonTypes.isAtomic(actual)) {
            return target.isString() ? target : null;
        } else if (actual instanceof ArrayType from && target instanceof ArrayType to) {
            DataType element = isResolvable(from.containsNull(), from.element(), to.containsNull(), to.element())
                    ? implicitCastLegacy(from.element(), to.element())
                    : null;
            return element == null ? null : new ArrayType(element, to.containsNull());
        } else if (actual instanceof MapType from && target instanceof MapType to) {
            boolean resolvable = !CastRules.forceNullable(from.key(), to.key())
                    && isResolvable(from.valueContainsNull(), from.value(), to.valueContainsNull(), to.value());
            DataType key = resolvable ? implicitCastLegacy(from.key(), to.key()) : null;
            DataType value = resolvable ? implicitCastLegacy(from.value(), to.value()) : null;
            return key == null || value == null ? null : new MapType(key, value, to.valueContainsNull());
        }
        return null;
    }

    private static boolean isResolvable(boolean fromNull, DataType from, boolean toNull, DataType to) {
        return toNull || !(fromNull || CastRules.forceNullable(from, to));
    }

    private static boolean isDateTime(DataType type) {
        return type == DataType.DATE
                || type == DataType.TIMESTAMP
                || type == DataType.TIMESTAMP_NTZ
                || type instanceof TimeType;
    }

    /** The type that stands for a pattern, null for a pattern without one. */
    private static DataType defaultType(TypePattern expected) {
        if (expected instanceof TypePattern.Exact exact) {
            return exact.type();
        } else if (expected instanceof TypePattern.ArrayOf of) {
            return new ArrayType(orNull(defaultType(of.element())), true);
        } else if (expected instanceof TypePattern.MapOf of) {
            return new MapType(orNull(defaultType(of.key())), orNull(defaultType(of.value())), true);
        } else if (expected instanceof TypePattern.Struct) {
            return new StructType(List.of());
        } else if (expected instanceof TypePattern.OneOf of) {
            return defaultType(of.alternatives().get(0));
        }
        return switch ((TypePattern.Family) expected) {
            case NUMERIC, FRACTIONAL -> DataType.DOUBLE;
            case INTEGRAL -> DataType.INT;
            case DECIMAL -> DecimalType.SYSTEM_DEFAULT;
            case STRING -> DataType.STRING;
            case TIMESTAMP_ANY -> DataType.TIMESTAMP;
            case INTERVAL_ANSI, DAY_TIME_INTERVAL -> DayTimeIntervalType.DEFAULT;
            case YEAR_MONTH_INTERVAL -> YearMonthIntervalType.DEFAULT;
            case TIME -> TimeType.MICROS;
            case ANY, ATOMIC, ORDERED -> null;
        };
    }

    private static DataType orNull(DataType type) {
        return type == null ? DataType.NULL : type;
    }
}
