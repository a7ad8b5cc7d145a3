package io.sabot.spark.internal;

import io.sabot.spark.FutureAction;
import io.sabot.spark.SparkException;
import io.sabot.spark.api.java.JavaFutureAction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import scala.concurrent.Await$;
import scala.concurrent.duration.Duration;
import scala.concurrent.duration.Duration$;
import scala.util.Failure;
import scala.util.Try;

/** Futures of Scala and of Java. Source: {@code ThreadUtils} and {@code JavaFutureActionWrapper} of Spark. */
public final class Futures {
    private Futures() {}

    /** What waiting for a result throws: exceptions of Spark as they are, others with the place of waiting around them. */
    public static RuntimeException awaited(Exception failure) {
        if (failure instanceof SparkException || failure instanceof TimeoutException) {
            return SparkErrors.sneaky(failure);
        }
        return SparkErrors.sneaky(new SparkException("Exception thrown in awaitResult: ", failure));
    }

    /** @param converter of the result */
    public static <S, T> JavaFutureAction<T> java(FutureAction<S> action, Function<S, T> converter) {
        return new JavaFuture<>(action, converter);
    }

    private record JavaFuture<S, T>(FutureAction<S> action, Function<S, T> converter) implements JavaFutureAction<T> {
        @Override
        public List<Integer> jobIds() {
            List<Integer> ids = new ArrayList<>();
            ScalaCollections.list(action.jobIds()).forEach(id -> ids.add((Integer) id));
            return List.copyOf(ids);
        }

        @Override
        public boolean isCancelled() {
            return action.isCancelled();
        }

        @Override
        public boolean isDone() {
            return action.isCancelled() || action.isCompleted();
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            synchronized (action) {
                if (isDone()) {
                    return false;
                }
                action.cancel();
                return true;
            }
        }

        @Override
        public T get() throws ExecutionException, InterruptedException {
            try {
                return get(Duration$.MODULE$.Inf());
            } catch (TimeoutException never) {
                throw SparkErrors.sneaky(never);
            }
        }

        @Override
        public T get(long timeout, TimeUnit unit) throws ExecutionException, InterruptedException, TimeoutException {
            return get(Duration$.MODULE$.fromNanos(unit.toNanos(timeout)));
        }

        private T get(Duration atMost) throws ExecutionException, InterruptedException, TimeoutException {
            Await$.MODULE$.ready(action, atMost);
            Try<S> end = action.value().get();
            if (!(end instanceof Failure<S> failure)) {
                return converter.apply(end.get());
            }
            if (!isCancelled()) {
                throw new ExecutionException("Exception thrown by job", failure.exception());
            }
            CancellationException cancelled = new CancellationException("Job cancelled");
            cancelled.initCause(failure.exception());
            throw cancelled;
        }
    }
}
