package io.sabot.spark.scheduler;

import scala.Option;
import scala.collection.immutable.Seq;

/** A stage of a job. Times are milliseconds since 1970. */
public class StageInfo {
    private final int stageId;
    private final String name;
    private final int numTasks;
    private final Seq<Object> parentIds;
    private volatile Long submissionTime;
    private volatile Long completionTime;
    private volatile String failureReason;

    public StageInfo(int stageId, String name, int numTasks, Seq<Object> parentIds) {
        this.stageId = stageId;
        this.name = name;
        this.numTasks = numTasks;
        this.parentIds = parentIds;
    }

    public int stageId() {
        return stageId;
    }

    public int attemptNumber() {
        return 0;
    }

    public String name() {
        return name;
    }

    public int numTasks() {
        return numTasks;
    }

    public Seq<Object> parentIds() {
        return parentIds;
    }

    /** Where the program asked for it. */
    public String details() {
        return name;
    }

    public Option<Object> submissionTime() {
        return Option.apply(submissionTime);
    }

    public Option<Object> completionTime() {
        return Option.apply(completionTime);
    }

    public Option<String> failureReason() {
        return Option.apply(failureReason);
    }

    /** For Sabot's own use. */
    public void begin() {
        submissionTime = System.currentTimeMillis();
    }

    /** For Sabot's own use. */
    public void end() {
        completionTime = System.currentTimeMillis();
    }

    public void stageFailed(String reason) {
        failureReason = reason;
        end();
    }
}
