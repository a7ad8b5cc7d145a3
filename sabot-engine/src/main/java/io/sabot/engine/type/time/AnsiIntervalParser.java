package io.sabot.engine.type.time;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Whitespace;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ANSI intervals from text: the value alone ({@code 1-2}) or the whole literal ({@code INTERVAL '1-2' YEAR TO MONTH}), in
 * exactly the fields of the type (IntervalUtils.castStringToYMInterval and castStringToDTInterval, whose patterns take a bar
 * for a sign, too).
 */
public final class AnsiIntervalParser {
    private static final String SIGN = "([+|-])?";
    private static final long MAX_YEAR = 178_956_970;
    private static final long[] MAX_OF_FIELD = {106_751_991L, 2_562_047_788L, 153_722_867_280L, 9_223_372_036_854L};
    private static final int[] MOST_DIGITS_OF_FIELD = {9, 10, 12, 13};
    private static final String[] LETTERS = {"d", "h", "m", "s.n"};
    private static final String[] SEPARATORS = {"", " ", ":", ":"};

    /** Group 1 is the sign, then a group a field, then the fraction of the seconds. */
    private static final Pattern[][] DAY_TIME = new Pattern[4][4];

    private static final Pattern YEAR_MONTH = Pattern.compile(SIGN + "(\\d+)-(\\d+)");
    private static final Pattern YEARS_OR_MONTHS = Pattern.compile(SIGN + "(\\d+)");
    private static final Pattern LITERAL =
            Pattern.compile("INTERVAL\\s+" + SIGN + "'([^']*)'\\s+(\\S+(?:\\s+TO\\s+\\S+)?)", Pattern.CASE_INSENSITIVE);

    static {
        for (int start = 0; start < 4; start++) {
            for (int end = start; end < 4; end++) {
                DAY_TIME[start][end] = Pattern.compile(dayTimePattern(start, end));
            }
        }
    }

    private AnsiIntervalParser() {}

    /** @throws QueryException INVALID_INTERVAL_FORMAT */
    public static int yearMonth(Slice input, YearMonthIntervalType type) {
        String text = trim(input);
        String fields = fields(type.sql());
        boolean both = type.start() != type.end();
        Matcher matcher = match(text, fields, both ? YEAR_MONTH : YEARS_OR_MONTHS);
        if (matcher == null) {
            String letters = both ? "y-m" : type.start() == YearMonthIntervalType.YEAR ? "y" : "m";
            throw unmatched(input, "year-month", letters, type.sql(), "UNMATCHED_FORMAT_STRING");
        }
        int sign = sign(text, matcher);
        return (int) guarded("year-month", text, () -> {
            if (both) {
                long years = within("year", matcher.group(2), MAX_YEAR);
                long months = years * Calendar.MONTHS_PER_YEAR + within("month", matcher.group(3), 11);
                return Math.toIntExact(sign * months);
            }
            long value = Long.parseLong(matcher.group(2));
            return type.start() == YearMonthIntervalType.YEAR
                    ? sign * Math.toIntExact(value * Calendar.MONTHS_PER_YEAR)
                    : Math.toIntExact(sign * value);
        });
    }

    /**
     * @throws QueryException INVALID_INTERVAL_FORMAT
     * @throws IllegalArgumentException for a field beyond its range, which Spark reports without a condition
     */
    public static long dayTime(Slice input, DayTimeIntervalType type) {
        String text = trim(input);
        Matcher matcher = match(text, fields(type.sql()), DAY_TIME[type.start()][type.end()]);
        if (matcher == null || matcher.group(2).length() > MOST_DIGITS_OF_FIELD[type.start()]) {
            throw unmatchedDayTime(input, type);
        }
        int sign = sign(text, matcher);
        return type.start() == type.end()
                ? guarded("day-time", text, () -> oneField(input, matcher, sign, type))
                : manyFields(matcher, sign, type);
    }

    private static long oneField(Slice input, Matcher matcher, int sign, DayTimeIntervalType type) {
        String fraction = matcher.group(3);
        if (type.start() == DayTimeIntervalType.SECOND) {
            long most = MAX_OF_FIELD[DayTimeIntervalType.SECOND];
            long whole = sign * within("second", matcher.group(2), most) * Calendar.MICROS_PER_SECOND;
            long rest = fractionMicros(fraction);
            // Spark takes the sign of the fraction from the whole seconds, so it loses that of -0.5.
            return Math.addExact(whole, whole < 0 ? -rest : rest);
        }
        if (fraction != null) {
            throw unmatchedDayTime(input, type);
        }
        return sign * Long.parseLong(matcher.group(2)) * Intervals.microsOfField(type.start());
    }

