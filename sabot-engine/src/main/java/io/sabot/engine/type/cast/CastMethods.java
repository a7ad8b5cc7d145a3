package io.sabot.engine.type.cast;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.SimpleType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.YearMonthIntervalType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the method of a cast by its name: {@code intToLong}, {@code stringToDecimal}, with an ending where the modes differ.
 * An ANSI cast takes the plain name; a legacy one prefers {@code Legacy}, then {@code OrNull}; a {@code try_cast}
 * {@code Try}, then {@code OrNull}.
 */
public final class CastMethods {
    private static final Class<?>[] OWNERS = {
        NumberCasts.class,
        TextCasts.class,
        ToText.class,
        DecimalCasts.class,
        DecimalToInteger.class,
        DateTimeCasts.class,
        IntervalCasts.class,
        NestedCasts.class,
        VariantCasts.class,
        ToVariant.class
    };
    private static final String[] ANSI_ENDINGS = {""};
    private static final String[] LEGACY_ENDINGS = {"Legacy", "OrNull", ""};
    private static final String[] TRY_ENDINGS = {"Try", "OrNull", "", "Legacy"};

    private record Key(Class<?> carrier, String name) {}

    private static final Map<Key, CastMethod> ALL = new HashMap<>();
    private static final Map<String, CastMethod> FOUND = new ConcurrentHashMap<>();

    static {
        for (Class<?> owner : OWNERS) {
            for (Method method : owner.getDeclaredMethods()) {
                if (CastMethod.isCast(method)) {
                    ALL.put(new Key(method.getParameterTypes()[0], method.getName()), new CastMethod(method));
                }
            }
        }
    }

    private CastMethods() {}

    /**
     * @return null when the value stays as it is, which is so, too, when there is no value but NULL
     * @throws QueryException when there is no such cast
     */
    public static CastMethod method(DataType from, DataType to, EvalMode mode) {
        if (isUnchanged(from, to)) {
            return null;
        }
        String name = name(from) + "To" + target(to);
        String key = name + carrier(from).getSimpleName() + mode;
        CastMethod known = FOUND.get(key);
        if (known != null) {
            return known;
        }
        CastMethod found = find(carrier(from), name, mode);
        if (found == null) {
            throw missing(from, to);
        }
        FOUND.put(key, found);
        return found;
    }

    private static CastMethod find(Class<?> carrier, String name, EvalMode mode) {
        String[] endings = switch (mode) {
            case ANSI -> ANSI_ENDINGS;
            case LEGACY -> LEGACY_ENDINGS;
            case TRY -> TRY_ENDINGS;
        };
        for (String ending : endings) {
            CastMethod found = ALL.get(new Key(carrier, name + ending));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static QueryException missing(DataType from, DataType to) {
        if (from == DataType.VARIANT || to == DataType.VARIANT) {
            return QueryException.unsupported("cast of " + from.sql() + " to " + to.sql());
        }
        return QueryException.of(
                ErrorKind.EXECUTION,
                "CANNOT_CAST_DATATYPE",
                "sourceType",
                from.typeName(),
                "targetType",
                to.typeName());
    }

    private static boolean isUnchanged(DataType from, DataType to) {
        if (from.equals(to) || from == DataType.NULL) {
            return true;
        }
        if (from instanceof StringType && to instanceof StringType target) {
            return target.kind() == StringType.Kind.STRING;
        }
        if (from instanceof ArrayType array && to instanceof ArrayType target) {
            return isUnchanged(array.element(), target.element());
        }
        if (from instanceof MapType map && to instanceof MapType target) {
            return isUnchanged(map.key(), target.key()) && isUnchanged(map.value(), target.value());
        }
        if (from instanceof StructType struct && to instanceof StructType target && struct.size() == target.size()) {
            for (int i = 0; i < struct.size(); i++) {
                if (!isUnchanged(struct.field(i).type(), target.field(i).type())) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    /** The Java type in which methods take a value of a type. */
    public static Class<?> carrier(DataType type) {
        return switch (type.storage()) {
            case NULL -> Object.class;
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
            case INT128 -> Int128.class;
            case BYTES -> Slice.class;
            case INTERVAL -> CalendarInterval.class;
            case ARRAY -> ArrayValue.class;
            case MAP -> MapValue.class;
            case STRUCT -> StructValue.class;
            case VARIANT -> VariantValue.class;
        };
    }

    private static String target(DataType to) {
        if (to instanceof DecimalType) {
            return to.storage() == Storage.INT128 ? "WideDecimal" : "Decimal";
        }
        if (to instanceof StringType string && string.kind() != StringType.Kind.STRING) {
            return string.kind() == StringType.Kind.CHAR ? "Char" : "Varchar";
        }
        String name = name(to);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String name(DataType type) {
        if (type instanceof SimpleType simple) {
            return switch (simple) {
                case NULL -> "null";
                case BOOLEAN -> "boolean";
                case BYTE -> "byte";
                case SHORT -> "short";
                case INT -> "int";
                case LONG -> "long";
                case FLOAT -> "float";
                case DOUBLE -> "double";
                case BINARY -> "binary";
                case DATE -> "date";
                case TIMESTAMP -> "timestamp";
                case TIMESTAMP_NTZ -> "timestampNtz";
                case CALENDAR_INTERVAL -> "interval";
                case VARIANT -> "variant";
            };
        }
        if (type instanceof DecimalType) {
            return "decimal";
        } else if (type instanceof StringType) {
            return "string";
        } else if (type instanceof TimeType) {
            return "time";
        } else if (type instanceof YearMonthIntervalType) {
            return "yearMonth";
        } else if (type instanceof DayTimeIntervalType) {
            return "dayTime";
        } else if (type instanceof ArrayType) {
            return "array";
        }
        return type instanceof MapType ? "map" : "struct";
    }
}
