package io.sabot.engine.type.time;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TextBuffer;
import java.util.Arrays;

/**
 * A pattern in which every field has a fixed number of digits: {@code yyyy MM dd HH mm ss} and a fraction at the end,
 * anything that is no letter between them. Texts of just this form need no formatter; whatever else comes is left to one.
 */
final class FixedPattern {
    /** A text that is not of the form, or no date. */
    static final long OTHER = DateTimeParser.INVALID;

    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int HOUR = 3;
    private static final int MINUTE = 4;
    private static final int SECOND = 5;
    private static final int FRACTION = 6;
    private static final String LETTERS = "yMdHmsS";
    private static final int MOST_FRACTION_DIGITS = 6;
    private static final int LAST_YEAR = 9999;

    /** Fields by number; negative is minus a character that stands for itself. */
    private final int[] steps;

    private final int fractionDigits;
    private final boolean forParsing;

    private FixedPattern(int[] steps, int fractionDigits, boolean forParsing) {
        this.steps = steps;
        this.fractionDigits = fractionDigits;
        this.forParsing = forParsing;
    }

    /** @return null when the pattern is of another kind */
    static FixedPattern of(String pattern, boolean forParsing) {
        int[] steps = new int[pattern.length()];
        int count = 0;
        int seen = 0;
        int fractionDigits = 0;
        boolean afterYear = false;
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            if (!isLetter(c)) {
                if (c == '\'' || c >= 0x80 || "[]{}#".indexOf(c) >= 0 || (c >= '0' && c <= '9')) {
                    return null;
                }
                steps[count++] = -c;
                afterYear = false;
                i++;
                continue;
            }
            int field = LETTERS.indexOf(c);
            int width = 1;
            while (i + width < pattern.length() && pattern.charAt(i + width) == c) {
                width++;
            }
            boolean fraction = field == FRACTION;
            boolean fits = fraction
                    ? width <= MOST_FRACTION_DIGITS && i + width == pattern.length()
                    : field >= 0 && width == (field == YEAR ? 4 : 2);
            // A year takes what digits follow but those of fields, so a fraction must not.
            if (!fits || (seen & 1 << field) != 0 || (fraction && afterYear)) {
                return null;
            }
            afterYear |= field == YEAR;
            fractionDigits = fraction ? width : 0;
            seen |= 1 << field;
            steps[count++] = field;
            i += width;
        }
        // A parser needs the date, or fills in the wrong one for a day that only another year has.
        boolean usable = forParsing ? (seen & 7) == 7 : seen != 0;
        return usable ? new FixedPattern(Arrays.copyOf(steps, count), fractionDigits, forParsing) : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** @return null for a year of more or fewer than four digits */
    Slice format(long localSecond, int microOfSecond) {
        long days = Math.floorDiv(localSecond, Calendar.SECONDS_PER_DAY);
        int second = (int) (localSecond - days * Calendar.SECONDS_PER_DAY);
        long civil = Calendar.civil(days);
        int year = Calendar.year(civil);
        if (year < 0 || year > LAST_YEAR) {
            return null;
        }
        TextBuffer text = new TextBuffer(steps.length * 2 + MOST_FRACTION_DIGITS);
        for (int step : steps) {
            switch (step) {
                case YEAR -> text.appendDigits(year, 4);
                case MONTH -> text.appendDigits(Calendar.month(civil), 2);
                case DAY -> text.appendDigits(Calendar.day(civil), 2);
                case HOUR -> text.appendDigits(second / 3600, 2);
                case MINUTE -> text.appendDigits(second / 60 % 60, 2);
                case SECOND -> text.appendDigits(second % 60, 2);
                case FRACTION -> text.appendDigits(cut(microOfSecond), fractionDigits);
                default -> text.append((char) -step);
            }
        }
        return text.toSlice();
    }

    private long cut(int microOfSecond) {
        long cut = microOfSecond;
        for (int i = fractionDigits; i < MOST_FRACTION_DIGITS; i++) {
            cut /= 10;
        }
        return cut;
    }

    /** @return microseconds of the local clock, or {@link #OTHER} */
    long parse(Slice text) {
        if (!forParsing) {
            return OTHER;
        }
        byte[] bytes = text.array();
        int position = text.offset();
        int end = position + text.length();
        int year = 0;
        int month = 1;
        int day = 1;
        int hour = 0;
        int minute = 0;
        int second = 0;
        long micros = 0;
        for (int step : steps) {
            if (step < 0) {
                if (position == end || bytes[position++] != -step) {
                    return OTHER;
                }
                continue;
            }
            int width = step == YEAR ? 4 : step == FRACTION ? Math.min(fractionDigits, end - position) : 2;
            int value = digits(bytes, position, position + width, end);
            if (value < 0 || width == 0) {
                return OTHER;
            }
            position += width;
            switch (step) {
                case YEAR -> year = value;
                case MONTH -> month = value;
                case DAY -> day = value;
                case HOUR -> hour = value;
                case MINUTE -> minute = value;
                case SECOND -> second = value;
                default -> micros = widen(value, width);
            }
        }
        boolean valid = position == end && Calendar.isDate(year, month, day) && hour < 24 && minute < 60 && second < 60;
        if (!valid) {
            return OTHER;
        }
        long localSecond =
                Calendar.days(year, month, day) * Calendar.SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        return localSecond * Calendar.MICROS_PER_SECOND + micros;
    }

    /** @return -1 when a byte is no digit */
    private static int digits(byte[] bytes, int start, int stop, int end) {
        if (stop > end) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < stop; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static long widen(int fraction, int width) {
        long micros = fraction;
        for (int i = width; i < MOST_FRACTION_DIGITS; i++) {
            micros *= 10;
        }
        return micros;
    }
}