    private static long manyFields(Matcher matcher, int sign, DayTimeIntervalType type) {
        long micros = 0;
        for (int field = type.start(); field <= type.end(); field++) {
            int group = field - type.start() + 2;
            long most = field == type.start() ? MAX_OF_FIELD[field] : field == DayTimeIntervalType.HOUR ? 23 : 59;
            if (field == DayTimeIntervalType.SECOND) {
                micros = Math.addExact(micros, sign * seconds(matcher.group(group), matcher.group(group + 1), most));
            } else {
                String name = DayTimeIntervalType.fieldName(field).toLowerCase(Locale.ROOT);
                long value = within(name, matcher.group(group), most);
                micros = Math.addExact(micros, sign * value * Intervals.microsOfField(field));
            }
        }
        return micros;
    }

    private static long seconds(String seconds, String fraction, long most) {
        return within("second", seconds, most) * Calendar.MICROS_PER_SECOND + fractionMicros(fraction);
    }

    /** @param fraction with its point, or null */
    private static long fractionMicros(String fraction) {
        if (fraction == null) {
            return 0;
        }
        String nanos = (fraction.substring(1) + "000000000").substring(0, 9);
        return Long.parseLong(nanos) / Calendar.NANOS_PER_MICRO;
    }

    private static String dayTimePattern(int start, int end) {
        if (start == end) {
            return SIGN + "(\\d{1,13})(\\.\\d{1,9})?";
        }
        StringBuilder pattern = new StringBuilder(SIGN);
        for (int field = start; field <= end; field++) {
            pattern.append(field == start ? "" : SEPARATORS[field]);
            pattern.append("(\\d{1,")
                    .append(field == start ? MOST_DIGITS_OF_FIELD[field] : 2)
                    .append("})");
        }
        return pattern.append(end == DayTimeIntervalType.SECOND ? "(\\.\\d{1,9})?" : "")
                .toString();
    }

    /** @return the value's match, null when the text is neither such a value nor a literal of these fields */
    private static Matcher match(String text, String fields, Pattern value) {
        Matcher alone = value.matcher(text);
        if (alone.matches()) {
            return alone;
        }
        Matcher literal = LITERAL.matcher(text);
        if (!literal.matches() || !literal.group(3).replaceAll("\\s+", " ").equalsIgnoreCase(fields)) {
            return null;
        }
        Matcher quoted = value.matcher(literal.group(2));
        return quoted.matches() ? quoted : null;
    }

    private static int sign(String text, Matcher value) {
        int sign = "-".equals(value.group(1)) ? -1 : 1;
        Matcher literal = LITERAL.matcher(text);
        return literal.matches() && "-".equals(literal.group(1)) ? -sign : sign;
    }

    private static long within(String field, String digits, long most) {
        long value = Long.parseLong(digits);
        if (value > most) {
            throw new IllegalArgumentException(
                    "requirement failed: " + field + " " + value + " outside range [0, " + most + "]");
        }
        return value;
    }

    /** Spark reports whatever goes wrong in here as a malformed text. */
    private static long guarded(String interval, String text, LongSupplier parse) {
        try {
            return parse.getAsLong();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw QueryException.of(
                            ErrorKind.ILLEGAL_ARGUMENT,
                            "INVALID_INTERVAL_FORMAT.INTERVAL_PARSING",
                            "input",
                            text,
                            "interval",
                            interval)
                    .withCause(e);
        }
    }

    private static QueryException unmatchedDayTime(Slice input, DayTimeIntervalType type) {
        StringBuilder letters = new StringBuilder();
        for (int field = type.start(); field <= type.end(); field++) {
            letters.append(field == type.start() ? "" : SEPARATORS[field]).append(LETTERS[field]);
        }
        String subCondition = "UNMATCHED_FORMAT_STRING_WITH_NOTICE";
        return unmatched(input, "day-time", letters.toString(), type.sql(), subCondition);
    }

    private static QueryException unmatched(
            Slice input, String interval, String letters, String typeSql, String subCondition) {
        String alone = "`[+|-]" + letters + "`";
        String literal = "`INTERVAL [+|-]'[+|-]" + letters + "' " + fields(typeSql) + "`";
        return QueryException.of(
                ErrorKind.ILLEGAL_ARGUMENT,
                "INVALID_INTERVAL_FORMAT." + subCondition,
                "intervalStr",
                interval,
                "supportedFormat",
                alone + ", " + literal,
                "typeName",
                typeSql.toLowerCase(Locale.ROOT),
                "input",
                input.toString());
    }

    private static String fields(String typeSql) {
        return typeSql.substring("INTERVAL ".length());
    }

    private static String trim(Slice input) {
        int start = Whitespace.startWithoutControl(input);
        int end = Whitespace.endWithoutControl(input);
        return input.slice(start - input.offset(), end - start).toString();
    }
}
