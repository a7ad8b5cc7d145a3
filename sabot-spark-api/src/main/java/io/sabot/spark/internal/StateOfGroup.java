package io.sabot.spark.internal;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.time.IntervalParser;
import io.sabot.spark.api.java.Optional;
import io.sabot.spark.sql.streaming.GroupStateTimeout;
import io.sabot.spark.sql.streaming.TestGroupState;
import java.sql.Date;
import scala.Option;

/** What a function remembers of a group, during one call. Source: Spark's {@code GroupStateImpl}. */
public final class StateOfGroup<S> implements TestGroupState<S> {
    private static final long NO_TIME = -1;
    private static final long MICROS_PER_MILLI = 1000;
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int DAYS_PER_MONTH = 31;

    private final long now;
    private final Long watermark;
    private final GroupStateTimeout timeout;
    private final boolean timedOut;
    private S value;
    private boolean updated;
    private boolean removed;
    private long timeoutAt = NO_TIME;

    private StateOfGroup(S value, long now, Long watermark, GroupStateTimeout timeout, boolean timedOut) {
        this.value = value;
        this.now = now;
        this.watermark = watermark;
        this.timeout = timeout;
        this.timedOut = timedOut;
    }

    /** @param value null for none. @param watermark null for none */
    public static <S> StateOfGroup<S> of(
            S value, long now, Long watermark, GroupStateTimeout timeout, boolean timedOut) {
        if (now < 0) {
            throw new IllegalArgumentException("batchProcessingTimeMs must be 0 or positive");
        }
        if (watermark != null && watermark < 0) {
            throw new IllegalArgumentException("eventTimeWatermarkMs must be 0 or positive if present");
        }
        if (timedOut && timeout == GroupStateTimeout.NoTimeout()) {
            throw new UnsupportedOperationException("hasTimedOut is true however there's no timeout configured");
        }
        return new StateOfGroup<>(value, now, watermark, timeout, timedOut);
    }

    @Override
    public boolean exists() {
        return value != null;
    }

    @Override
    public S get() {
        if (value == null) {
            throw SparkErrors.noSuchElement("_LEGACY_ERROR_TEMP_2202");
        }
        return value;
    }

    @Override
    public Option<S> getOption() {
        return Option.apply(value);
    }

    @Override
    public void update(S newState) {
        if (newState == null) {
            throw new IllegalArgumentException("'null' is not a valid state value");
        }
        value = newState;
        updated = true;
        removed = false;
    }

    @Override
    public void remove() {
        value = null;
        updated = false;
        removed = true;
    }

    @Override
    public boolean hasTimedOut() {
        return timedOut;
    }

    @Override
    public void setTimeoutDuration(long durationMs) {
        if (timeout != GroupStateTimeout.ProcessingTimeTimeout()) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_2203");
        }
        if (durationMs <= 0) {
            throw new IllegalArgumentException("Timeout duration must be positive");
        }
        timeoutAt = durationMs + now;
    }

    @Override
    public void setTimeoutDuration(String duration) {
        setTimeoutDuration(millis(duration));
    }

    @Override
    public void setTimeoutTimestamp(long timestampMs) {
        checkTimestampAllowed();
        if (timestampMs <= 0) {
            throw new IllegalArgumentException("Timeout timestamp must be positive");
        }
        if (watermark != null && timestampMs < watermark) {
            throw new IllegalArgumentException("Timeout timestamp (" + timestampMs
                    + ") cannot be earlier than the current watermark (" + watermark + ")");
        }
        timeoutAt = timestampMs;
    }

    @Override
    public void setTimeoutTimestamp(long timestampMs, String additionalDuration) {
        checkTimestampAllowed();
        setTimeoutTimestamp(millis(additionalDuration) + timestampMs);
    }

    @Override
    public void setTimeoutTimestamp(Date timestamp) {
        checkTimestampAllowed();
        setTimeoutTimestamp(timestamp.getTime());
    }

    @Override
    public void setTimeoutTimestamp(Date timestamp, String additionalDuration) {
        checkTimestampAllowed();
        setTimeoutTimestamp(timestamp.getTime() + millis(additionalDuration));
    }

    private void checkTimestampAllowed() {
        if (timeout != GroupStateTimeout.EventTimeTimeout()) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_2205");
        }
    }

    private static long millis(String duration) {
        CalendarInterval interval = Frame.answered(() -> IntervalParser.parse(duration));
        long days = (long) interval.months() * DAYS_PER_MONTH + interval.days();
        long millis = (days * MICROS_PER_DAY + interval.micros()) / MICROS_PER_MILLI;
        if (millis < 0) {
            throw new IllegalArgumentException("Provided duration (" + duration + ") is negative");
        }
        return millis;
    }

    @Override
    public long getCurrentWatermarkMs() {
        if (watermark == null) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_2204");
        }
        return watermark;
    }

    @Override
    public long getCurrentProcessingTimeMs() {
        return now;
    }

    @Override
    public boolean isRemoved() {
        return removed;
    }

    @Override
    public boolean isUpdated() {
        return updated;
    }

    @Override
    public Optional<Object> getTimeoutTimestampMs() {
        return timeoutAt == NO_TIME ? Optional.empty() : Optional.of(timeoutAt);
    }

    @Override
    public String toString() {
        return "GroupState(" + (value == null ? "<undefined>" : value) + ")";
    }
}
