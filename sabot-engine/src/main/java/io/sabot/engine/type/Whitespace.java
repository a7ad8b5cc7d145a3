package io.sabot.engine.type;

/** What a cast from text leaves out at both ends: blanks and control characters, never Unicode's other spaces. */
public final class Whitespace {
    private static final byte BLANK = 0x20;
    private static final byte DELETE = 0x7F;

    private Whitespace() {}

    /** Blank, {@code 0x00} to {@code 0x1F} or {@code 0x7F} (UTF8String.isWhitespaceOrISOControl). */
    public static boolean isBlankOrControl(byte b) {
        return b >= 0 && b <= BLANK || b == DELETE;
    }

    /** @return index into the slice's array of the first byte that counts */
    public static int startWithoutControl(Slice text) {
        byte[] bytes = text.array();
        int end = text.offset() + text.length();
        int start = text.offset();
        while (start < end && isBlankOrControl(bytes[start])) {
            start++;
        }
        return start;
    }

    /** @return index into the slice's array after the last byte that counts; the start when none does */
    public static int endWithoutControl(Slice text) {
        byte[] bytes = text.array();
        int end = text.offset() + text.length();
        int start = startWithoutControl(text);
        while (end > start && isBlankOrControl(bytes[end - 1])) {
            end--;
        }
        return end;
    }
}
