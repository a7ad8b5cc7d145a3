package io.sabot.engine.object;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Each partition is some partitions of other nodes, one after the other: unions, coalesced and pruned partitions. */
public final class SelectedNode<T> extends ObjectNode<T> {
    private static final long serialVersionUID = 1L;

    private final ObjectNode<T>[] parents;
    private final Part[][] parts;

    /** A partition of one of the parents. */
    public record Part(int parent, int partition) implements Serializable {}

    /** @param parts by partition */
    public SelectedNode(List<? extends ObjectNode<T>> parents, Part[][] parts) {
        super(parts.length);
        this.parents = array(parents);
        this.parts = parts;
    }

    @SuppressWarnings("unchecked")
    private static <T> ObjectNode<T>[] array(List<? extends ObjectNode<T>> nodes) {
        return (ObjectNode<T>[]) nodes.toArray(new ObjectNode<?>[0]);
    }

    /** All partitions of all, in order. */
    public static <T> SelectedNode<T> union(List<? extends ObjectNode<T>> nodes) {
        List<Part[]> parts = new ArrayList<>();
        for (int parent = 0; parent < nodes.size(); parent++) {
            for (int partition = 0; partition < nodes.get(parent).partitions(); partition++) {
                parts.add(new Part[] {new Part(parent, partition)});
            }
        }
        return new SelectedNode<>(nodes, parts.toArray(new Part[0][]));
    }

    @Override
    protected Iterator<T> compute(int partition, Task task) {
        Part[] wanted = parts[partition];
        if (wanted.length == 1) {
            return parents[wanted[0].parent].read(wanted[0].partition, task);
        }
        return new Chain(wanted, task);
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return Arrays.asList(parents);
    }

    private final class Chain implements Iterator<T> {
        private final Part[] wanted;
        private final Task task;
        private int next;
        private Iterator<T> current;

        Chain(Part[] wanted, Task task) {
            this.wanted = wanted;
            this.task = task;
        }

        @Override
        public boolean hasNext() {
            while (current == null || !current.hasNext()) {
                if (next == wanted.length) {
                    return false;
                }
                current = parents[wanted[next].parent].read(wanted[next].partition, task);
                next++;
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
