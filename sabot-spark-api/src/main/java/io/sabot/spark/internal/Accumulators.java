package io.sabot.spark.internal;

import io.sabot.engine.object.Task;
import io.sabot.engine.run.QueryHandle;
import io.sabot.spark.util.AccumulatorV2;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accumulators that the program has, and how what tasks have added comes to them: when the task has succeeded, or the query
 * that a worker's copy was made for. Source: {@code AccumulatorContext} and {@code DAGScheduler} of Spark.
 */
public final class Accumulators {
    private static final Logger LOG = LoggerFactory.getLogger(Accumulators.class);
    private static final AtomicLong NEXT_ID = new AtomicLong();
    /** Weak, because an accumulator lives as long as the program wants it. */
    private static final Map<Long, WeakReference<AccumulatorV2<?, ?>>> ORIGINALS = new ConcurrentHashMap<>();

    private Accumulators() {}

    public static long newId() {
        return NEXT_ID.getAndIncrement();
    }

    public static void register(AccumulatorV2<?, ?> original) {
        ORIGINALS.putIfAbsent(original.id(), new WeakReference<>(original));
    }

    /** @return null when there is none, or none any more */
    public static AccumulatorV2<?, ?> get(long id) {
        WeakReference<AccumulatorV2<?, ?>> known = ORIGINALS.get(id);
        return known == null ? null : known.get();
    }

    /** A copy that the calling thread has just read, to be used by what the thread works on. */
    public static void arrived(AccumulatorV2<?, ?> copy) {
        Task task = Task.current();
        QueryHandle query = QueryHandle.current();
        if (task != null) {
            RunningTask.of(task).registerAccumulator(copy);
        } else if (query != null) {
            query.afterSuccess(() -> merge(List.of(copy)));
        }
    }

    /** Adds what tasks have added. What goes wrong in the program's code is told to the log, as in Spark. */
    static synchronized void merge(List<AccumulatorV2<?, ?>> updates) {
        for (AccumulatorV2<?, ?> update : updates) {
            AccumulatorV2<?, ?> original = get(update.id());
            try {
                if (original == null) {
                    throw new IllegalStateException("attempted to access non-existent accumulator " + update.id());
                }
                mergeInto(original, update);
            } catch (RuntimeException failure) {
                LOG.error("Failed to update accumulator {}", update.id(), failure);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <I, O> void mergeInto(AccumulatorV2<I, O> original, AccumulatorV2<?, ?> update) {
        // An accumulator's copies are of the same types as itself.
        original.merge((AccumulatorV2<I, O>) update);
    }
}
