package io.sabot.spark.internal;

import io.sabot.engine.object.TaskFunction;
import io.sabot.spark.partial.PartialResult;
import io.sabot.spark.rdd.RDD;
import java.util.stream.IntStream;
import scala.concurrent.ExecutionContext;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** A job that the program waits for only so long. Source: Spark's {@code ApproximateActionListener}. */
final class Approximation<U, R> {
    private static final long NANOSECONDS = 1_000_000;

    private final Evaluator<U, R> evaluator;
    private final int partitions;
    private int merged;
    private boolean hasEnded;
    private Throwable failure;
    private PartialResult<R> given;

    /** What is known from some partitions. */
    interface Evaluator<U, R> {
        void merge(U part);

        /** @param share of the partitions, 0 to 1; 1 only for all of them */
        R current(double share);
    }

    private Approximation(Evaluator<U, R> evaluator, int partitions) {
        this.evaluator = evaluator;
        this.partitions = partitions;
    }

    /** @param timeout in milliseconds; the job goes on after it */
    static <T, U, R> PartialResult<R> of(
            RDD<T> rdd, TaskFunction<T, U> function, Evaluator<U, R> evaluator, long timeout) {
        int partitions = rdd.getNumPartitions();
        Approximation<U, R> approximation = new Approximation<>(evaluator, partitions);
        if (partitions == 0) {
            return new PartialResult<>(evaluator.current(1), true);
        }
        int[] all = IntStream.range(0, partitions).toArray();
        SubmittedJob.start(rdd.context(), rdd.node(), all, function, (index, part) -> approximation.merge(part))
                .end()
                .onComplete(approximation::ended, ExecutionContext.parasitic$.MODULE$);
        return approximation.await(timeout);
    }

    private synchronized void merge(U part) {
        evaluator.merge(part);
        merged++;
    }

    private R current() {
        return evaluator.current((double) merged / partitions);
    }

    private synchronized Void ended(Try<BoxedUnit> end) {
        hasEnded = true;
        failure = end.isFailure() ? end.failed().get() : null;
        if (given != null && failure == null) {
            given.setFinalValue(current());
        } else if (given != null) {
            given.setFailure(failure instanceof Exception known ? known : new IllegalStateException(failure));
        }
        notifyAll();
        return null;
    }

    private synchronized PartialResult<R> await(long timeout) {
        long end = System.nanoTime() + timeout * NANOSECONDS;
        for (long left = timeout; !hasEnded && left > 0; left = (end - System.nanoTime()) / NANOSECONDS) {
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                throw SparkErrors.sneaky(interrupted);
            }
        }
        if (failure != null) {
            throw SparkErrors.sneaky(failure);
        }
        PartialResult<R> result = new PartialResult<>(current(), hasEnded);
        given = hasEnded ? null : result;
        return result;
    }
}
