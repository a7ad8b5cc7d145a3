package io.sabot.spark.partial;

import io.sabot.spark.internal.SparkErrors;
import scala.Function1;
import scala.runtime.BoxedUnit;

/** What is known of a result after some time, and later the result itself. Thread-safe. */
public class PartialResult<R> {
    private final R initialValue;
    private final boolean isFinal;
    private R finalValue;
    private boolean isComplete;
    private Exception failure;
    private Function1<R, BoxedUnit> completionHandler;
    private Function1<Exception, BoxedUnit> failureHandler;

    public PartialResult(R initialVal, boolean isFinal) {
        this.initialValue = initialVal;
        this.isFinal = isFinal;
        this.finalValue = isFinal ? initialVal : null;
        this.isComplete = isFinal;
    }

    public R initialValue() {
        return initialValue;
    }

    public boolean isInitialValueFinal() {
        return isFinal;
    }

    /** Waits for it. */
    public synchronized R getFinalValue() {
        while (!isComplete && failure == null) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                throw SparkErrors.sneaky(interrupted);
            }
        }
        if (failure != null) {
            throw SparkErrors.sneaky(failure);
        }
        return finalValue;
    }

    public synchronized PartialResult<R> onComplete(Function1<R, BoxedUnit> handler) {
        if (completionHandler != null) {
            throw new UnsupportedOperationException("onComplete cannot be called twice");
        }
        completionHandler = handler;
        if (isComplete) {
            handler.apply(finalValue);
        }
        return this;
    }

    public synchronized void onFail(Function1<Exception, BoxedUnit> handler) {
        if (failureHandler != null) {
            throw new UnsupportedOperationException("onFail cannot be called twice");
        }
        failureHandler = handler;
        if (failure != null) {
            handler.apply(failure);
        }
    }

    /** The same result, seen through a function. */
    public <T> PartialResult<T> map(Function1<R, T> f) {
        return new Mapped<>(this, f);
    }

    /** For Sabot's own use. */
    public synchronized void setFinalValue(R value) {
        if (isComplete) {
            throw new UnsupportedOperationException("setFinalValue called twice on a PartialResult");
        }
        finalValue = value;
        isComplete = true;
        if (completionHandler != null) {
            completionHandler.apply(value);
        }
        notifyAll();
    }

    /** For Sabot's own use. */
    public synchronized void setFailure(Exception exception) {
        if (failure != null) {
            throw new UnsupportedOperationException("setFailure called twice on a PartialResult");
        }
        failure = exception;
        if (failureHandler != null) {
            failureHandler.apply(exception);
        }
        notifyAll();
    }

    @Override
    public synchronized String toString() {
        return isComplete ? "(final: " + finalValue + ")" : "(partial: " + initialValue + ")";
    }

    private static final class Mapped<R, T> extends PartialResult<T> {
        private final PartialResult<R> result;
        private final Function1<R, T> function;

        Mapped(PartialResult<R> result, Function1<R, T> function) {
            super(function.apply(result.initialValue), result.isFinal);
            this.result = result;
            this.function = function;
        }

        @Override
        public T getFinalValue() {
            return function.apply(result.getFinalValue());
        }

        @Override
        public PartialResult<T> onComplete(Function1<T, BoxedUnit> handler) {
            return result.onComplete(value -> handler.apply(function.apply(value)))
                    .map(function);
        }

        @Override
        public void onFail(Function1<Exception, BoxedUnit> handler) {
            result.onFail(handler);
        }

        @Override
        public String toString() {
            synchronized (result) {
                return result.isComplete
                        ? "(final: " + function.apply(result.finalValue) + ")"
                        : "(partial: " + initialValue() + ")";
            }
        }
    }
}
