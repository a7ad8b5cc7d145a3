package io.sabot.spark.sql.util;

import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.Actions;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.Sources;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.execution.QueryExecution;
import java.util.LinkedHashMap;
import java.util.Map;

/** The listeners of one session. They are called in the thread of the action. */
public class ExecutionListenerManager {
    private final SparkSession session;
    private final Map<QueryExecutionListener, Actions.Listener> registered = new LinkedHashMap<>();

    /** For Sabot's own use. */
    public ExecutionListenerManager(SparkSession session) {
        this.session = session;
    }

    public synchronized void register(QueryExecutionListener listener) {
        Actions.Listener told = (action, plan, nanos, failure) -> tell(listener, action, plan, nanos, failure);
        Actions.Listener before = registered.put(listener, told);
        if (before != null) {
            session.engine().actions().remove(before);
        }
        session.engine().actions().add(told);
    }

    public synchronized void unregister(QueryExecutionListener listener) {
        Actions.Listener told = registered.remove(listener);
        if (told != null) {
            session.engine().actions().remove(told);
        }
    }

    public synchronized void clear() {
        registered.values().forEach(session.engine().actions()::remove);
        registered.clear();
    }

    private void tell(QueryExecutionListener listener, String action, LogicalPlan plan, long nanos, Throwable failure) {
        Frame frame = plan == null ? Sources.nothing(session.engine()) : new Frame(session.engine(), plan);
        QueryExecution execution = new QueryExecution(session, frame);
        if (failure == null) {
            listener.onSuccess(action, execution, nanos);
        } else {
            listener.onFailure(action, execution, SparkErrors.ofAction(failure));
        }
    }
}
