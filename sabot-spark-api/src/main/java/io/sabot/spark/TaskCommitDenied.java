package io.sabot.spark;

import java.io.Serializable;
import scala.Option;
import scala.Tuple3;

/** A task that may not commit what it wrote, because another attempt has. */
public record TaskCommitDenied(int jobID, int partitionID, int attemptNumber)
        implements TaskFailedReason, Serializable {
    public static TaskCommitDenied apply(int jobID, int partitionID, int attemptNumber) {
        return new TaskCommitDenied(jobID, partitionID, attemptNumber);
    }

    public static Option<Tuple3<Object, Object, Object>> unapply(TaskCommitDenied value) {
        return value == null
                ? Option.empty()
                : Option.apply(new Tuple3<>(value.jobID, value.partitionID, value.attemptNumber));
    }

    public TaskCommitDenied copy(int jobID, int partitionID, int attemptNumber) {
        return new TaskCommitDenied(jobID, partitionID, attemptNumber);
    }

    @Override
    public String toErrorString() {
        return "TaskCommitDenied (Driver denied task commit) for job: " + jobID + ", partition: " + partitionID
                + ", attemptNumber: " + attemptNumber;
    }

    @Override
    public boolean countTowardsTaskFailures() {
        return false;
    }
}
