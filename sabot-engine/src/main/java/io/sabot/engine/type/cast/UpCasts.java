package io.sabot.engine.type.cast;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/** Casts that lose nothing, and casts that an INSERT makes by itself (UpCastRule, Cast.canANSIStoreAssign of Spark). */
public final class UpCasts {
    private static final List<DataType> NUMERIC_PRECEDENCE =
            List.of(DataType.BYTE, DataType.SHORT, DataType.INT, DataType.LONG, DataType.FLOAT, DataType.DOUBLE);

    /** Asks about a pair of types inside nested ones. */
    private interface PairRule {
        boolean allows(DataType from, DataType to);
    }

    private UpCasts() {}

    /** @return whether every value of {@code from} is a value of {@code to}, text counting as able to hold all */
    public static boolean canUpCast(DataType from, DataType to) {
        if (from.equals(to) || from == DataType.NULL) {
            return true;
        } else if (to instanceof DecimalType target && from.isNumeric()) {
            return DecimalTypes.isWider(target, from);
        } else if (from instanceof DecimalType decimal && to.isNumeric()) {
            return DecimalTypes.isTighter(decimal, to);
        } else if (from.isNumeric() && to.isNumeric()) {
            return NUMERIC_PRECEDENCE.indexOf(from) < NUMERIC_PRECEDENCE.indexOf(to);
        } else if (from == DataType.VARIANT) {
            return false;
        } else if (to instanceof StringType target) {
            return canUpCastToString(from, target);
        } else if (from == DataType.DATE) {
            return to == DataType.TIMESTAMP || to == DataType.TIMESTAMP_NTZ;
        } else if (from == DataType.TIMESTAMP) {
            return to == DataType.TIMESTAMP_NTZ || to == DataType.LONG;
        } else if (from == DataType.TIMESTAMP_NTZ || from == DataType.LONG) {
            return to == DataType.TIMESTAMP;
        } else if (from.getClass() == to.getClass()
                && (from instanceof DayTimeIntervalType || from instanceof YearMonthIntervalType)) {
            return true;
        }
        return isNested(from, to, UpCasts::canUpCast);
    }

    private static boolean canUpCastToString(DataType from, StringType to) {
        if (from instanceof StringType string
                && string.kind() != StringType.Kind.STRING
                && to.kind() != StringType.Kind.STRING) {
            return to.kind() == StringType.Kind.VARCHAR && string.length() <= to.length();
        }
        return to.kind() == StringType.Kind.STRING && (isAtomic(from) || from == DataType.CALENDAR_INTERVAL);
    }

    /** @return whether an INSERT under the ANSI store-assignment policy casts by itself */
    public static boolean canStoreAssign(DataType from, DataType to) {
        if (from.equals(to) || from == DataType.NULL) {
            return true;
        } else if (from.isNumeric() && to.isNumeric()) {
            return true;
        } else if (to.isString() && (isAtomic(from) || from == DataType.CALENDAR_INTERVAL)) {
            return true;
        } else if (isDateTime(from) && isDateTime(to)) {
            return true;
        }
        return isNested(from, to, UpCasts::canStoreAssign);
    }

    private static boolean isDateTime(DataType type) {
        return type == DataType.DATE
                || type == DataType.TIMESTAMP
                || type == DataType.TIMESTAMP_NTZ
                || type instanceof TimeType;
    }

    private static boolean isAtomic(DataType type) {
        return !type.isNested() && type != DataType.NULL && type != DataType.CALENDAR_INTERVAL;
    }

    private static boolean isNested(DataType from, DataType to, PairRule rule) {
        if (from instanceof ArrayType array && to instanceof ArrayType target) {
            return (target.containsNull() || !array.containsNull()) && rule.allows(array.element(), target.element());
        }
        if (from instanceof MapType map && to instanceof MapType target) {
            return (target.valueContainsNull() || !map.valueContainsNull())
                    && rule.allows(map.key(), target.key())
                    && rule.allows(map.value(), target.value());
        }
        if (!(from instanceof StructType struct && to instanceof StructType target) || struct.size() != target.size()) {
            return false;
        }
        for (int i = 0; i < struct.size(); i++) {
            Field a = struct.field(i);
            Field b = target.field(i);
            if ((a.nullable() && !b.nullable()) || !rule.allows(a.type(), b.type())) {
                return false;
            }
        }
        return true;
    }
}
