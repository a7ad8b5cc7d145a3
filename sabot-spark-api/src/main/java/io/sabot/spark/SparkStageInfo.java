package io.sabot.spark;

import java.io.Serializable;

/** How far a stage is. */
public interface SparkStageInfo extends Serializable {
    int stageId();

    int currentAttemptId();

    /** Milliseconds since 1970; 0 when it has not begun. */
    long submissionTime();

    String name();

    int numTasks();

    int numActiveTasks();

    int numCompletedTasks();

    int numFailedTasks();
}
