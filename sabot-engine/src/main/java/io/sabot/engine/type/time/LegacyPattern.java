package io.sabot.engine.type.time;

import io.sabot.engine.type.DateTimeErrors;
import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/**
 * A pattern as {@link SimpleDateFormat} understands it, which Spark did before version 3 and does with the time parser policy
 * LEGACY. What stands behind the pattern in a text is left out. Days before 1582-10-15 are those that the Julian calendar
 * calls by the same name (RebaseDateTime of Spark). For one thread.
 */
final class LegacyPattern {
    private static final long MICROS_PER_MILLI = 1000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    /** From then on both calendars, and both libraries' zones, agree. */
    private static final long AGREEMENT_MICROS =
            LocalDate.of(1901, 1, 1).toEpochDay() * io.sabot.engine.type.time.Calendar.MICROS_PER_DAY;

    private static final LocalDate LAST_JULIAN = LocalDate.of(1582, 10, 4);
    private static final LocalDate FIRST_GREGORIAN = LocalDate.of(1582, 10, 15);

    private final SimpleDateFormat format;
    private final ZoneId zone;
    private final FractionCalendar fraction;

    /**
     * @param lenient whether fields out of their range are carried over
     * @param fractions whether {@code S} is a fraction of as many digits as the pattern has, instead of milliseconds
     */
    LegacyPattern(String pattern, Locale locale, ZoneId zone, boolean lenient, boolean fractions) {
        this.zone = zone;
        try {
            this.format = new SimpleDateFormat(pattern, locale);
        } catch (IllegalArgumentException e) {
            throw DateTimeErrors.unknownPattern(pattern, e);
        }
        int digits = (int) pattern.chars().filter(c -> c == 'S').count();
        this.fraction = fractions ? new FractionCalendar(TimeZone.getTimeZone(zone), digits) : null;
        if (fraction != null) {
            format.setCalendar(fraction);
        }
        format.setTimeZone(TimeZone.getTimeZone(zone));
        format.setLenient(lenient);
    }

    /**
     * @return microseconds since the epoch
     * @throws DateTimeException when the text is not of the pattern
     */
    long parse(String text) {
        try {
            return micros(format.parse(text));
        } catch (ParseException e) {
            throw new DateTimeException(e.getMessage(), e);
        }
    }

    /** @return null when the text is not of the pattern */
    Long tryParse(String text) {
        Date date = format.parse(text, new ParsePosition(0));
        return date == null ? null : (Long) micros(date);
    }

    String format(long micros) {
        long julian = toJulian(micros);
        if (fraction != null) {
            fraction.shown = Math.floorMod(julian, MICROS_PER_SECOND);
        }
        return format.format(new Date(Math.floorDiv(julian, MICROS_PER_MILLI)));
    }

    private long micros(Date date) {
        long micros = Math.multiplyExact(date.getTime(), MICROS_PER_MILLI);
        return fromJulian(fraction == null ? micros : Math.addExact(micros, fraction.parsedMicros()));
    }

    private long fromJulian(long micros) {
        if (micros >= AGREEMENT_MICROS) {
            return micros;
        }
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone));
        calendar.setTimeInMillis(Math.floorDiv(micros, MICROS_PER_MILLI));
        LocalDateTime local = LocalDateTime.of(
                        calendar.get(Calendar.YEAR),
                        calendar.get(Calendar.MONTH) + 1,
                        1,
                        calendar.get(Calendar.HOUR_OF_DAY),
                        calendar.get(Calendar.MINUTE),
                        calendar.get(Calendar.SECOND),
                        (int) (Math.floorMod(micros, MICROS_PER_SECOND) * 1000))
                .with(ChronoField.ERA, calendar.get(Calendar.ERA))
                .plusDays(calendar.get(Calendar.DAY_OF_MONTH) - 1);
        Instant moment = local.atZone(zone).toInstant();
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond(), MICROS_PER_SECOND), moment.getNano() / MICROS_PER_MILLI);
    }

    private long toJulian(long micros) {
        if (micros >= AGREEMENT_MICROS) {
            return micros;
        }
        long second = Math.floorDiv(micros, MICROS_PER_SECOND);
        LocalDateTime local = Instant.ofEpochSecond(second, Math.floorMod(micros, MICROS_PER_SECOND) * 1000)
                .atZone(zone)
                .toLocalDateTime();
        LocalDate date = local.toLocalDate();
        if (date.isAfter(LAST_JULIAN) && date.isBefore(FIRST_GREGORIAN)) {
            date = FIRST_GREGORIAN;
        }
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone));
        calendar.clear();
        calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        calendar.set(Calendar.HOUR_OF_DAY, local.getHour());
        calendar.set(Calendar.MINUTE, local.getMinute());
        calendar.set(Calendar.SECOND, local.getSecond());
        long wholeSeconds = Math.multiplyExact(calendar.getTimeInMillis(), MICROS_PER_MILLI);
        return wholeSeconds + local.getNano() / MICROS_PER_MILLI;
    }

    /** Gives the letter {@code S} another meaning: SimpleDateFormat knows it as a number of milliseconds. */
    private static final class FractionCalendar extends GregorianCalendar {
        private static final long serialVersionUID = 1L;

        private final long unit;
        private long parsed;
        private long shown;

        FractionCalendar(TimeZone zone, int digits) {
            super(zone, Locale.US);
            long power = 1;
            for (int i = 0; i < Math.min(digits, 18); i++) {
                power *= 10;
            }
            this.unit = power;
        }

        /** Begins a new text. */
        @Override
        public void set(int field, int value) {
            if (field == MILLISECOND && unit > 1) {
                parsed = value;
                super.set(field, 0);
            } else {
                super.set(field, value);
            }
        }

        /** The fraction of the last text; asked for once. */
        private long parsedMicros() {
            long micros = parsed * MICROS_PER_SECOND / unit;
            parsed = 0;
            return micros;
        }

        @Override
        public int get(int field) {
            return field == MILLISECOND && unit > 1 ? (int) (shown * unit / MICROS_PER_SECOND) : super.get(field);
        }
    }
}
