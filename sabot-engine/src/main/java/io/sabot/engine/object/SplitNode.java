package io.sabot.engine.object;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Partitions that are read from somewhere else, each from what describes it: a part of a file. */
public final class SplitNode<S, T> extends ObjectNode<T> {
    private static final long serialVersionUID = 1L;

    private final ArrayList<S> splits;
    private final Opener<S, T> opener;

    /** Reads. */
    @FunctionalInterface
    public interface Opener<S, T> extends Serializable {
        Iterator<T> open(S split, int partition, Task task) throws Exception;
    }

    /** @param splits one for each partition; can be serialised */
    public SplitNode(List<S> splits, Opener<S, T> opener) {
        super(splits.size());
        this.splits = new ArrayList<>(splits);
        this.opener = opener;
    }

    /** By partition. */
    public List<S> splits() {
        return splits;
    }

    @Override
    protected Iterator<T> compute(int partition, Task task) {
        try {
            return task.watched(opener.open(splits.get(partition), partition, task));
        } catch (Exception failure) {
            throw Failures.sneaky(failure);
        }
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return List.of();
    }
}
