package io.sabot.spark.sql.streaming;

import io.sabot.spark.api.java.Optional;
import io.sabot.spark.internal.StateOfGroup;

/** A state that tells what was done to it. */
public interface TestGroupState<S> extends GroupState<S> {
    static <S> TestGroupState<S> create(
            Optional<S> optionalState,
            GroupStateTimeout timeoutConf,
            long batchProcessingTimeMs,
            Optional<Object> eventTimeWatermarkMs,
            boolean hasTimedOut) {
        Long watermark = eventTimeWatermarkMs.isPresent() ? ((Number) eventTimeWatermarkMs.get()).longValue() : null;
        return StateOfGroup.of(optionalState.orNull(), batchProcessingTimeMs, watermark, timeoutConf, hasTimedOut);
    }

    boolean isRemoved();

    boolean isUpdated();

    Optional<Object> getTimeoutTimestampMs();
}
