package io.sabot.engine.type.cast;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.ZoneOffsets;
import io.sabot.engine.type.variant.Variant;
import io.sabot.engine.type.variant.VariantBuilder;
import io.sabot.engine.type.variant.VariantJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Casts from variants: the value inside is cast as one of its own type is by {@code try_cast}; one that cannot be cast is an
 * error unless the cast itself is a {@code try_cast}. The null of a variant is NULL. Source: VariantGet.cast of Spark.
 */
public final class VariantCasts {
    private static final Map<Key, CastContext> TRIES = new ConcurrentHashMap<>();

    private record Key(DataType from, DataType to, ZoneOffsets zone) {}

    private VariantCasts() {}

    public static Boolean variantToBoolean(VariantValue value, CastContext context) {
        return (Boolean) cast(value, context);
    }

    public static Byte variantToByte(VariantValue value, CastContext context) {
        return (Byte) cast(value, context);
    }

    public static Short variantToShort(VariantValue value, CastContext context) {
        return (Short) cast(value, context);
    }

    public static Integer variantToInt(VariantValue value, CastContext context) {
        return (Integer) cast(value, context);
    }

    public static Long variantToLong(VariantValue value, CastContext context) {
        return (Long) cast(value, context);
    }

    public static Float variantToFloat(VariantValue value, CastContext context) {
        return (Float) cast(value, context);
    }

    public static Double variantToDouble(VariantValue value, CastContext context) {
        return (Double) cast(value, context);
    }

    public static Long variantToDecimal(VariantValue value, CastContext context) {
        return (Long) cast(value, context);
    }

    public static Int128 variantToWideDecimal(VariantValue value, CastContext context) {
        return (Int128) cast(value, context);
    }

    public static Slice variantToString(VariantValue value, CastContext context) {
        return (Slice) cast(value, context);
    }

    public static Slice variantToBinary(VariantValue value, CastContext context) {
        return (Slice) cast(value, context);
    }

    public static Integer variantToDate(VariantValue value, CastContext context) {
        return (Integer) cast(value, context);
    }

    public static Long variantToTime(VariantValue value, CastContext context) {
        return (Long) cast(value, context);
    }

    public static Long variantToTimestamp(VariantValue value, CastContext context) {
        return (Long) cast(value, context);
    }

    public static Long variantToTimestampNtz(VariantValue value, CastContext context) {
        return (Long) cast(value, context);
    }

    public static ArrayValue variantToArray(VariantValue value, CastContext context) {
        return (ArrayValue) cast(value, context);
    }

    public static MapValue variantToMap(VariantValue value, CastContext context) {
        return (MapValue) cast(value, context);
    }

    public static StructValue variantToStruct(VariantValue value, CastContext context) {
        return (StructValue) cast(value, context);
    }

    private static Object cast(VariantValue value, CastContext context) {
        return cast(Variant.of(value), context.to(), context.zone(), context.mode() != EvalMode.TRY);
    }

