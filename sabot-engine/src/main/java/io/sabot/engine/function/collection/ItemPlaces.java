package io.sabot.engine.function.collection;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Errors;

/** Where an index leads in an array: from 0 on, or {@link #NONE}. */
public final class ItemPlaces {
    public static final int NONE = -1;

    private ItemPlaces() {}

    /** Of {@code array[index]}, which counts from 0; it fails outside the array. */
    public static int item(int size, int index, CallContext context) {
        if (index < 0 || index >= size) {
            throw Errors.invalidArrayIndex(index, size, context.query());
        }
        return index;
    }

    public static int itemOrNone(int size, int index) {
        return index < 0 || index >= size ? NONE : index;
    }

    /** Of {@code element_at}, which counts from 1 or, below 0, from the end; it fails outside the array. */
    public static int elementAt(int size, int index, CallContext context) {
        if (size < Math.abs((long) index)) {
            throw Errors.invalidElementAtIndex(index, size, context.query());
        }
        if (index == 0) {
            throw Errors.indexOfZero(context.query());
        }
        return index > 0 ? index - 1 : size + index;
    }

    /** Position 0 is an error even here. */
    public static int elementAtOrNone(int size, int index) {
        if (size < Math.abs((long) index)) {
            return NONE;
        }
        if (index == 0) {
            throw Errors.indexOfZero(null);
        }
        return index > 0 ? index - 1 : size + index;
    }
}
