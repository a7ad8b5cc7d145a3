package io.sabot.engine.type.cast;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;

/** Which casts exist, and which of them can give NULL or lose something (Cast, UpCastRule of Spark). */
public final class CastRules {
    /** Asks about a pair of types inside nested ones. */
    private interface PairRule {
        boolean allows(DataType from, DataType to);
    }

    private CastRules() {}

    public static boolean canCast(DataType from, DataType to, EvalMode mode) {
        return switch (mode) {
            case ANSI -> canCastAnsi(from, to);
            case LEGACY -> canCastLegacy(from, to);
            case TRY ->
                from.isNested() && from.getClass() == to.getClass()
                        ? isNestedCast(from, to, CastRules::canCastLegacy, CastRules::forceNullable)
                        : canCastAnsi(from, to);
        };
    }

    private static boolean canCastAnsi(DataType from, DataType to) {
        if (isAlways(from, to) || isInBoth(from, to)) {
            return true;
        }
        return isNestedCast(from, to, CastRules::canCastAnsi, (a, b) -> a == DataType.VARIANT);
    }

    private static boolean canCastLegacy(DataType from, DataType to) {
        if (isAlways(from, to) || isInBoth(from, to)) {
            return true;
        }
        if (to == DataType.BINARY) {
            return from.isIntegral();
        } else if (to == DataType.BOOLEAN) {
            return from == DataType.DATE || from == DataType.TIMESTAMP;
        } else if (from == DataType.BOOLEAN) {
            return to == DataType.TIMESTAMP;
        } else if (from == DataType.DATE) {
            return to.isNumeric();
        }
        return isNestedCast(from, to, CastRules::canCastLegacy, CastRules::forceNullable);
    }

    private static boolean isAlways(DataType from, DataType to) {
        return from.equals(to) || from == DataType.NULL || to.isString();
    }

    /** The casts between atomic types that ANSI mode has and the other mode has, too. */
    private static boolean isInBoth(DataType from, DataType to) {
        if (from == DataType.VARIANT) {
            return isVariantTarget(to);
        } else if (to == DataType.VARIANT) {
            return isVariantSource(from);
        } else if (from.isString()) {
            return to == DataType.BINARY
                    || to == DataType.BOOLEAN
                    || to.isNumeric()
                    || isDateTime(to)
                    || isInterval(to);
        } else if (from.isNumeric()) {
            boolean toAnsiInterval = isAnsiInterval(to) && (from.isIntegral() || from instanceof DecimalType);
            return to == DataType.BOOLEAN || to == DataType.TIMESTAMP || to.isNumeric() || toAnsiInterval;
        } else if (from == DataType.BOOLEAN) {
            return to.isNumeric();
        } else if (from == DataType.DATE) {
            return to == DataType.TIMESTAMP || to == DataType.TIMESTAMP_NTZ;
        } else if (from == DataType.TIMESTAMP) {
            return to == DataType.DATE || to == DataType.TIMESTAMP_NTZ || to.isNumeric();
        } else if (from == DataType.TIMESTAMP_NTZ) {
            return to == DataType.DATE || to == DataType.TIMESTAMP;
        } else if (from instanceof TimeType) {
            return to instanceof TimeType || to.isIntegral() || to instanceof DecimalType;
        } else if (isAnsiInterval(from)) {
            return from.getClass() == to.getClass() || to.isIntegral() || to instanceof DecimalType;
        }
        return false;
    }

    private static boolean isDateTime(DataType type) {
        return type == DataType.DATE
                || type == DataType.TIMESTAMP
                || type == DataType.TIMESTAMP_NTZ
                || type instanceof TimeType;
    }

    private static boolean isInterval(DataType type) {
        return type == DataType.CALENDAR_INTERVAL || isAnsiInterval(type);
    }

    private static boolean isAnsiInterval(DataType type) {
        return type instanceof YearMonthIntervalType || type instanceof DayTimeIntervalType;
    }

    private static boolean isVariantTarget(DataType type) {
        if (type instanceof ArrayType array) {
            return isVariantTarget(array.element());
        } else if (type instanceof MapType map) {
            return map.key().isString() && isVariantTarget(map.value());
        } else if (type instanceof StructType struct) {
            return struct.fields().stream().allMatch(field -> isVariantTarget(field.type()));
        }
        return isVariantAtom(type);
    }

