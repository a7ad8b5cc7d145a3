package io.sabot.engine.object;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.MemoryPool;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** One attempt to compute one partition, as the code that runs in it sees it. Used by one thread. */
public final class Task {
    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();
    private static final int BETWEEN_CHECKS = 1 << 10;

    private final Stage stage;
    private final int index;
    private final int partition;
    private final int attempt;
    private final long id;
    private final Deque<Ending> endings = new ArrayDeque<>();
    private Object context;
    private Thread thread;
    private boolean wasInterrupted;
    private Runnable cancelCheck;

    Task(Stage stage, int index, int partition, int attempt, long id) {
        this.stage = stage;
        this.index = index;
        this.partition = partition;
        this.attempt = attempt;
        this.id = id;
    }

    /** What is to be done when a task ends. */
    @FunctionalInterface
    public interface Ending {
        /** @param failure null when the task succeeded */
        void end(Throwable failure);
    }

    /** The task of this thread; null outside of tasks. */
    public static Task current() {
        return CURRENT.get();
    }

    Task enter() {
        Task outer = CURRENT.get();
        CURRENT.set(this);
        synchronized (this) {
            thread = Thread.currentThread();
        }
        return outer;
    }

    void leave(Task outer) {
        synchronized (this) {
            thread = null;
            if (wasInterrupted) {
                // Not for the next task of the thread.
                Thread.interrupted();
            }
        }
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** Does something as this task, in another thread that works for it. */
    public void runHere(Runnable work) {
        Task outer = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    public Stage stage() {
        return stage;
    }

    /** Number of the task, from 0, of those that the stage has. */
    public int index() {
        return index;
    }

    /** Number of the partition, of the node that the stage computes. */
    public int partition() {
        return partition;
    }

    /** From 0; counts failures of this task. */
    public int attempt() {
        return attempt;
    }

    /** Unique among the tasks of an application. */
    public long id() {
        return id;
    }

    /** For reservations of what the task holds; they are to be closed by {@link #atEnd}. */
    public MemoryPool memory() {
        return stage.job().memory();
    }

    public Settings settings() {
        return stage.job().settings();
    }

    public ObjectRules rules() {
        return stage.job().rules();
    }

    /** Done in the reverse of the order they were given in, when the task has succeeded or failed. */
    public void atEnd(Ending ending) {
        endings.push(ending);
    }

    void end(Throwable failure) {
        Throwable first = failure;
        while (!endings.isEmpty()) {
            try {
                endings.pop().end(failure);
            } catch (Throwable another) {
                if (first == null) {
                    first = another;
                } else if (first != another) {
                    first.addSuppressed(another);
                }
            }
        }
        if (first != null) {
            throw Failures.sneaky(first);
        }
    }

    /** @param check for a task within a query; others ask their stage */
    void setCancelCheck(Runnable check) {
        cancelCheck = check;
    }

    /** Throws when the job was cancelled or has failed elsewhere. */
    public void checkCancelled() {
        if (cancelCheck == null) {
            stage.checkCancelled();
        } else {
            cancelCheck.run();
        }
    }

    /** What the facade shows of this task to the program; null until it has been set. */
    public Object context() {
        return context;
    }

    public void setContext(Object shown) {
        context = shown;
    }

    /** Interrupts the thread that works on it, if one does; for other threads. */
    public synchronized void interrupt() {
        if (thread != null) {
            wasInterrupted = true;
            thread.interrupt();
        }
    }

    /** The same objects; the task ends early when its job is cancelled. For nodes that have no parents. */
    public <T> Iterator<T> watched(Iterator<T> objects) {
        return new Iterator<>() {
            private int untilCheck = BETWEEN_CHECKS;

            @Override
            public boolean hasNext() {
                if (--untilCheck == 0) {
                    untilCheck = BETWEEN_CHECKS;
                    checkCancelled();
                }
                return objects.hasNext();
            }

            @Override
            public T next() {
                return objects.next();
            }
        };
    }
}
