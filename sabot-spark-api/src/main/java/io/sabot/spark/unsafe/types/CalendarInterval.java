package io.sabot.spark.unsafe.types;

import java.io.Serializable;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Months, days and microseconds, never converted into each other. */
public final class CalendarInterval implements Serializable, Comparable<CalendarInterval> {
    private static final long serialVersionUID = 1L;

    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
    private static final long MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;

    public final int months;
    public final int days;
    public final long microseconds;

    public CalendarInterval(int months, int days, long microseconds) {
        this.months = months;
        this.days = days;
        this.microseconds = microseconds;
    }

    public Period extractAsPeriod() {
        return Period.of(0, months, days);
    }

    public Duration extractAsDuration() {
        return Duration.of(microseconds, ChronoUnit.MICROS);
    }

    /** By months, then days, then microseconds. */
    @Override
    public int compareTo(CalendarInterval that) {
        int order = Integer.compare(months, that.months);
        order = order != 0 ? order : Integer.compare(days, that.days);
        return order != 0 ? order : Long.compare(microseconds, that.microseconds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarInterval that
                && months == that.months
                && days == that.days
                && microseconds == that.microseconds;
    }

    @Override
    public int hashCode() {
        return Objects.hash(months, days, microseconds);
    }

    @Override
    public String toString() {
        if (months == 0 && days == 0 && microseconds == 0) {
            return "0 seconds";
        }
        StringBuilder text = new StringBuilder();
        append(text, months / 12, "years");
        append(text, months % 12, "months");
        append(text, days, "days");
        append(text, microseconds / MICROS_PER_HOUR, "hours");
        append(text, microseconds % MICROS_PER_HOUR / MICROS_PER_MINUTE, "minutes");
        appendSeconds(text, microseconds % MICROS_PER_MINUTE);
        return text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(text.length() == 0 ? "" : " ")
                    .append(amount)
                    .append(' ')
                    .append(unit);
        }
    }

    private static void appendSeconds(StringBuilder text, long micros) {
        if (micros == 0) {
            return;
        }
        text.append(text.length() == 0 ? "" : " ").append(micros < 0 ? "-" : "");
        long amount = Math.abs(micros);
        text.append(amount / MICROS_PER_SECOND);
        String fraction =
                Long.toString(MICROS_PER_SECOND + amount % MICROS_PER_SECOND).substring(1);
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        text.append(end == 0 ? "" : "." + fraction.substring(0, end)).append(" seconds");
    }
}
