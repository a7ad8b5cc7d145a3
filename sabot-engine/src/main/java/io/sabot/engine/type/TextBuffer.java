package io.sabot.engine.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows a piece of UTF-8 text byte by byte. */
public final class TextBuffer {
    private byte[] bytes;
    private int length;

    public TextBuffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    public TextBuffer append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public TextBuffer append(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                return append(encoded, 0, encoded.length);
            }
        }
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    public TextBuffer append(Slice text) {
        return append(text.array(), text.offset(), text.length());
    }

    public TextBuffer append(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
        return this;
    }

    public TextBuffer append(long value) {
        if (value < 0) {
            append('-');
        }
        return appendDigits(value, 1);
    }

    /** The digits of the absolute value, with leading zeros up to {@code width}. */
    public TextBuffer appendDigits(long value, int width) {
        int digits = Math.max(width, digits(value));
        reserve(digits);
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** A point and {@code width} digits without trailing zeros; nothing for zero. */
    public TextBuffer appendFraction(long value, int width) {
        if (value == 0) {
            return this;
        }
        append('.').appendDigits(value, width);
        while (bytes[length - 1] == '0') {
            length--;
        }
        return this;
    }

    public int length() {
        return length;
    }

    /** The text so far. The buffer must not be used any more. */
    public Slice toSlice() {
        return new Slice(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
