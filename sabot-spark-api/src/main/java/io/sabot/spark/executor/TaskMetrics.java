package io.sabot.spark.executor;

import java.io.Serializable;
import java.lang.management.ManagementFactory;

/** How long a task has run. What Sabot does not measure is 0. */
public class TaskMetrics implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long startNanos = System.nanoTime();
    private final long startCpuNanos = cpuNanos();
    private volatile long runNanos;
    private volatile long cpuNanos;

    /** For Sabot's own use: by the thread of the task. */
    public TaskMetrics() {}

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** For Sabot's own use: by the thread of the task, when it has ended. */
    public void end() {
        runNanos = System.nanoTime() - startNanos;
        cpuNanos = cpuNanos() - startCpuNanos;
    }

    /** In milliseconds. */
    public long executorRunTime() {
        return runNanos / NANOS_PER_MILLI;
    }

    /** In nanoseconds. */
    public long executorCpuTime() {
        return cpuNanos;
    }

    public long executorDeserializeTime() {
        return 0;
    }

    public long executorDeserializeCpuTime() {
        return 0;
    }

    public long resultSize() {
        return 0;
    }

    public long jvmGCTime() {
        return 0;
    }

    public long resultSerializationTime() {
        return 0;
    }

    public long memoryBytesSpilled() {
        return 0;
    }

    public long diskBytesSpilled() {
        return 0;
    }

    public long peakExecutionMemory() {
        return 0;
    }
}
