package io.sabot.engine.batch;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;

/** Boxed values that outlive the block they were read from. */
public final class BoxedValues {
    private BoxedValues() {}

    /** The same value without any reference to the bytes of a block. */
    public static Object detach(Object value) {
        if (value instanceof Slice slice) {
            return slice.copy();
        }
        if (value instanceof ArrayValue array) {
            return detach(array);
        }
        if (value instanceof StructValue struct) {
            return new StructValue(detach(struct.values()));
        }
        if (value instanceof MapValue map) {
            return new MapValue(detach(map.keys()), detach(map.values()));
        }
        if (value instanceof VariantValue variant) {
            return new VariantValue(variant.value().copy(), variant.metadata().copy());
        }
        return value;
    }

    private static ArrayValue detach(ArrayValue array) {
        return new ArrayValue(detach(array.elements()));
    }

    private static Object[] detach(Object[] values) {
        Object[] copies = new Object[values.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = detach(values[i]);
        }
        return copies;
    }
}
