package io.sabot.spark;

import io.sabot.spark.internal.Futures;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.concurrent.Await$;
import scala.concurrent.CanAwait;
import scala.concurrent.ExecutionContext;
import scala.concurrent.Future;
import scala.concurrent.duration.Duration;
import scala.concurrent.duration.Duration$;
import scala.util.Try;

/** The result of an action that goes on meanwhile, and can be cancelled. */
public interface FutureAction<T> extends Future<T> {
    default void cancel() {
        cancel(Option.empty());
    }

    void cancel(Option<String> reason);

    @Override
    FutureAction<T> ready(Duration atMost, CanAwait permit);

    @Override
    T result(Duration atMost, CanAwait permit);

    @Override
    <U> void onComplete(Function1<Try<T>, U> func, ExecutionContext executor);

    @Override
    boolean isCompleted();

    boolean isCancelled();

    @Override
    Option<Try<T>> value();

    /** Waits for it. */
    default T get() throws SparkException {
        try {
            return Await$.MODULE$.result(this, Duration$.MODULE$.Inf());
        } catch (Exception failure) {
            throw Futures.awaited(failure);
        }
    }

    /** Of the jobs begun so far. */
    Seq<Object> jobIds();
}
