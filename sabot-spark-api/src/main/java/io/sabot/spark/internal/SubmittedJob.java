package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.TaskFunction;
import io.sabot.engine.run.QueryHandle;
import io.sabot.spark.SparkContext;
import scala.concurrent.Future;
import scala.concurrent.Promise;
import scala.concurrent.Promise$;
import scala.runtime.BoxedUnit;

/** A job that runs in a thread of its own, which has what the submitting thread has set. */
public final class SubmittedJob {
    private final int id;
    private final Promise<BoxedUnit> end = Promise$.MODULE$.apply();
    private QueryHandle handle;
    private String cancelReason;

    private SubmittedJob(int id) {
        this.id = id;
    }

    /** @param results called by one thread at a time */
    public static <T, R> SubmittedJob start(
            SparkContext context,
            ObjectNode<T> node,
            int[] partitions,
            TaskFunction<T, R> function,
            ObjectJob.Results<R> results) {
        SubmittedJob job = new SubmittedJob(context.application().objectJobs().nextId());
        JobOrigin origin = JobOrigin.here(context).withWaiter(job);
        Thread thread = new Thread(
                () -> job.run(() -> Jobs.run(context, job.id, origin, node, partitions, function, results)),
                "job-" + job.id);
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    private void run(Runnable body) {
        try {
            body.run();
            end.success(BoxedUnit.UNIT);
        } catch (Throwable failure) {
            end.failure(failure);
        }
    }

    public int id() {
        return id;
    }

    /** Complete when the job has ended. */
    public Future<BoxedUnit> end() {
        return end.future();
    }

    synchronized void started(QueryHandle running) {
        handle = running;
        if (cancelReason != null) {
            handle.cancel(cancelReason);
        }
    }

    public synchronized void cancel(String reason) {
        cancelReason = reason;
        if (handle != null) {
            handle.cancel(reason);
        }
    }
}
