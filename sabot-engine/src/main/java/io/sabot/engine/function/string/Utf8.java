package io.sabot.engine.function.string;

/** Walking through UTF-8 as Spark's UTF8String does: by the first byte of each character, whether or not the rest is valid. */
public final class Utf8 {
    private Utf8() {}

    /** Bytes of the character that starts with this byte; 1 for a byte that starts none. */
    public static int width(byte first) {
        if (first >= 0) {
            return 1;
        }
        int unsigned = first & 0xFF;
        if (unsigned < 0xC2 || unsigned > 0xF4) {
            return 1;
        }
        return unsigned < 0xE0 ? 2 : unsigned < 0xF0 ? 3 : 4;
    }

    public static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Number of characters. */
    public static int characters(byte[] array, int offset, int length) {
        int end = offset + length;
        int count = 0;
        for (int at = offset; at < end; at += width(array[at])) {
            count++;
        }
        return count;
    }
}
