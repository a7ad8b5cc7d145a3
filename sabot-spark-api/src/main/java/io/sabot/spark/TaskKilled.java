package io.sabot.spark;

import io.sabot.spark.scheduler.AccumulableInfo;
import io.sabot.spark.util.AccumulatorV2;
import java.io.Serializable;
import scala.Option;
import scala.Tuple4;
import scala.collection.immutable.Seq;

/** A task that was stopped. */
public record TaskKilled(
        String reason, Seq<AccumulableInfo> accumUpdates, Seq<AccumulatorV2<?, ?>> accums, Seq<Object> metricPeaks)
        implements TaskFailedReason, Serializable {
    public static TaskKilled apply(
            String reason,
            Seq<AccumulableInfo> accumUpdates,
            Seq<AccumulatorV2<?, ?>> accums,
            Seq<Object> metricPeaks) {
        return new TaskKilled(reason, accumUpdates, accums, metricPeaks);
    }

    public static Option<Tuple4<String, Seq<AccumulableInfo>, Seq<AccumulatorV2<?, ?>>, Seq<Object>>> unapply(
            TaskKilled value) {
        return value == null
                ? Option.empty()
                : Option.apply(new Tuple4<>(value.reason, value.accumUpdates, value.accums, value.metricPeaks));
    }

    public TaskKilled copy(
            String reason,
            Seq<AccumulableInfo> accumUpdates,
            Seq<AccumulatorV2<?, ?>> accums,
            Seq<Object> metricPeaks) {
        return new TaskKilled(reason, accumUpdates, accums, metricPeaks);
    }

    @Override
    public String toErrorString() {
        return "TaskKilled (" + reason + ")";
    }

    @Override
    public boolean countTowardsTaskFailures() {
        return false;
    }
}
