package io.sabot.spark.internal;

import io.sabot.engine.object.Task;
import io.sabot.spark.TaskContext;
import io.sabot.spark.executor.TaskMetrics;
import io.sabot.spark.resource.ResourceInformation;
import io.sabot.spark.util.AccumulatorV2;
import io.sabot.spark.util.TaskCompletionListener;
import io.sabot.spark.util.TaskFailureListener;
import io.sabot.spark.util.TaskInterruptListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A task of the engine as the program sees it. */
public final class RunningTask extends TaskContext {
    private static final long serialVersionUID = 1L;

    private final transient Task task;
    private final transient TaskListeners listeners = new TaskListeners(this);
    private final transient List<AccumulatorV2<?, ?>> accumulators = new ArrayList<>();
    private final TaskMetrics metrics = new TaskMetrics();

    private RunningTask(Task task) {
        this.task = task;
    }

    /** As code in it sees it: a task of a barrier stage shows more. */
    public static TaskContext shown(Task task) {
        return task.context() == null ? of(task) : (TaskContext) task.context();
    }

    /** To be called by the thread of the task for the first time. */
    static RunningTask of(Task task) {
        Object known = task.context();
        if (known instanceof BarrierContext barrier) {
            return barrier.task();
        }
        if (known != null) {
            return (RunningTask) known;
        }
        RunningTask made = new RunningTask(task);
        task.setContext(made);
        task.atEnd(made::end);
        return made;
    }

    /** What the context of a barrier stage's task is known by here. */
    public interface BarrierContext {
        RunningTask task();
    }

    private void end(Throwable failure) {
        metrics.end();
        listeners.end(failure);
    }

    synchronized void registerAccumulator(AccumulatorV2<?, ?> copy) {
        accumulators.add(copy);
    }

    /** What it has been given copies of. */
    synchronized List<AccumulatorV2<?, ?>> accumulators() {
        return List.copyOf(accumulators);
    }

    /** It is to stop; may be called by any thread. */
    void markInterrupted(String reason) {
        listeners.interrupted(reason);
    }

    public Task task() {
        return task;
    }

    @Override
    public boolean isCompleted() {
        return listeners.isCompleted();
    }

    @Override
    public boolean isFailed() {
        return listeners.isFailed();
    }

    @Override
    public boolean isInterrupted() {
        return listeners.isInterrupted() || task.stage().job().handle().isStopped();
    }

    @Override
    public TaskContext addTaskCompletionListener(TaskCompletionListener listener) {
        listeners.add(listener);
        return this;
    }

    @Override
    public TaskContext addTaskFailureListener(TaskFailureListener listener) {
        listeners.add(listener);
        return this;
    }

    @Override
    public TaskContext addTaskInterruptListener(TaskInterruptListener listener) {
        listeners.add(listener);
        return this;
    }

    @Override
    public int stageId() {
        return task.stage().plan().id();
    }

    @Override
    public int stageAttemptNumber() {
        return 0;
    }

    @Override
    public int partitionId() {
        return task.partition();
    }

    @Override
    public int numPartitions() {
        return task.stage().plan().partitions();
    }

    @Override
    public int attemptNumber() {
        return task.attempt();
    }

    @Override
    public long taskAttemptId() {
        return task.id();
    }

    @Override
    public String getLocalProperty(String key) {
        return JobOrigin.of(task.stage().job()).properties().getProperty(key);
    }

    @Override
    public int cpus() {
        return 1;
    }

    @Override
    public Map<String, ResourceInformation> resourcesJMap() {
        return Map.of();
    }

    @Override
    public TaskMetrics taskMetrics() {
        return metrics;
    }
}
