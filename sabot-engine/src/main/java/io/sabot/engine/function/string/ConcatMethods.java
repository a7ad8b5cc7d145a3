package io.sabot.engine.function.string;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Slice;

/** {@code concat} of texts, binaries and arrays. */
public final class ConcatMethods {
    private ConcatMethods() {}

    public static Slice concat(Slice a, Slice b) {
        byte[] joined = new byte[Math.addExact(a.length(), b.length())];
        System.arraycopy(a.array(), a.offset(), joined, 0, a.length());
        System.arraycopy(b.array(), b.offset(), joined, a.length(), b.length());
        return Slice.of(joined);
    }

    /** Any number of texts or binaries. */
    public static Slice concatAll(Object[] slices) {
        int length = 0;
        for (Object slice : slices) {
            length = Math.addExact(length, ((Slice) slice).length());
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (Object item : slices) {
            Slice slice = (Slice) item;
            System.arraycopy(slice.array(), slice.offset(), joined, at, slice.length());
            at += slice.length();
        }
        return Slice.of(joined);
    }

    /** Any number of arrays. */
    public static ArrayValue concatArrays(Object[] arrays) {
        int size = 0;
        for (Object array : arrays) {
            size = Math.addExact(size, ((ArrayValue) array).size());
        }
        Object[] joined = new Object[size];
        int at = 0;
        for (Object item : arrays) {
            Object[] elements = ((ArrayValue) item).elements();
            System.arraycopy(elements, 0, joined, at, elements.length);
            at += elements.length;
        }
        return new ArrayValue(joined);
    }
}
