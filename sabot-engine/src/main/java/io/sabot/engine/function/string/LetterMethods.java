package io.sabot.engine.function.string;

import io.sabot.engine.type.Slice;

/** Codes of characters, sounds, distances and check digits. Source: UTF8String and stringExpressions of Spark. */
public final class LetterMethods {
    private static final String SOUNDS = "01230127022455012623017202";
    private static final char IGNORED = '7';

    private LetterMethods() {}

    public static int ascii(Slice text) {
        return text.length() == 0 ? 0 : text.toString().codePointAt(0);
    }

    /** Only the lowest eight bits count. */
    public static Slice chr(long code) {
        return code < 0 ? Slice.EMPTY : Slice.of(Character.toString((int) (code & 0xFF)));
    }

    public static int levenshtein(Slice left, Slice right) {
        int[] from = left.toString().codePoints().toArray();
        int[] to = right.toString().codePoints().toArray();
        int[] before = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int[] row = new int[to.length + 1];
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = before[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[to.length];
    }

    /** @return -1 where the distance is above the threshold */
    public static int levenshtein(Slice left, Slice right, int threshold) {
        int distance = levenshtein(left, right);
        return distance > threshold ? -1 : distance;
    }

    /** A text that does not begin with a letter is its own code. */
    public static Slice soundex(Slice text) {
        if (text.length() == 0 || letter(text.at(0)) < 0) {
            return text;
        }
        byte[] code = {(byte) ('A' + letter(text.at(0))), '0', '0', '0'};
        int length = 1;
        char last = SOUNDS.charAt(letter(text.at(0)));
        for (int i = 1; i < text.length() && length < code.length; i++) {
            int letter = letter(text.at(i));
            char sound = letter < 0 ? '0' : SOUNDS.charAt(letter);
            if (sound == IGNORED) {
                continue;
            }
            if (sound != '0' && sound != last) {
                code[length++] = (byte) sound;
            }
            last = sound;
        }
        return Slice.of(code);
    }

    private static int letter(byte b) {
        int capital = b >= 'a' && b <= 'z' ? b - 0x20 : b;
        return capital >= 'A' && capital <= 'Z' ? capital - 'A' : -1;
    }

    public static boolean luhnCheck(Slice text) {
        int sum = 0;
        boolean doubled = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = text.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int value = doubled ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
            doubled = !doubled;
        }
        return text.length() > 0 && sum % 10 == 0;
    }
}
