package io.sabot.engine.type.time;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Whitespace;
import java.util.Locale;

/**
 * Calendar intervals from text such as {@code interval 1 year -2 days 3.5 seconds}: an optional word, then numbers each with
 * a unit. Only seconds may have a fraction (SparkIntervalUtils.stringToInterval).
 */
public final class IntervalParser {
    private static final String PREFIX = "interval";
    private static final int LARGEST_FRACTION_SCALE = 100_000_000;
    private static final int NO_FRACTION = -1;

    private enum State {
        BEFORE_SIGN,
        SIGN,
        BEFORE_VALUE,
        VALUE,
        FRACTION,
        BEFORE_UNIT,
        UNIT,
        UNIT_SUFFIX,
        UNIT_END
    }

    /** The text as the user wrote it, for messages. */
    private final String input;

    private final String text;
    private int position;
    private State state = State.BEFORE_SIGN;
    private long value;
    private boolean negative;
    private int fraction;
    private int fractionScale = NO_FRACTION;
    private boolean startsWithPoint;
    private int months;
    private int days;
    private long micros;

    private IntervalParser(String input) {
        this.input = input;
        this.text = trim(input).toLowerCase(Locale.ROOT);
    }

    /** @throws QueryException INVALID_INTERVAL_FORMAT */
    public static CalendarInterval parse(String input) {
        return new IntervalParser(input).parse();
    }

    /** @return null when the text is not an interval */
    public static CalendarInterval tryParse(Slice input) {
        try {
            return parse(input.toString());
        } catch (QueryException e) {
            return null;
        }
    }

    private CalendarInterval parse() {
        if (text.isEmpty()) {
            throw malformed("INPUT_IS_EMPTY");
        }
        skipPrefix();
        while (position < text.length()) {
            step(text.charAt(position));
        }
        switch (state) {
            case UNIT_SUFFIX, UNIT_END, BEFORE_SIGN -> {
                return new CalendarInterval(months, days, micros);
            }
            case BEFORE_VALUE -> throw malformed("MISSING_NUMBER", "word");
            case VALUE, FRACTION -> throw malformed("MISSING_UNIT", "word");
            default -> throw malformed("UNKNOWN_PARSING_ERROR", "word");
        }
    }

    private void skipPrefix() {
        if (!text.startsWith(PREFIX)) {
            return;
        }
        if (text.length() == PREFIX.length()) {
            throw malformed("INPUT_IS_EMPTY");
        }
        if (!isBlank(text.charAt(PREFIX.length()))) {
            throw malformed("INVALID_PREFIX", "prefix");
        }
        position = PREFIX.length() + 1;
    }

    private void step(char c) {
        switch (state) {
            case BEFORE_SIGN -> skipBlanks(c, State.SIGN);
            case SIGN -> readSign(c);
            case BEFORE_VALUE -> skipBlanks(c, State.VALUE);
            case VALUE -> readValue(c);
            case FRACTION -> readFraction(c);
            case BEFORE_UNIT -> skipBlanks(c, State.UNIT);
            case UNIT -> readUnit(c);
            case UNIT_SUFFIX -> endUnit(c, c == 's');
            case UNIT_END -> endUnit(c, false);
        }
    }

    private void skipBlanks(char c, State next) {
        if (isBlank(c)) {
            position++;
        } else {
            state = next;
        }
    }

    private void readSign(char c) {
        value = 0;
        fraction = 0;
        fractionScale = NO_FRACTION;
        startsWithPoint = c == '.';
        negative = c == '-';
        state = State.BEFORE_VALUE;
        if (startsWithPoint) {
            fractionScale = LARGEST_FRACTION_SCALE;
            state = State.FRACTION;
        } else if (isDigit(c)) {
            return;
        } else if (c != '-' && c != '+') {
            throw malformed("UNRECOGNIZED_NUMBER", "number");
        }
        position++;
    }

