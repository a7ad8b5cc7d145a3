package io.sabot.spark;

/** Stands in for what Spark's suites ask for when they read a partition outside of a task. */
public final class TaskContext$ {
    public static final TaskContext$ MODULE$ = new TaskContext$();

    private TaskContext$() {}

    public TaskContextImpl empty() {
        return null;
    }
}
