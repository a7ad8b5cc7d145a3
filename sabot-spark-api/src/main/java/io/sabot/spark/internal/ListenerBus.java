package io.sabot.spark.internal;

import io.sabot.spark.scheduler.SparkListenerApplicationEnd;
import io.sabot.spark.scheduler.SparkListenerApplicationStart;
import io.sabot.spark.scheduler.SparkListenerEvent;
import io.sabot.spark.scheduler.SparkListenerInterface;
import io.sabot.spark.scheduler.SparkListenerJobEnd;
import io.sabot.spark.scheduler.SparkListenerJobStart;
import io.sabot.spark.scheduler.SparkListenerStageCompleted;
import io.sabot.spark.scheduler.SparkListenerStageSubmitted;
import io.sabot.spark.scheduler.SparkListenerTaskEnd;
import io.sabot.spark.scheduler.SparkListenerTaskStart;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners what happens: in a thread of its own, so that they do not hold up tasks. */
public final class ListenerBus {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerBus.class);
    private static final long LONGEST_STOP_MINUTES = 10;

    private final List<SparkListenerInterface> listeners = new CopyOnWriteArrayList<>();
    private ExecutorService thread;
    private boolean stopped;

    public void add(SparkListenerInterface listener) {
        listeners.add(listener);
    }

    public void remove(SparkListenerInterface listener) {
        listeners.remove(listener);
    }

    /** @param event made only when somebody listens */
    public void post(Supplier<SparkListenerEvent> event) {
        if (!listeners.isEmpty()) {
            SparkListenerEvent made = event.get();
            synchronized (this) {
                if (!stopped) {
                    thread().execute(() -> listeners.forEach(listener -> tell(listener, made)));
                }
            }
        }
    }

    private ExecutorService thread() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(task -> {
                Thread made = new Thread(task, "spark-listener-group-shared");
                made.setDaemon(true);
                return made;
            });
        }
        return thread;
    }

    private static void tell(SparkListenerInterface listener, SparkListenerEvent event) {
        try {
            dispatch(listener, event);
        } catch (RuntimeException failure) {
            // A listener's own affair, as in Spark: the application goes on.
            LOG.error("Listener {} threw an exception", listener.getClass().getName(), failure);
        }
    }

    private static void dispatch(SparkListenerInterface listener, SparkListenerEvent event) {
        if (event instanceof SparkListenerStageSubmitted told) {
            listener.onStageSubmitted(told);
        } else if (event instanceof SparkListenerStageCompleted told) {
            listener.onStageCompleted(told);
        } else if (event instanceof SparkListenerTaskStart told) {
            listener.onTaskStart(told);
        } else if (event instanceof SparkListenerTaskEnd told) {
            listener.onTaskEnd(told);
        } else if (event instanceof SparkListenerJobStart told) {
            listener.onJobStart(told);
        } else if (event instanceof SparkListenerJobEnd told) {
            listener.onJobEnd(told);
        } else if (event instanceof SparkListenerApplicationStart told) {
            listener.onApplicationStart(told);
        } else if (event instanceof SparkListenerApplicationEnd told) {
            listener.onApplicationEnd(told);
        } else {
            listener.onOtherEvent(event);
        }
    }

    /** After all that was posted has been told. */
    public void stop() {
        ExecutorService running;
        synchronized (this) {
            stopped = true;
            running = thread;
        }
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            running.awaitTermination(LONGEST_STOP_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
