package io.sabot.spark;

import io.sabot.spark.executor.TaskMetrics;
import io.sabot.spark.internal.Barrier;
import io.sabot.spark.internal.RunningTask;
import io.sabot.spark.metrics.source.Source;
import io.sabot.spark.resource.ResourceInformation;
import io.sabot.spark.util.TaskCompletionListener;
import io.sabot.spark.util.TaskFailureListener;
import io.sabot.spark.util.TaskInterruptListener;
import java.util.Arrays;
import java.util.Map;
import scala.collection.immutable.Seq;

/** A task of a stage whose tasks all run at the same time and can wait for each other. */
public class BarrierTaskContext extends TaskContext implements RunningTask.BarrierContext {
    private static final long serialVersionUID = 1L;

    private final transient RunningTask task;
    private final transient Barrier barrier;

    /** For Sabot's own use. */
    public BarrierTaskContext(RunningTask task, Barrier barrier) {
        this.task = task;
        this.barrier = barrier;
    }

    /** Null outside of tasks. */
    public static BarrierTaskContext get() {
        return (BarrierTaskContext) TaskContext.get();
    }

    /** Waits until all tasks of the stage have called it. */
    public void barrier() {
        barrier.gather(task, "");
    }

    /** Waits until all tasks of the stage have called it. @return what each of them has said, by partition */
    public String[] allGather(String message) {
        return barrier.gather(task, message);
    }

    public BarrierTaskInfo[] getTaskInfos() {
        BarrierTaskInfo[] infos = new BarrierTaskInfo[numPartitions()];
        Arrays.fill(infos, new BarrierTaskInfo(Barrier.address()));
        return infos;
    }

    @Override
    public RunningTask task() {
        return task;
    }

    @Override
    public boolean isCompleted() {
        return task.isCompleted();
    }

    @Override
    public boolean isFailed() {
        return task.isFailed();
    }

    @Override
    public boolean isInterrupted() {
        return task.isInterrupted();
    }

    @Override
    public BarrierTaskContext addTaskCompletionListener(TaskCompletionListener listener) {
        task.addTaskCompletionListener(listener);
        return this;
    }

    @Override
    public BarrierTaskContext addTaskFailureListener(TaskFailureListener listener) {
        task.addTaskFailureListener(listener);
        return this;
    }

    @Override
    public BarrierTaskContext addTaskInterruptListener(TaskInterruptListener listener) {
        task.addTaskInterruptListener(listener);
        return this;
    }

    @Override
    public int stageId() {
        return task.stageId();
    }

    @Override
    public int stageAttemptNumber() {
        return task.stageAttemptNumber();
    }

    @Override
    public int partitionId() {
        return task.partitionId();
    }

    @Override
    public int numPartitions() {
        return task.numPartitions();
    }

    @Override
    public int attemptNumber() {
        return task.attemptNumber();
    }

    @Override
    public long taskAttemptId() {
        return task.taskAttemptId();
    }

    @Override
    public String getLocalProperty(String key) {
        return task.getLocalProperty(key);
    }

    @Override
    public int cpus() {
        return task.cpus();
    }

    @Override
    public scala.collection.immutable.Map<String, ResourceInformation> resources() {
        return task.resources();
    }

    @Override
    public Map<String, ResourceInformation> resourcesJMap() {
        return task.resourcesJMap();
    }

    @Override
    public TaskMetrics taskMetrics() {
        return task.taskMetrics();
    }

    @Override
    public Seq<Source> getMetricsSources(String sourceName) {
        return task.getMetricsSources(sourceName);
    }
}
