package io.sabot.spark;

import java.io.Serializable;
import scala.Option;
import scala.Tuple3;

/** A task whose process has ended; does not happen within one process. */
public record ExecutorLostFailure(String execId, boolean exitCausedByApp, Option<String> reason)
        implements TaskFailedReason, Serializable {
    public static ExecutorLostFailure apply(String execId, boolean exitCausedByApp, Option<String> reason) {
        return new ExecutorLostFailure(execId, exitCausedByApp, reason);
    }

    public static Option<Tuple3<String, Object, Option<String>>> unapply(ExecutorLostFailure value) {
        return value == null
                ? Option.empty()
                : Option.apply(new Tuple3<>(value.execId, value.exitCausedByApp, value.reason));
    }

    public ExecutorLostFailure copy(String execId, boolean exitCausedByApp, Option<String> reason) {
        return new ExecutorLostFailure(execId, exitCausedByApp, reason);
    }

    @Override
    public String toErrorString() {
        String by = exitCausedByApp ? "caused by one of the running tasks" : "unrelated to the running tasks";
        return "ExecutorLostFailure (executor " + execId + " exited " + by + ")"
                + (reason.isEmpty() ? "" : " Reason: " + reason.get());
    }

    @Override
    public boolean countTowardsTaskFailures() {
        return exitCausedByApp;
    }
}
