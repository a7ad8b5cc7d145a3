package io.sabot.engine.type;

import java.util.Arrays;

/** A boxed array: elements in the boxed form of {@link Storage}, null for SQL NULL. The array is not copied. */
public record ArrayValue(Object[] elements) {
    public static final ArrayValue EMPTY = new ArrayValue(new Object[0]);

    public int size() {
        return elements.length;
    }

    public Object get(int index) {
        return elements[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayValue that && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return Arrays.toString(elements);
    }
}
