package io.sabot.engine.type.collation;

import com.ibm.icu.lang.UCharacter;
import io.sabot.engine.type.Slice;

/** Strings code point by code point in lower case, whatever stands around a letter (CollationAwareUTF8String of Spark). */
public final class LowerCase {
    private static final int CAPITAL_DOTTED_I = 0x130;
    private static final int FINAL_SIGMA = 0x3C2;
    private static final int SIGMA = 0x3C3;
    private static final char COMBINING_DOT = 0x307;

    private LowerCase() {}

    public static int compare(Slice a, Slice b) {
        return of(a).compareTo(of(b));
    }

    public static Slice of(Slice text) {
        byte[] bytes = text.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return ofUnicode(text);
            }
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] |= 0x20;
            }
        }
        return Slice.of(bytes);
    }

    private static Slice ofUnicode(Slice text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.toString().codePoints().forEach(codePoint -> append(lower, codePoint));
        return Slice.of(lower.toString());
    }

    private static void append(StringBuilder lower, int codePoint) {
        switch (codePoint) {
            case CAPITAL_DOTTED_I -> lower.append('i').append(COMBINING_DOT);
            case FINAL_SIGMA -> lower.appendCodePoint(SIGMA);
            default -> lower.appendCodePoint(UCharacter.toLowerCase(codePoint));
        }
    }
}
