package io.sabot.engine.session;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.plan.LogicalPlan;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told when an action of a session ends. Thread-safe. */
public final class Actions {
    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
    private static final String COMMAND = "command";
    private static final String ANALYSIS = "analyze";

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Told in the thread of the action, before that goes on. What it throws is logged and does not harm the action. */
    public interface Listener {
        /**
         * @param action {@code collect}, {@code count} and so on, {@code command} for what changes tables, views or settings
         *     and {@code analyze} for what was not begun since it means nothing
         * @param plan what was run; of a command its answer; null when that failed and when there is none
         * @param failure null when it succeeded
         */
        void ended(String action, LogicalPlan plan, long nanos, Throwable failure);
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** Does an action and tells the listeners. */
    public <T> T run(String action, LogicalPlan plan, Supplier<T> body) {
        long start = System.nanoTime();
        T result;
        try {
            result = body.get();
        } catch (Throwable failure) {
            tell(action, plan, start, failure);
            throw failure;
        }
        tell(action, plan, start, null);
        return result;
    }

    /** A query or command that means nothing and was not begun. */
    public void refused(QueryException failure) {
        tell(ANALYSIS, null, System.nanoTime(), failure);
    }

    /** Binds a query; it is no action unless that fails. */
    LogicalPlan analysis(Supplier<LogicalPlan> body) {
        try {
            return body.get();
        } catch (QueryException failure) {
            refused(failure);
            throw failure;
        }
    }

    /** Does a command, which gives its answer. */
    public LogicalPlan command(Supplier<LogicalPlan> body) {
        long start = System.nanoTime();
        LogicalPlan answer;
        try {
            answer = body.get();
        } catch (QueryException failure) {
            boolean begun = failure.kind() != ErrorKind.ANALYSIS && failure.kind() != ErrorKind.NO_SUCH_OBJECT;
            tell(begun ? COMMAND : ANALYSIS, null, start, failure);
            throw failure;
        }
        tell(COMMAND, answer, start, null);
        return answer;
    }

    private void tell(String action, LogicalPlan plan, long start, Throwable failure) {
        long nanos = System.nanoTime() - start;
        for (Listener listener : listeners) {
            try {
                listener.ended(action, plan, nanos, failure);
            } catch (RuntimeException e) {
                LOG.error("Listener {} threw an exception", listener, e);
            }
        }
    }
}
