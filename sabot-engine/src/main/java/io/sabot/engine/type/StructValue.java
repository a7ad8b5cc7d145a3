package io.sabot.engine.type;

import java.util.Arrays;

/** A boxed struct, and a row: values in the boxed form of {@link Storage}. The array is not copied. */
public record StructValue(Object[] values) {
    public int size() {
        return values.length;
    }

    public Object get(int ordinal) {
        return values[ordinal];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StructValue that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
