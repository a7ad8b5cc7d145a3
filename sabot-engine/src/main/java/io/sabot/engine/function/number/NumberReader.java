package io.sabot.engine.function.number;

import io.sabot.engine.function.number.NumberFormat.Digits;
import io.sabot.engine.function.number.NumberFormat.Group;
import io.sabot.engine.function.number.NumberFormat.Mark;
import io.sabot.engine.function.number.NumberFormat.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads numbers in a format. Used by one thread. Source: ToNumberParser of Spark. */
final class NumberReader {
    private final NumberFormat format;

    private String text;
    private int at;
    private boolean behindPoint;
    private boolean negative;
    private boolean opened;
    private boolean closed;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();

    NumberReader(NumberFormat format) {
        this.format = format;
    }

    /** @return the unscaled number, null when the text is not in the format */
    BigInteger read(String number) {
        text = number;
        at = 0;
        behindPoint = false;
        negative = false;
        opened = false;
        closed = false;
        before.setLength(0);
        after.setLength(0);
        for (Token token : format.tokens()) {
            if (!(token instanceof Group group ? digits(group) : mark((Mark) token))) {
                return null;
            }
        }
        if (at < text.length() || opened != closed || before.length() + after.length() == 0) {
            return null;
        }
        after.append("0".repeat(format.scale() - after.length()));
        BigInteger unscaled = new BigInteger(before.append(after).toString());
        return negative ? unscaled.negate() : unscaled;
    }

    /** Marks may be missing from the end of the text. */
    private boolean mark(Mark mark) {
        if (at == text.length()) {
            return true;
        }
        char c = text.charAt(at);
        switch (mark) {
            case POINT -> {
                behindPoint |= c == '.';
                at += c == '.' ? 1 : 0;
            }
            case DOLLAR -> {
                if (c != '$') {
                    return false;
                }
                at++;
            }
            case SIGN -> {
                negative ^= c == '-';
                at += c == '-' || c == '+' ? 1 : 0;
            }
            case MINUS -> {
                negative ^= c == '-';
                at += c == '-' ? 1 : 0;
            }
            case OPEN -> {
                opened = c == '<';
                at += opened ? 1 : 0;
            }
            case CLOSE -> {
                if (c == '>') {
                    if (!opened) {
                        return false;
                    }
                    closed = true;
                    negative = !negative;
                    at++;
                }
            }
            case SEPARATOR -> throw new IllegalStateException("a separator outside digits");
        }
        return true;
    }

    /** Takes digits, separators and white space, then compares the runs of digits with the format's from the right. */
    private boolean digits(Group group) {
        List<Integer> runs = new ArrayList<>();
        int run = 0;
        boolean ended = false;
        while (at < text.length() && !ended) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                run++;
                (behindPoint ? after : before).append(c);
            } else if (c == ',') {
                runs.add(0, run);
                run = 0;
            } else if (!Character.isWhitespace(c)) {
                runs.add(0, run);
                ended = true;
                break;
            }
            at++;
        }
        if (!ended) {
            runs.add(0, run);
        }
        List<Digits> expected = group.digits();
        if (runs.size() > expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            Digits digits = expected.get(expected.size() - 1 - i);
            int actual = i < runs.size() ? runs.get(i) : 0;
            if (digits.exact() ? actual != digits.count() : actual > digits.count()) {
                return false;
            }
        }
        return true;
    }
}