    private void readValue(char c) {
        if (isDigit(c)) {
            try {
                value = Math.addExact(Math.multiplyExact(10L, value), c - '0');
            } catch (ArithmeticException e) {
                throw malformed("ARITHMETIC_EXCEPTION");
            }
        } else if (isBlank(c)) {
            state = State.BEFORE_UNIT;
        } else if (c == '.') {
            fractionScale = LARGEST_FRACTION_SCALE;
            state = State.FRACTION;
        } else {
            throw malformed("INVALID_VALUE", "value");
        }
        position++;
    }

    private void readFraction(char c) {
        if (isDigit(c) && fractionScale > 0) {
            fraction += (c - '0') * fractionScale;
            fractionScale /= 10;
        } else if (isBlank(c) && (!startsWithPoint || fractionScale < LARGEST_FRACTION_SCALE)) {
            fraction /= (int) Calendar.NANOS_PER_MICRO;
            state = State.BEFORE_UNIT;
        } else {
            throw malformed(isDigit(c) ? "INVALID_PRECISION" : "INVALID_VALUE", "value");
        }
        position++;
    }

    private void readUnit(char c) {
        if (c != 's' && fractionScale != NO_FRACTION) {
            throw malformed("INVALID_FRACTION", "unit");
        }
        if (negative) {
            value = -value;
            fraction = -fraction;
        }
        try {
            position += addUnit();
        } catch (ArithmeticException e) {
            throw malformed("ARITHMETIC_EXCEPTION");
        }
        state = State.UNIT_SUFFIX;
    }

    /** @return length of the unit's name */
    private int addUnit() {
        if (isAt("year")) {
            months = Math.toIntExact(Math.addExact(months, Math.multiplyExact(Calendar.MONTHS_PER_YEAR, value)));
            return 4;
        } else if (isAt("week")) {
            days = Math.toIntExact(Math.addExact(days, Math.multiplyExact(7L, value)));
            return 4;
        } else if (isAt("day")) {
            days = Math.addExact(days, Math.toIntExact(value));
            return 3;
        } else if (isAt("hour")) {
            return addMicros(Calendar.MICROS_PER_HOUR, 4);
        } else if (isAt("second")) {
            addMicros(Calendar.MICROS_PER_SECOND, 0);
            micros = Math.addExact(micros, fraction);
            return 6;
        } else if (isAt("month")) {
            months = Math.addExact(months, Math.toIntExact(value));
            return 5;
        } else if (isAt("minute")) {
            return addMicros(Calendar.MICROS_PER_MINUTE, 6);
        } else if (isAt("millisecond")) {
            return addMicros(Calendar.MICROS_PER_MILLI, 11);
        } else if (isAt("microsecond")) {
            return addMicros(1, 11);
        }
        throw malformed("INVALID_UNIT", "unit");
    }

    private int addMicros(long unit, int nameLength) {
        micros = Math.addExact(micros, Math.multiplyExact(value, unit));
        return nameLength;
    }

    private void endUnit(char c, boolean plural) {
        if (!plural && !isBlank(c)) {
            throw malformed("INVALID_UNIT", "unit");
        }
        state = plural ? State.UNIT_END : State.BEFORE_SIGN;
        position++;
    }

    private boolean isAt(String unit) {
        return text.startsWith(unit, position);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c < 0x80 && Character.isWhitespace(c);
    }

    private static String trim(String text) {
        Slice slice = Slice.of(text);
        int start = Whitespace.startWithoutControl(slice);
        int end = Whitespace.endWithoutControl(slice);
        return slice.slice(start, end - start).toString();
    }

    private QueryException malformed(String subCondition) {
        return QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "INVALID_INTERVAL_FORMAT." + subCondition, "input", input);
    }

    private QueryException malformed(String subCondition, String parameter) {
        return QueryException.of(
                ErrorKind.ILLEGAL_ARGUMENT,
                "INVALID_INTERVAL_FORMAT." + subCondition,
                "input",
                input,
                parameter,
                currentWord());
    }

    private String currentWord() {
        String[] words = text.split("\\s+");
        String rest = position < text.length() ? text.substring(position) : "";
        return words[words.length - rest.split("\\s+").length];
    }
}
