package io.sabot.spark.internal;

import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.Stage;
import io.sabot.engine.object.Task;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps account of the jobs of an application: what tasks add to accumulators, which tasks a cancelled job has, who is told. */
public final class JobMonitor implements JobEvents {
    private final Map<ObjectJob, Set<Task>> running = new ConcurrentHashMap<>();
    private final JobStatus status = new JobStatus();
    private final ListenerBus listeners = new ListenerBus();
    private final JobStories stories = new JobStories(listeners);

    public JobStatus status() {
        return status;
    }

    public ListenerBus listeners() {
        return listeners;
    }

    @Override
    public void jobStarted(ObjectJob job) {
        running.put(job, ConcurrentHashMap.newKeySet());
        status.jobStarted(job);
        stories.jobStarted(job);
        SubmittedJob waiter = JobOrigin.of(job).waiter();
        if (waiter != null) {
            waiter.started(job.handle());
        }
    }

    @Override
    public void jobEnded(ObjectJob job, Throwable failure) {
        running.remove(job);
        status.jobEnded(job, failure == null);
        stories.jobEnded(job, failure);
    }

    @Override
    public void jobCancelled(ObjectJob job, String reason) {
        boolean interrupts = JobOrigin.of(job).interruptsTasks();
        for (Task task : running.getOrDefault(job, Set.of())) {
            RunningTask.of(task).markInterrupted(reason);
            if (interrupts) {
                task.interrupt();
            }
        }
    }

    @Override
    public void stageStarted(Stage stage) {
        status.stageStarted(stage.plan());
        stories.stageStarted(stage);
    }

    @Override
    public void stageEnded(Stage stage, Throwable failure) {
        status.stageEnded(stage.plan());
        stories.stageEnded(stage, failure);
    }

    @Override
    public void taskStarted(Task task) {
        RunningTask.of(task);
        running.get(task.stage().job()).add(task);
        status.taskStarted(task.stage().plan());
        stories.taskStarted(task);
    }

    @Override
    public void taskSucceeded(Task task) {
        Accumulators.merge(RunningTask.of(task).accumulators());
    }

    @Override
    public void taskEnded(Task task, Throwable failure) {
        running.get(task.stage().job()).remove(task);
        status.taskEnded(task.stage().plan(), failure == null);
        stories.taskEnded(task, failure);
    }
}
