package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.scheduler.AccumulableInfo;
import io.sabot.spark.util.AccumulatorV2;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.List;
import scala.Option;
import scala.Tuple8;
import scala.collection.immutable.Seq;

/** A task that has thrown an exception. */
public record ExceptionFailure(
        String className,
        String description,
        StackTraceElement[] stackTrace,
        String fullStackTrace,
        Option<ThrowableSerializationWrapper> exceptionWrapper,
        Seq<AccumulableInfo> accumUpdates,
        Seq<AccumulatorV2<?, ?>> accums,
        Seq<Object> metricPeaks)
        implements TaskFailedReason, Serializable {
    public static ExceptionFailure apply(
            String className,
            String description,
            StackTraceElement[] stackTrace,
            String fullStackTrace,
            Option<ThrowableSerializationWrapper> exceptionWrapper,
            Seq<AccumulableInfo> accumUpdates,
            Seq<AccumulatorV2<?, ?>> accums,
            Seq<Object> metricPeaks) {
        return new ExceptionFailure(
                className,
                description,
                stackTrace,
                fullStackTrace,
                exceptionWrapper,
                accumUpdates,
                accums,
                metricPeaks);
    }

    public static Option<
                    Tuple8<
                            String,
                            String,
                            StackTraceElement[],
                            String,
                            Option<ThrowableSerializationWrapper>,
                            Seq<AccumulableInfo>,
                            Seq<AccumulatorV2<?, ?>>,
                            Seq<Object>>>
            unapply(ExceptionFailure value) {
        return value == null
                ? Option.empty()
                : Option.apply(new Tuple8<>(
                        value.className,
                        value.description,
                        value.stackTrace,
                        value.fullStackTrace,
                        value.exceptionWrapper,
                        value.accumUpdates,
                        value.accums,
                        value.metricPeaks));
    }

    public ExceptionFailure copy(
            String className,
            String description,
            StackTraceElement[] stackTrace,
            String fullStackTrace,
            Option<ThrowableSerializationWrapper> exceptionWrapper,
            Seq<AccumulableInfo> accumUpdates,
            Seq<AccumulatorV2<?, ?>> accums,
            Seq<Object> metricPeaks) {
        return new ExceptionFailure(
                className,
                description,
                stackTrace,
                fullStackTrace,
                exceptionWrapper,
                accumUpdates,
                accums,
                metricPeaks);
    }

    /** For Sabot's own use. */
    public static ExceptionFailure of(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return new ExceptionFailure(
                thrown.getClass().getName(),
                thrown.getMessage(),
                thrown.getStackTrace(),
                text.toString(),
                Option.apply(new ThrowableSerializationWrapper(thrown)),
                ScalaCollections.seq(List.of()),
                ScalaCollections.seq(List.of()),
                ScalaCollections.seq(List.of()));
    }

    public Option<Throwable> exception() {
        return exceptionWrapper.isEmpty()
                ? Option.empty()
                : Option.apply(exceptionWrapper.get().exception());
    }

    @Override
    public String toErrorString() {
        if (fullStackTrace != null) {
            return fullStackTrace;
        }
        StringBuilder text = new StringBuilder(className).append(": ");
        text.append(description == null ? "" : description).append('\n');
        for (int i = 0; stackTrace != null && i < stackTrace.length; i++) {
            text.append(i == 0 ? "        " : "\n        ").append(stackTrace[i]);
        }
        return text.toString();
    }
}
