package io.sabot.engine.connector.parquet.write;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Shortens bounds of texts and binaries, so that an index stays small: a lower bound becomes a prefix, an upper bound the next
 * value after all with its prefix. What is UTF-8 stays UTF-8. Source: BinaryTruncator of parquet-java.
 *
 * @param most bytes of a bound, unless nothing shorter is above all values
 */
record ShortBounds(int most) {
    byte[] lower(byte[] bound) {
        return bound.length <= most ? bound : Arrays.copyOf(bound, cut(bound));
    }

    byte[] upper(byte[] bound) {
        if (bound.length <= most) {
            return bound;
        }
        byte[] prefix = Arrays.copyOf(bound, cut(bound));
        byte[] above = isUtf8(bound) ? nextText(prefix) : nextBytes(prefix);
        return above == null ? bound : above;
    }

    private int cut(byte[] bound) {
        if (!isUtf8(bound)) {
            return most;
        }
        int end = most;
        while (end > 0 && isInsideCharacter(bound[end])) {
            end--;
        }
        return end;
    }

    private static boolean isInsideCharacter(byte value) {
        return (value & 0xC0) == 0x80;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** @return null when there is none of at most that length */
    private static byte[] nextBytes(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, last + 1);
                next[last]++;
                return next;
            }
        }
        return null;
    }

    /** With another last character that is not longer; characters that have none are left off. */
    private static byte[] nextText(byte[] prefix) {
        String text = new String(prefix, StandardCharsets.UTF_8);
        for (int end = text.length(); end > 0; ) {
            int last = text.codePointBefore(end);
            end -= Character.charCount(last);
            int above = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
            if (length(above) == length(last)) {
                return (text.substring(0, end) + Character.toString(above)).getBytes(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** In UTF-8; beyond the last character none is of any length. */
    private static int length(int character) {
        if (character < 0x800) {
            return character < 0x80 ? 1 : 2;
        }
        return character < 0x10000 ? 3 : character <= Character.MAX_CODE_POINT ? 4 : 5;
    }
}
