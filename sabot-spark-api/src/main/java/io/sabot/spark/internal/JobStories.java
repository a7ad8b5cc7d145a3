package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.Stage;
import io.sabot.engine.object.StagePlan;
import io.sabot.engine.object.Task;
import io.sabot.spark.ExceptionFailure;
import io.sabot.spark.Success;
import io.sabot.spark.TaskEndReason;
import io.sabot.spark.TaskKilled;
import io.sabot.spark.scheduler.AccumulableInfo;
import io.sabot.spark.scheduler.JobFailed;
import io.sabot.spark.scheduler.JobResult;
import io.sabot.spark.scheduler.JobSucceeded;
import io.sabot.spark.scheduler.SparkListenerJobEnd;
import io.sabot.spark.scheduler.SparkListenerJobStart;
import io.sabot.spark.scheduler.SparkListenerStageCompleted;
import io.sabot.spark.scheduler.SparkListenerStageSubmitted;
import io.sabot.spark.scheduler.SparkListenerTaskEnd;
import io.sabot.spark.scheduler.SparkListenerTaskStart;
import io.sabot.spark.scheduler.StageInfo;
import io.sabot.spark.scheduler.TaskInfo;
import io.sabot.spark.util.AccumulatorV2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scala.Option;

/** What happens to jobs as the events that listeners are told. */
final class JobStories {
    private static final String RESULT_TASK = "ResultTask";
    private static final String SHUFFLE_TASK = "ShuffleMapTask";

    private final ListenerBus listeners;
    private final Map<Integer, StageInfo> stages = new ConcurrentHashMap<>();
    private final Map<Task, TaskInfo> tasks = new ConcurrentHashMap<>();

    JobStories(ListenerBus listeners) {
        this.listeners = listeners;
    }

    private static StageInfo info(StagePlan plan) {
        return new StageInfo(
                plan.id(), plan.name(), plan.tasks(), ScalaCollections.seq(List.<Object>copyOf(plan.parents())));
    }

    void jobStarted(ObjectJob job) {
        List<StageInfo> infos = new ArrayList<>();
        for (StagePlan plan : job.plans()) {
            StageInfo info = info(plan);
            stages.put(plan.id(), info);
            infos.add(info);
        }
        listeners.post(() -> new SparkListenerJobStart(
                job.id(),
                System.currentTimeMillis(),
                ScalaCollections.seq(infos),
                JobOrigin.of(job).properties()));
    }

    void jobEnded(ObjectJob job, Throwable failure) {
        job.plans().forEach(plan -> stages.remove(plan.id()));
        JobResult result = failure == null ? JobSucceeded.instance() : new JobFailed(Jobs.seen(failure));
        listeners.post(() -> new SparkListenerJobEnd(job.id(), System.currentTimeMillis(), result));
    }

    void stageStarted(Stage stage) {
        StageInfo info = stages.computeIfAbsent(stage.plan().id(), id -> info(stage.plan()));
        info.begin();
        listeners.post(() ->
                new SparkListenerStageSubmitted(info, JobOrigin.of(stage.job()).properties()));
    }

    void stageEnded(Stage stage, Throwable failure) {
        StageInfo info = stages.get(stage.plan().id());
        if (failure == null) {
            info.end();
        } else {
            info.stageFailed(Jobs.seen(failure).getMessage());
        }
        listeners.post(() -> new SparkListenerStageCompleted(info));
    }

    void taskStarted(Task task) {
        TaskInfo info = new TaskInfo(
                task.id(),
                task.index(),
                task.attempt(),
                task.partition(),
                System.currentTimeMillis(),
                "driver",
                LocalHost.name());
        tasks.put(task, info);
        listeners.post(() -> new SparkListenerTaskStart(task.stage().plan().id(), 0, info));
    }

    void taskEnded(Task task, Throwable failure) {
        TaskInfo info = tasks.remove(task);
        boolean killed = failure != null && task.stage().job().handle().isStopped();
        info.finish(failure != null && !killed, killed);
        listeners.post(() -> {
            info.setAccumulables(ScalaCollections.seq(added(task)));
            return new SparkListenerTaskEnd(
                    task.stage().plan().id(),
                    0,
                    isResult(task) ? RESULT_TASK : SHUFFLE_TASK,
                    reason(failure, killed),
                    info,
                    RunningTask.of(task).taskMetrics());
        });
    }

    private static boolean isResult(Task task) {
        return task.stage().plan().id() == task.stage().job().result().id();
    }

    private static TaskEndReason reason(Throwable failure, boolean killed) {
        if (failure == null) {
            return Success.instance();
        }
        return killed
                ? new TaskKilled(
                        "Stage cancelled",
                        ScalaCollections.seq(List.of()),
                        ScalaCollections.seq(List.of()),
                        ScalaCollections.seq(List.of()))
                : ExceptionFailure.of(failure);
    }

    private static List<AccumulableInfo> added(Task task) {
        List<AccumulableInfo> added = new ArrayList<>();
        for (AccumulatorV2<?, ?> update : RunningTask.of(task).accumulators()) {
            AccumulatorV2<?, ?> original = Accumulators.get(update.id());
            Option<Object> total = original == null ? Option.empty() : Option.apply(original.value());
            added.add(new AccumulableInfo(update.id(), update.name(), Option.apply(update.value()), total));
        }
        return added;
    }
}
