package io.sabot.engine.object;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Partitions that a function makes of one partition of each parent: zipped partitions, products. */
public final class CombinedNode<U> extends ObjectNode<U> {
    private static final long serialVersionUID = 1L;

    private final ObjectNode<?>[] parents;
    private final int[][] parts;
    private final Function<U> function;

    /** Code over partitions of several nodes. */
    @FunctionalInterface
    public interface Function<U> extends Serializable {
        /** @param sources one a parent; each can be read as often as is needed */
        Iterator<U> apply(int partition, List<Source> sources, Task task) throws Exception;
    }

    /** A partition of a parent. */
    @FunctionalInterface
    public interface Source {
        Iterator<?> read();
    }

    /** @param parts for each partition the partition of each parent */
    public CombinedNode(List<? extends ObjectNode<?>> parents, int[][] parts, Function<U> function) {
        super(parts.length);
        this.parents = parents.toArray(new ObjectNode<?>[0]);
        this.parts = parts;
        this.function = function;
    }

    @Override
    protected Iterator<U> compute(int partition, Task task) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            ObjectNode<?> parent = parents[i];
            int part = parts[partition][i];
            sources.add(() -> parent.read(part, task));
        }
        try {
            return function.apply(partition, sources, task);
        } catch (Exception failure) {
            throw Failures.sneaky(failure);
        }
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return Arrays.asList(parents);
    }
}
