package io.sabot.spark.internal;

import io.sabot.spark.TaskContext;
import io.sabot.spark.util.TaskCompletionListener;
import io.sabot.spark.util.TaskCompletionListenerException;
import io.sabot.spark.util.TaskFailureListener;
import io.sabot.spark.util.TaskInterruptListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program wants to be told of one task. Listeners are called in the reverse of the order in which they came; one that
 * fails makes the task fail, and the others are called all the same. Source: {@code TaskContextImpl} of Spark.
 */
final class TaskListeners {
    private static final Logger LOG = LoggerFactory.getLogger(TaskListeners.class);

    private final TaskContext context;
    private final Deque<TaskCompletionListener> atCompletion = new ArrayDeque<>();
    private final Deque<TaskFailureListener> atFailure = new ArrayDeque<>();
    private final Deque<TaskInterruptListener> atInterrupt = new ArrayDeque<>();
    private boolean calling;
    private boolean completed;
    private Throwable failure;
    private String interruptReason;

    TaskListeners(TaskContext context) {
        this.context = context;
    }

    synchronized boolean isCompleted() {
        return completed;
    }

    synchronized boolean isFailed() {
        return failure != null;
    }

    synchronized boolean isInterrupted() {
        return interruptReason != null;
    }

    void add(TaskCompletionListener listener) {
        boolean late;
        synchronized (this) {
            atCompletion.push(listener);
            late = completed;
        }
        if (late) {
            callCompletion(null);
        }
    }

    void add(TaskFailureListener listener) {
        Throwable known;
        synchronized (this) {
            atFailure.push(listener);
            known = failure;
        }
        if (known != null) {
            callFailure(known);
        }
    }

    void add(TaskInterruptListener listener) {
        String reason;
        synchronized (this) {
            atInterrupt.push(listener);
            reason = interruptReason;
        }
        if (reason != null) {
            callInterrupt(reason);
        }
    }

    /** @param cause null when the task has succeeded so far */
    void end(Throwable cause) {
        if (cause == null) {
            completed(null);
            return;
        }
        try {
            failed(cause);
        } catch (Throwable another) {
            suppress(cause, another);
        }
        try {
            completed(cause);
        } catch (Throwable another) {
            suppress(cause, another);
        }
    }

    private static void suppress(Throwable cause, Throwable another) {
        if (cause != another) {
            cause.addSuppressed(another);
        }
    }

    void interrupted(String reason) {
        synchronized (this) {
            interruptReason = reason;
        }
        try {
            callInterrupt(reason);
        } catch (TaskCompletionListenerException listenerFailure) {
            // Not for the thread that interrupts.
            LOG.error("Exceptions of listeners after a task was interrupted", listenerFailure);
            failed(listenerFailure);
        }
    }

    private void failed(Throwable cause) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = cause;
        }
        callFailure(cause);
    }

    private void completed(Throwable cause) {
        synchronized (this) {
            if (completed) {
                return;
            }
            completed = true;
        }
        callCompletion(cause);
    }

    private void callCompletion(Throwable cause) {
        call(atCompletion, listener -> listener.onTaskCompletion(context), cause);
    }

    private void callFailure(Throwable cause) {
        call(atFailure, listener -> listener.onTaskFailure(context, cause), cause);
    }

    /** By one thread at a time: what is added meanwhile is called by the thread that calls already. */
    private <L> void call(Deque<L> listeners, Consumer<L> action, Throwable cause) {
        synchronized (this) {
            if (calling) {
                return;
            }
            calling = true;
        }
        List<Throwable> failures = new ArrayList<>();
        for (L listener = next(listeners); listener != null; listener = next(listeners)) {
            try {
                action.accept(listener);
            } catch (Throwable thrown) {
                failures.add(thrown);
                LOG.warn("Error in a listener of a task", thrown);
                failBetween(thrown);
            }
        }
        check(failures, cause);
    }

    private synchronized <L> L next(Deque<L> listeners) {
        L listener = listeners.poll();
        calling = listener != null;
        return listener;
    }

    /** The listeners of failures are called at once. */
    private void failBetween(Throwable thrown) {
        synchronized (this) {
            calling = false;
        }
        try {
            failed(thrown);
        } catch (Throwable another) {
            suppress(thrown, another);
        } finally {
            synchronized (this) {
                calling = true;
            }
        }
    }

    private void callInterrupt(String reason) {
        List<Throwable> failures = new ArrayList<>();
        for (TaskInterruptListener listener = nextInterrupt(); listener != null; listener = nextInterrupt()) {
            try {
                listener.onTaskInterrupted(context, reason);
            } catch (Throwable thrown) {
                failures.add(thrown);
                LOG.warn("Error in a listener of a task", thrown);
            }
        }
        check(failures, null);
    }

    private synchronized TaskInterruptListener nextInterrupt() {
        return atInterrupt.poll();
    }

    private static void check(List<Throwable> failures, Throwable cause) {
        if (!failures.isEmpty()) {
            throw new TaskCompletionListenerException(failures, cause);
        }
    }
}
