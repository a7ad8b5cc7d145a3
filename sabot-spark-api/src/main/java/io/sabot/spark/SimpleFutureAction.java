package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.SubmittedJob;
import java.util.List;
import scala.Function0;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.concurrent.CanAwait;
import scala.concurrent.ExecutionContext;
import scala.concurrent.Future;
import scala.concurrent.duration.Duration;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** The result of one job. */
public class SimpleFutureAction<T> implements FutureAction<T> {
    private final SubmittedJob job;
    private final Function0<T> resultFunc;
    private volatile boolean cancelled;

    /** For Sabot's own use. */
    public SimpleFutureAction(SubmittedJob job, Function0<T> resultFunc) {
        this.job = job;
        this.resultFunc = resultFunc;
    }

    @Override
    public void cancel() {
        FutureAction.super.cancel();
    }

    @Override
    public void cancel(Option<String> reason) {
        cancelled = true;
        job.cancel(reason.isEmpty() ? "" : reason.get());
    }

    @Override
    public SimpleFutureAction<T> ready(Duration atMost, CanAwait permit) {
        await(atMost, permit);
        return this;
    }

    @Override
    public T result(Duration atMost, CanAwait permit) {
        await(atMost, permit);
        return value().get().get();
    }

    private void await(Duration atMost, CanAwait permit) {
        try {
            job.end().ready(atMost, permit);
        } catch (Exception late) {
            throw SparkErrors.sneaky(late);
        }
    }

    @Override
    public T get() throws SparkException {
        return FutureAction.super.get();
    }

    @Override
    public <U> void onComplete(Function1<Try<T>, U> func, ExecutionContext executor) {
        job.end().onComplete(end -> func.apply(result(end)), executor);
    }

    private Try<T> result(Try<BoxedUnit> end) {
        return end.map(unit -> resultFunc.apply());
    }

    @Override
    public boolean isCompleted() {
        return job.end().isCompleted();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public Option<Try<T>> value() {
        return job.end().value().map(this::result);
    }

    @Override
    public Seq<Object> jobIds() {
        return ScalaCollections.linked(List.of(job.id()));
    }

    @Override
    public <S> Future<S> transform(Function1<Try<T>, Try<S>> f, ExecutionContext e) {
        return job.end().transform(end -> f.apply(result(end)), e);
    }

    @Override
    public <S> Future<S> transformWith(Function1<Try<T>, Future<S>> f, ExecutionContext e) {
        return job.end().transformWith(end -> f.apply(result(end)), e);
    }
}
