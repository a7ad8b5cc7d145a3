package io.sabot.spark.scheduler;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.util.List;
import scala.collection.immutable.Seq;

/** One attempt to run a task. Times are milliseconds since 1970. */
public class TaskInfo {
    private final long taskId;
    private final int index;
    private final int attemptNumber;
    private final int partitionId;
    private final long launchTime;
    private final String executorId;
    private final String host;
    private volatile Seq<AccumulableInfo> accumulables = ScalaCollections.seq(List.of());
    private volatile long finishTime;
    private volatile boolean failed;
    private volatile boolean killed;

    public TaskInfo(
            long taskId,
            int index,
            int attemptNumber,
            int partitionId,
            long launchTime,
            String executorId,
            String host) {
        this.taskId = taskId;
        this.index = index;
        this.attemptNumber = attemptNumber;
        this.partitionId = partitionId;
        this.launchTime = launchTime;
        this.executorId = executorId;
        this.host = host;
    }

    public long taskId() {
        return taskId;
    }

    public int index() {
        return index;
    }

    public int attemptNumber() {
        return attemptNumber;
    }

    public int partitionId() {
        return partitionId;
    }

    public long launchTime() {
        return launchTime;
    }

    public String executorId() {
        return executorId;
    }

    public String host() {
        return host;
    }

    public boolean speculative() {
        return false;
    }

    public Seq<AccumulableInfo> accumulables() {
        return accumulables;
    }

    /** For Sabot's own use. */
    public void setAccumulables(Seq<AccumulableInfo> added) {
        accumulables = added;
    }

    /** For Sabot's own use. */
    public void finish(boolean hasFailed, boolean wasKilled) {
        failed = hasFailed;
        killed = wasKilled;
        finishTime = System.currentTimeMillis();
    }

    public long finishTime() {
        return finishTime;
    }

    public boolean failed() {
        return failed;
    }

    public boolean killed() {
        return killed;
    }

    public boolean finished() {
        return finishTime != 0;
    }

    public boolean successful() {
        return finished() && !failed && !killed;
    }

    public boolean running() {
        return !finished();
    }

    public String status() {
        if (running()) {
            return "RUNNING";
        }
        return failed ? "FAILED" : killed ? "KILLED" : "SUCCESS";
    }

    public String id() {
        return index + "." + attemptNumber;
    }

    /** In milliseconds. */
    public long duration() {
        if (!finished()) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_3026");
        }
        return finishTime - launchTime;
    }
}
