package io.sabot.spark.internal;

import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.Task;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps account of the jobs of an application: what tasks add to accumulators, and which tasks a cancelled job has. */
final class JobMonitor implements JobEvents {
    private static final String INTERRUPTS = "spark.job.interruptOnCancel";

    private final Map<ObjectJob, Set<Task>> running = new ConcurrentHashMap<>();

    @Override
    public void jobStarted(ObjectJob job) {
        running.put(job, ConcurrentHashMap.newKeySet());
    }

    @Override
    public void jobEnded(ObjectJob job, Throwable failure) {
        running.remove(job);
    }

    @Override
    public void jobCancelled(ObjectJob job, String reason) {
        boolean interrupts =
                Boolean.parseBoolean(JobOrigin.of(job).properties().getProperty(INTERRUPTS));
        for (Task task : running.getOrDefault(job, Set.of())) {
            RunningTask.of(task).markInterrupted(reason);
            if (interrupts) {
                task.interrupt();
            }
        }
    }

    @Override
    public void taskStarted(Task task) {
        RunningTask.of(task);
        running.get(task.stage().job()).add(task);
    }

    @Override
    public void taskSucceeded(Task task) {
        Accumulators.merge(RunningTask.of(task).accumulators());
    }

    @Override
    public void taskEnded(Task task, Throwable failure) {
        running.get(task.stage().job()).remove(task);
    }
}
