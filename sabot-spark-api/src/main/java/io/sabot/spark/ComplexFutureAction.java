package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.rdd.RDD;
import java.util.ArrayList;
import java.util.List;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.concurrent.CanAwait;
import scala.concurrent.ExecutionContext;
import scala.concurrent.Future;
import scala.concurrent.Promise;
import scala.concurrent.Promise$;
import scala.concurrent.duration.Duration;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/** The result of several jobs, each begun when those before it have ended. */
public class ComplexFutureAction<T> implements FutureAction<T> {
    private static final String CANCELLED = "Action has been cancelled";

    private final Promise<T> promise = Promise$.MODULE$.apply();
    private final List<FutureAction<?>> jobs = new ArrayList<>();
    private volatile boolean cancelled;

    public ComplexFutureAction(Function1<JobSubmitter, Future<T>> run) {
        promise.completeWith(run.apply(new Submitter()));
    }

    /** Begins no more jobs once the action is cancelled. */
    private final class Submitter implements JobSubmitter {
        @Override
        public <S, U, R> FutureAction<R> submitJob(
                RDD<S> rdd,
                Function1<Iterator<S>, U> processPartition,
                Seq<Object> partitions,
                Function2<Object, U, BoxedUnit> resultHandler,
                Function0<R> resultFunc) {
            synchronized (ComplexFutureAction.this) {
                if (cancelled) {
                    throw SparkErrors.plain(CANCELLED);
                }
                FutureAction<R> job =
                        rdd.context().submitJob(rdd, processPartition, partitions, resultHandler, resultFunc);
                jobs.add(job);
                return job;
            }
        }
    }

    @Override
    public void cancel() {
        FutureAction.super.cancel();
    }

    @Override
    public synchronized void cancel(Option<String> reason) {
        cancelled = true;
        promise.tryFailure(new SparkException(CANCELLED));
        jobs.forEach(job -> job.cancel(reason));
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public ComplexFutureAction<T> ready(Duration atMost, CanAwait permit) {
        try {
            promise.future().ready(atMost, permit);
        } catch (Exception late) {
            throw SparkErrors.sneaky(late);
        }
        return this;
    }

    @Override
    public T result(Duration atMost, CanAwait permit) {
        try {
            return promise.future().result(atMost, permit);
        } catch (Exception failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    @Override
    public T get() throws SparkException {
        return FutureAction.super.get();
    }

    @Override
    public <U> void onComplete(Function1<Try<T>, U> func, ExecutionContext executor) {
        promise.future().onComplete(func, executor);
    }

    @Override
    public boolean isCompleted() {
        return promise.isCompleted();
    }

    @Override
    public Option<Try<T>> value() {
        return promise.future().value();
    }

    @Override
    public synchronized Seq<Object> jobIds() {
        List<Object> ids = new ArrayList<>();
        jobs.forEach(job -> ids.addAll(ScalaCollections.list(job.jobIds())));
        return ScalaCollections.linked(ids);
    }

    @Override
    public <S> Future<S> transform(Function1<Try<T>, Try<S>> f, ExecutionContext e) {
        return promise.future().transform(f, e);
    }

    @Override
    public <S> Future<S> transformWith(Function1<Try<T>, Future<S>> f, ExecutionContext e) {
        return promise.future().transformWith(f, e);
    }
}
