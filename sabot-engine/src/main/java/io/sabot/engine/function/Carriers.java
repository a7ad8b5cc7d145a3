package io.sabot.engine.function;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;

/** The Java classes that carry values of a storage into and out of function methods. */
public final class Carriers {
    private Carriers() {}

    /** The primitive where there is one. */
    public static Class<?> of(Storage storage) {
        return switch (storage) {
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

    /** The class of the boxed form. */
    public static Class<?> boxed(Storage storage) {
        return switch (storage) {
            case BOOLEAN -> Boolean.class;
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case INT -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
            default -> of(storage);
        };
    }
}
