package io.sabot.spark.scheduler;

/** The end of a job that succeeded. */
public final class JobSucceeded implements JobResult {
    private static final JobSucceeded INSTANCE = new JobSucceeded();

    private JobSucceeded() {}

    /** For Sabot's own use. */
    public static JobSucceeded instance() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "JobSucceeded";
    }
}