    private static boolean isVariantSource(DataType type) {
        return type instanceof ArrayType array ? isVariantSource(array.element()) : isVariantAtom(type);
    }

    private static boolean isVariantAtom(DataType type) {
        boolean plainString = type instanceof StringType string && string.kind() == StringType.Kind.STRING;
        return type == DataType.BOOLEAN
                || type.isNumeric()
                || plainString
                || type == DataType.BINARY
                || isDateTime(type)
                || type == DataType.VARIANT;
    }

    /** @param nullable whether the cast of a part may give NULL though the part is not */
    private static boolean isNestedCast(DataType from, DataType to, PairRule rule, PairRule nullable) {
        if (from instanceof ArrayType array && to instanceof ArrayType target) {
            boolean mayBeNull = array.containsNull() || nullable.allows(array.element(), target.element());
            return rule.allows(array.element(), target.element()) && (target.containsNull() || !mayBeNull);
        }
        if (from instanceof MapType map && to instanceof MapType target) {
            boolean keyIsNull = nullable.allows(map.key(), target.key());
            boolean valueIsNull = map.valueContainsNull() || nullable.allows(map.value(), target.value());
            return rule.allows(map.key(), target.key())
                    && !keyIsNull
                    && rule.allows(map.value(), target.value())
                    && (target.valueContainsNull() || !valueIsNull);
        }
        return from instanceof StructType struct
                && to instanceof StructType target
                && allFields(
                        struct,
                        target,
                        (a, b) -> rule.allows(a.type(), b.type())
                                && (b.nullable() || !(a.nullable() || nullable.allows(a.type(), b.type()))));
    }

    private interface FieldRule {
        boolean allows(Field from, Field to);
    }

    private static boolean allFields(StructType from, StructType to, FieldRule rule) {
        if (from.size() != to.size()) {
            return false;
        }
        for (int i = 0; i < from.size(); i++) {
            if (!rule.allows(from.field(i), to.field(i))) {
                return false;
            }
        }
        return true;
    }

    /** @return whether a cast that exists can give NULL for a value that is not, in the mode that is not ANSI */
    public static boolean forceNullable(DataType from, DataType to) {
        if (from == DataType.NULL || from.equals(to)) {
            return false;
        } else if (from == DataType.VARIANT) {
            return true;
        } else if (from.isString()) {
            return to != DataType.BINARY && !to.isString();
        } else if (to.isString()) {
            return false;
        } else if (from == DataType.TIMESTAMP && (to == DataType.BYTE || to == DataType.SHORT || to == DataType.INT)) {
            return true;
        } else if (from instanceof TimeType && (to == DataType.BYTE || to == DataType.SHORT)) {
            return true;
        } else if ((from == DataType.FLOAT || from == DataType.DOUBLE) && to == DataType.TIMESTAMP) {
            return true;
        } else if (to == DataType.DATE) {
            return from != DataType.TIMESTAMP;
        } else if (from == DataType.DATE) {
            return to != DataType.TIMESTAMP;
        } else if (to == DataType.CALENDAR_INTERVAL) {
            return true;
        } else if (to instanceof DecimalType decimal && !isNullSafeToDecimal(from, decimal)) {
            return true;
        }
        return from.isFractional() && to.isIntegral();
    }

    private static boolean isNullSafeToDecimal(DataType from, DecimalType to) {
        if (from == DataType.BOOLEAN) {
            return DecimalTypes.isWider(to, DecimalTypes.BOOLEAN);
        }
        boolean moreDigits = from instanceof DecimalType decimal
                && to.precision() - to.scale() > decimal.precision() - decimal.scale();
        return moreDigits || DecimalTypes.isWider(to, from);
    }

    /** @return whether the result of a cast can be NULL though its child is not (Cast.nullable) */
    public static boolean isNullable(DataType from, DataType to, EvalMode mode) {
        if (mode != EvalMode.TRY) {
            return forceNullable(from, to);
        } else if (from.isString() && to == DataType.BINARY) {
            return false;
        }
        return (from instanceof DecimalType && to.isIntegral()) || !UpCasts.canUpCast(from, to);
    }
}