    /**
     * @param fails whether a value that cannot be cast is an error, not NULL
     * @return in boxed form
     */
    public static Object cast(Variant variant, DataType to, ZoneOffsets zone, boolean fails) {
        if (to == DataType.VARIANT) {
            VariantBuilder builder = new VariantBuilder(false);
            builder.append(variant);
            return builder.build();
        }
        Variant.Kind kind = variant.kind();
        if (kind == Variant.Kind.NULL) {
            return null;
        }
        Object result = kind == Variant.Kind.UUID
                ? (to.isString() ? Slice.of(variant.uuid().toString()) : null)
                : to.isNested() ? nested(variant, kind, to, zone, fails) : atomic(variant, kind, to, zone);
        if (result == null && fails) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "INVALID_VARIANT_CAST",
                    "value",
                    VariantJson.text(variant, zone.zone()),
                    "dataType",
                    Errors.quoted(to));
        }
        return result;
    }

    private static Object nested(Variant variant, Variant.Kind kind, DataType to, ZoneOffsets zone, boolean fails) {
        if (to instanceof ArrayType array) {
            return kind == Variant.Kind.ARRAY ? elements(variant, array.element(), zone, fails) : null;
        }
        if (kind != Variant.Kind.OBJECT) {
            return null;
        }
        int count = variant.count();
        if (to instanceof StructType struct) {
            Object[] row = new Object[struct.size()];
            for (int i = 0; i < count; i++) {
                Variant.ObjectField field = variant.field(i);
                int ordinal = struct.indexOf(field.key(), true);
                if (ordinal >= 0) {
                    row[ordinal] = cast(field.value(), struct.field(ordinal).type(), zone, fails);
                }
            }
            return new StructValue(row);
        }
        Object[] keys = new Object[count];
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            Variant.ObjectField field = variant.field(i);
            keys[i] = Slice.of(field.key());
            values[i] = cast(field.value(), ((MapType) to).value(), zone, fails);
        }
        return new MapValue(new ArrayValue(keys), new ArrayValue(values));
    }

    private static ArrayValue elements(Variant variant, DataType type, ZoneOffsets zone, boolean fails) {
        Object[] elements = new Object[variant.count()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = cast(variant.element(i), type, zone, fails);
        }
        return new ArrayValue(elements);
    }

    /** @return null when the value cannot be cast */
    private static Object atomic(Variant variant, Variant.Kind kind, DataType to, ZoneOffsets zone) {
        return switch (kind) {
            case OBJECT, ARRAY -> to.isString() ? Slice.of(VariantJson.text(variant, zone.zone())) : null;
            case BOOLEAN -> tried(variant.bool(), DataType.BOOLEAN, to, zone);
            case LONG ->
                to == DataType.TIMESTAMP
                        ? secondsToMicros(BigDecimal.valueOf(variant.number()))
                        : tried(variant.number(), DataType.LONG, to, zone);
            case STRING -> tried(variant.text(), DataType.STRING, to, zone);
            case DOUBLE -> tried(variant.doubleValue(), DataType.DOUBLE, to, zone);
            case FLOAT -> tried(variant.floatValue(), DataType.FLOAT, to, zone);
            case DECIMAL ->
                to == DataType.TIMESTAMP ? secondsToMicros(variant.decimal()) : decimal(variant.decimal(), to, zone);
            case DATE -> tried((int) variant.number(), DataType.DATE, to, zone);
            case TIMESTAMP -> tried(variant.number(), DataType.TIMESTAMP, to, zone);
            case TIMESTAMP_NTZ -> tried(variant.number(), DataType.TIMESTAMP_NTZ, to, zone);
            case BINARY -> tried(variant.text(), DataType.BINARY, to, zone);
            case NULL, UUID -> throw new IllegalStateException("kinds that are handled before");
        };
    }

    private static Object decimal(BigDecimal value, DataType to, ZoneOffsets zone) {
        DecimalType type = typeOf(value);
        Object boxed = Decimals.box(Int128.of(value.setScale(type.scale()).unscaledValue()), type);
        return tried(boxed, type, to, zone);
    }

    /** The narrowest type of a decimal. */
    public static DecimalType typeOf(BigDecimal value) {
        int scale = Math.max(value.scale(), 0);
        return new DecimalType(Math.max(value.precision() - value.scale() + scale, scale), scale);
    }

    private static Long secondsToMicros(BigDecimal seconds) {
        BigDecimal micros =
                seconds.multiply(BigDecimal.valueOf(Calendar.MICROS_PER_SECOND)).setScale(0, RoundingMode.DOWN);
        return micros.toBigInteger().bitLength() < Long.SIZE ? (Long) micros.longValue() : null;
    }

    private static Object tried(Object value, DataType from, DataType to, ZoneOffsets zone) {
        if (!CastRules.canCast(from, to, EvalMode.ANSI)) {
            return null;
        }
        Key key = new Key(from, to, zone);
        CastContext context = TRIES.get(key);
        if (context == null) {
            context = CastContext.of(from, to, EvalMode.TRY, zone.zone(), null);
            TRIES.put(key, context);
        }
        return Casts.cast(value, context);
    }
}
