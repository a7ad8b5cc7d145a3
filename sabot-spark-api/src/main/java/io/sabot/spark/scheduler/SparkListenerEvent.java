package io.sabot.spark.scheduler;

/** Something that happened in an application. */
public interface SparkListenerEvent {
    /** Whether it is written to logs of events. */
    default boolean logEvent() {
        return true;
    }
}
