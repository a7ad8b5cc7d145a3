package io.sabot.spark.util;

import java.util.ArrayList;
import java.util.List;

/** All that was added, that of one task after that of another. */
public class CollectionAccumulator<T> extends AccumulatorV2<T, List<T>> {
    private static final long serialVersionUID = 1L;

    private List<T> list = new ArrayList<>();

    @Override
    public synchronized boolean isZero() {
        return list.isEmpty();
    }

    @Override
    public CollectionAccumulator<T> copyAndReset() {
        return new CollectionAccumulator<>();
    }

    @Override
    public synchronized CollectionAccumulator<T> copy() {
        CollectionAccumulator<T> copy = new CollectionAccumulator<>();
        copy.list.addAll(list);
        return copy;
    }

    @Override
    public synchronized void reset() {
        list = new ArrayList<>();
    }

    @Override
    public synchronized void add(T v) {
        list.add(v);
    }

    @Override
    public synchronized void merge(AccumulatorV2<T, List<T>> other) {
        if (!(other instanceof CollectionAccumulator<T> update)) {
            throw cannotMerge(other);
        }
        list.addAll(update.value());
    }

    /** Unmodifiable. */
    @Override
    public synchronized List<T> value() {
        return List.copyOf(list);
    }
}
