package io.sabot.engine.function.string;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;

/** {@code substring}: by characters of a text, by bytes of a binary. Source: UTF8String and ByteArray of Spark. */
public final class SubstringMethods {
    private SubstringMethods() {}

    public static Slice substring(Slice value, int position, int length, CallContext context) {
        return context.argumentType(0) == DataType.BINARY
                ? bytes(value, position, length)
                : characters(value, position, length);
    }

    static Slice bytes(Slice value, int position, int length) {
        int start = start(position, position < 0 ? value.length() : 0);
        long end = Math.min(value.length(), (long) start + length);
        int from = Math.max(0, start);
        return from >= end ? Slice.EMPTY : value.slice(from, (int) end - from);
    }

    /** Positions count from 1, from the end when negative; 0 is taken for 1. */
    private static int start(int position, int length) {
        return position > 0 ? position - 1 : position < 0 ? length + position : 0;
    }

    static Slice characters(Slice text, int position, int length) {
        byte[] array = text.array();
        int first = text.offset();
        int end = first + text.length();
        int start = start(position, position < 0 ? Utf8.characters(array, first, text.length()) : 0);
        long until = (long) start + length;
        if (until <= start || start >= text.length()) {
            return Slice.EMPTY;
        }
        int at = first;
        int count = 0;
        while (at < end && count < start) {
            at += Utf8.width(array[at]);
            count++;
        }
        int from = at;
        if (until >= text.length()) {
            at = end;
        }
        while (at < end && count < until) {
            at += Utf8.width(array[at]);
            count++;
        }
        return at > from ? new Slice(array, from, Math.min(at, end) - from) : Slice.EMPTY;
    }
}
