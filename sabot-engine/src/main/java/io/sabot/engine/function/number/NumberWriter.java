package io.sabot.engine.function.number;

import io.sabot.engine.function.number.NumberFormat.Digits;
import io.sabot.engine.function.number.NumberFormat.Group;
import io.sabot.engine.function.number.NumberFormat.Mark;
import io.sabot.engine.function.number.NumberFormat.Token;
import java.math.BigDecimal;

/** Writes numbers in a format. Used by one thread. Source: ToNumberParser of Spark. */
final class NumberWriter {
    private final NumberFormat format;
    private final int digitsBefore;
    private final int digitsAfter;

    private final StringBuilder out = new StringBuilder();
    private String before;
    private String after;
    private int nextBefore;
    private int nextAfter;

    NumberWriter(NumberFormat format) {
        this.format = format;
        this.digitsAfter = format.scale();
        this.digitsBefore = format.precision() - format.scale();
    }

    String write(BigDecimal number) {
        split(number);
        out.setLength(0);
        nextBefore = 0;
        nextAfter = 0;
        boolean negative = number.signum() < 0;
        boolean behindPoint = false;
        for (Token token : format.tokens()) {
            if (token instanceof Group group) {
                group(group, behindPoint);
            } else {
                behindPoint |= token == Mark.POINT;
                mark((Mark) token, negative);
            }
        }
        dropLonelyPoint();
        String text = out.toString();
        return text.isEmpty() || text.equals("+") || text.equals("-") ? "0" : text;
    }

    /** Digits before and behind the point, as many as the format has; {@code #} for all when the number has more. */
    private void split(BigDecimal number) {
        String[] halves = number.toPlainString().split("\\.");
        String whole = halves[0].replaceFirst("^[-0]+", "");
        String fraction = halves.length > 1 ? halves[1].replaceFirst("0+$", "") : "";
        if (digitsBefore < whole.length() || digitsAfter < fraction.length()) {
            whole = "#".repeat(digitsBefore);
            fraction = "#".repeat(digitsAfter);
        }
        before = " ".repeat(digitsBefore - whole.length()) + whole;
        after = fraction + "0".repeat(digitsAfter - fraction.length());
    }

    private void mark(Mark mark, boolean negative) {
        switch (mark) {
            case POINT -> {
                int last = out.length() - 1;
                if (last >= 0 && out.charAt(last) == ' ') {
                    out.setCharAt(last, '0');
                }
                out.append('.');
            }
            case DOLLAR -> out.append('$');
            case SIGN -> {
                dropLonelyPoint();
                appendBeforeSpaces(negative ? '-' : '+');
            }
            case MINUS -> {
                if (negative) {
                    dropLonelyPoint();
                    appendBeforeSpaces('-');
                } else {
                    out.append(' ');
                }
            }
            case OPEN -> out.append(negative ? "<" : "");
            case CLOSE -> {
                dropLonelyPoint();
                if (negative) {
                    appendBeforeSpaces('>');
                } else {
                    out.append("  ");
                }
            }
            case SEPARATOR -> throw new IllegalStateException("a separator outside digits");
        }
    }

    private void group(Group group, boolean behindPoint) {
        for (Token part : group.parts()) {
            if (part instanceof Digits digits) {
                for (int i = 0; i < digits.count(); i++) {
                    if (behindPoint) {
                        out.append(after.charAt(nextAfter++));
                    } else {
                        digit(before.charAt(nextBefore++), digits.exact());
                    }
                }
            } else if (out.length() > 0 && Character.isDigit(out.charAt(out.length() - 1))) {
                out.append(',');
            } else {
                appendSpaceBeforeSigns();
            }
        }
    }

    private void digit(char digit, boolean exact) {
        if (digit != ' ') {
            out.append(digit);
        } else if (exact) {
            out.append('0');
        } else {
            appendSpaceBeforeSigns();
        }
    }

    /** A sign at the end belongs to the number, before the spaces that fill up. */
    private void appendBeforeSpaces(char sign) {
        int at = out.length();
        while (at > 0 && out.charAt(at - 1) == ' ') {
            at--;
        }
        out.insert(at, sign);
    }

    /** A sign at the start belongs to the number, behind the spaces that fill up. */
    private void appendSpaceBeforeSigns() {
        int at = out.length();
        while (at > 0 && "+-<".indexOf(out.charAt(at - 1)) >= 0) {
            at--;
        }
        out.insert(at, ' ');
    }

    private void dropLonelyPoint() {
        int point = out.indexOf(".");
        if (point >= 0 && (point == out.length() - 1 || out.charAt(point + 1) == ' ')) {
            out.setCharAt(point, ' ');
        }
    }
}
