package io.sabot.spark;

import io.sabot.engine.object.Task;
import io.sabot.spark.executor.TaskMetrics;
import io.sabot.spark.internal.RunningTask;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.metrics.source.Source;
import io.sabot.spark.resource.ResourceInformation;
import io.sabot.spark.util.TaskCompletionListener;
import io.sabot.spark.util.TaskFailureListener;
import io.sabot.spark.util.TaskInterruptListener;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.collection.immutable.Seq;
import scala.runtime.BoxedUnit;

/** The attempt to compute a partition that the calling thread works on. */
public abstract class TaskContext implements Serializable {
    private static final long serialVersionUID = 1L;
    /** What {@link #withTaskContext} has set. */
    private static final ThreadLocal<TaskContext> GIVEN = new ThreadLocal<>();

    public TaskContext() {}

    /** Null outside of tasks. */
    public static TaskContext get() {
        TaskContext given = GIVEN.get();
        if (given != null) {
            return given;
        }
        Task task = Task.current();
        return task == null ? null : RunningTask.shown(task);
    }

    /** 0 outside of tasks. */
    public static int getPartitionId() {
        TaskContext context = get();
        return context == null ? 0 : context.partitionId();
    }

    public static <T> T withTaskContext(TaskContext context, Function0<T> f) {
        GIVEN.set(context);
        try {
            return f.apply();
        } finally {
            GIVEN.remove();
        }
    }

    public abstract boolean isCompleted();

    public abstract boolean isFailed();

    public abstract boolean isInterrupted();

    public abstract TaskContext addTaskCompletionListener(TaskCompletionListener listener);

    public <U> TaskContext addTaskCompletionListener(Function1<TaskContext, U> f) {
        return addTaskCompletionListener((TaskCompletionListener) f::apply);
    }

    public abstract TaskContext addTaskFailureListener(TaskFailureListener listener);

    public TaskContext addTaskFailureListener(Function2<TaskContext, Throwable, BoxedUnit> f) {
        return addTaskFailureListener((TaskFailureListener) f::apply);
    }

    public abstract TaskContext addTaskInterruptListener(TaskInterruptListener listener);

    public TaskContext addTaskInterruptListener(Function2<TaskContext, String, BoxedUnit> f) {
        return addTaskInterruptListener((TaskInterruptListener) f::apply);
    }

    public abstract int stageId();

    public abstract int stageAttemptNumber();

    public abstract int partitionId();

    public abstract int numPartitions();

    public abstract int attemptNumber();

    public abstract long taskAttemptId();

    public abstract String getLocalProperty(String key);

    public abstract int cpus();

    public abstract Map<String, ResourceInformation> resourcesJMap();

    public scala.collection.immutable.Map<String, ResourceInformation> resources() {
        return ScalaCollections.map(resourcesJMap());
    }

    public abstract TaskMetrics taskMetrics();

    public Seq<Source> getMetricsSources(String sourceName) {
        return ScalaCollections.seq(List.of());
    }
}
