package io.sabot.spark;

/** The type that Spark's suites know the context of no task by. */
public abstract class TaskContextImpl extends TaskContext {
    private static final long serialVersionUID = 1L;
}
