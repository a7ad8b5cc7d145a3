package io.sabot.engine.function.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A format of {@code to_number} and {@code to_char}, cut into tokens. Source: ToNumberParser of Spark.
 *
 * @param text in upper case
 * @param precision number of digits
 * @param scale number of digits behind the point
 */
record NumberFormat(String text, List<Token> tokens, int precision, int scale) {

    /** A part of a format. Its text is that of error messages. */
    sealed interface Token {}

    /** What stands for itself. */
    enum Mark implements Token {
        POINT(". or D"),
        SEPARATOR(", or G"),
        DOLLAR("$"),
        SIGN("S"),
        MINUS("MI"),
        OPEN("PR"),
        CLOSE("PR");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A run of digits. @param exact whether a number needs to have all of them */
    record Digits(int count, boolean exact) implements Token {}

    /** Runs of digits and the separators between them, as written from left to right. */
    record Group(List<Token> parts) implements Token {
        List<Digits> digits() {
            List<Digits> digits = new ArrayList<>();
            for (Token part : parts) {
                if (part instanceof Digits run) {
                    digits.add(run);
                }
            }
            return digits;
        }

        int count() {
            int count = 0;
            for (Digits run : digits()) {
                count += run.count();
            }
            return count;
        }

        @Override
        public String toString() {
            return "digit sequence";
        }
    }

    /** A character that means nothing. */
    record Unknown(char character) implements Token {
        @Override
        public String toString() {
            return "character '" + character + "''";
        }
    }

    static NumberFormat of(String text) {
        List<Token> tokens = grouped(tokens(text));
        int precision = 0;
        int scale = 0;
        boolean behindPoint = false;
        for (Token token : tokens) {
            behindPoint |= token == Mark.POINT;
            if (token instanceof Group group) {
                precision += group.count();
                scale += behindPoint ? group.count() : 0;
            }
        }
        return new NumberFormat(text, tokens, precision, scale);
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean behindPoint = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '0' || c == '9') {
                int end = i + 1;
                while (end < text.length() && (text.charAt(end) == '0' || text.charAt(end) == '9')) {
                    end++;
                }
                tokens.add(new Digits(end - i, c == '0' && !behindPoint));
                i = end;
            } else if (text.startsWith("MI", i)) {
                tokens.add(Mark.MINUS);
                i += 2;
            } else if (text.startsWith("PR", i)) {
                tokens.add(0, Mark.OPEN);
                tokens.add(Mark.CLOSE);
                i += 2;
            } else {
                Token token = single(c);
                behindPoint |= token == Mark.POINT;
                tokens.add(token);
                i++;
            }
        }
        return tokens;
    }

    private static Token single(char c) {
        return switch (c) {
            case '.', 'D' -> Mark.POINT;
            case ',', 'G' -> Mark.SEPARATOR;
            case '$' -> Mark.DOLLAR;
            case 'S' -> Mark.SIGN;
            default -> new Unknown(c);
        };
    }

    private static List<Token> grouped(List<Token> tokens) {
        List<Token> grouped = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Digits || token == Mark.SEPARATOR) {
                run.add(token);
                continue;
            }
            endRun(run, grouped);
            grouped.add(token);
        }
        endRun(run, grouped);
        return Collections.unmodifiableList(grouped);
    }

    private static void endRun(List<Token> run, List<Token> grouped) {
        if (!run.isEmpty()) {
            grouped.add(new Group(List.copyOf(run)));
            run.clear();
        }
    }
}
