package io.sabot.spark.sql.streaming;

import io.sabot.spark.sql.catalyst.plans.logical.LogicalGroupState;
import java.sql.Date;
import scala.Option;

/** What a function remembers of a group. Times are in milliseconds. */
public interface GroupState<S> extends LogicalGroupState<S> {
    boolean exists();

    S get();

    Option<S> getOption();

    void update(S newState);

    void remove();

    boolean hasTimedOut();

    void setTimeoutDuration(long durationMs);

    void setTimeoutDuration(String duration);

    void setTimeoutTimestamp(long timestampMs);

    void setTimeoutTimestamp(long timestampMs, String additionalDuration);

    void setTimeoutTimestamp(Date timestamp);

    void setTimeoutTimestamp(Date timestamp, String additionalDuration);

    long getCurrentWatermarkMs();

    long getCurrentProcessingTimeMs();
}
