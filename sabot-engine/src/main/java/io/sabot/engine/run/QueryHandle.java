package io.sabot.engine.run;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryLimit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A running query seen from outside: how far it is, and the way to stop it. Thread-safe; used for one run. */
public final class QueryHandle {
    private static final long NO_DEADLINE = Long.MAX_VALUE;
    private static final ThreadLocal<QueryHandle> CURRENT = new ThreadLocal<>();

    private final String name;
    private final QueryLabels labels;
    private final long deadlineNanos;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Runnable> afterSuccess = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> whenCancelled = reason -> {};
    private final List<PipelineProgress> progress = new CopyOnWriteArrayList<>();

    private QueryHandle(String name, QueryLabels labels, long deadlineNanos) {
        this.name = name;
        this.labels = labels;
        this.deadlineNanos = deadlineNanos;
    }

    /** @param name number or name of the job, for messages and events */
    public static QueryHandle named(String name) {
        return labelled(name, QueryLabels.NONE);
    }

    /** Like {@link #named}, and others may find it by its labels. */
    public static QueryHandle labelled(String name, QueryLabels labels) {
        return new QueryHandle(name, labels, NO_DEADLINE);
    }

    /** Like {@link #named}, and the query fails once it has run for so long. */
    public static QueryHandle withTimeout(String name, long timeoutNanos) {
        return new QueryHandle(name, QueryLabels.NONE, System.nanoTime() + timeoutNanos);
    }

    public String name() {
        return name;
    }

    /** What this thread works for; null for nothing. */
    public static QueryHandle current() {
        return CURRENT.get();
    }

    /** @return what this thread works for otherwise, to be given to {@link #leave} */
    QueryHandle enter() {
        QueryHandle outer = CURRENT.get();
        CURRENT.set(this);
        return outer;
    }

    static void leave(QueryHandle outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** To be done, by the thread that runs the query, when what now runs has succeeded; not at all when it fails. */
    public void afterSuccess(Runnable action) {
        afterSuccess.add(action);
    }

    void succeeded() {
        List<Runnable> actions = List.copyOf(afterSuccess);
        afterSuccess.clear();
        actions.forEach(Runnable::run);
    }

    /** Told the reason, in the thread that cancels; before the run begins. */
    public void whenCancelled(Consumer<String> action) {
        whenCancelled = action;
    }

    public QueryLabels labels() {
        return labels;
    }

    /**
     * Stops the query soon; its caller gets Spark's SPARK_JOB_CANCELLED. Without effect once it has ended.
     *
     * @return whether this is what stops it
     */
    public boolean cancel(String reason) {
        boolean stops =
                fail(QueryException.of(ErrorKind.CANCELLED, "SPARK_JOB_CANCELLED", "jobId", name, "reason", reason));
        if (stops) {
            whenCancelled.accept(reason);
        }
        return stops;
    }

    public boolean isStopped() {
        return failure.get() != null;
    }

    /** The pipelines started so far, in order. */
    public List<PipelineProgress> progress() {
        return List.copyOf(progress);
    }

    PipelineProgress starts(String pipeline, int morsels) {
        PipelineProgress started = new PipelineProgress(pipeline, morsels);
        progress.add(started);
        return started;
    }

    /** The first failure is the query's; those that follow are its echoes. */
    boolean fail(Throwable cause) {
        return failure.compareAndSet(null, cause);
    }

    /** A failure while cleaning up. */
    void failAlso(Throwable cause) {
        if (!failure.compareAndSet(null, cause) && failure.get() != cause) {
            failure.get().addSuppressed(cause);
        }
    }

    void check() {
        if (failure.get() != null) {
            throw Stopped.INSTANCE;
        }
        if (deadlineNanos != NO_DEADLINE && System.nanoTime() - deadlineNanos > 0) {
            cancel("because its time was up");
            throw Stopped.INSTANCE;
        }
    }

    void throwFailure() {
        Throwable cause = failure.get();
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof OutOfMemoryError full) {
            throw MemoryLimit.exceeded(full);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause != null) {
            QueryHandle.<RuntimeException>rethrow(cause);
        }
    }

    /** Code of the program may throw checked exceptions; they reach it as they are. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable checked) throws E {
        throw (E) checked;
    }

    /** Unwinds a worker of a query that has failed already; never leaves this package. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final Stopped INSTANCE = new Stopped();

        private Stopped() {
            super(null, null, false, false);
        }
    }
}
