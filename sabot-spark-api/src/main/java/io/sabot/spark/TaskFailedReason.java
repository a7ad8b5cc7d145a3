package io.sabot.spark;

/** Why a task did not succeed. */
public interface TaskFailedReason extends TaskEndReason {
    String toErrorString();

    /** Whether a job fails when this has happened to one task too often. */
    default boolean countTowardsTaskFailures() {
        return true;
    }
}
