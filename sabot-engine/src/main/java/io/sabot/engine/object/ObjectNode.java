package io.sabot.engine.object;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A collection of objects in partitions, which are computed as iterators. A task gets a copy of the node with all it is computed
 * from up to the last {@link StageInput}s; fields that must not be copied are {@link Shared}. Source: Spark's {@code RDD}.
 */
public abstract class ObjectNode<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int partitions;
    private Kept<T> kept;
    private ObjectNode<T> instead;
    private transient Runnable checkpoint;
    private transient boolean jobHasEnded;

    protected ObjectNode(int partitions) {
        this.partitions = partitions;
    }

    public final int partitions() {
        return partitions;
    }

    /** What the objects of one partition are computed from; for tasks only. */
    protected abstract Iterator<T> compute(int partition, Task task);

    /** Nodes that are read within the same task. */
    public abstract List<ObjectNode<?>> parents();

    /** What must be there before a task of this node, without those of the parents. */
    public List<StageInput> inputs() {
        return List.of();
    }

    /** The objects of a partition: those that are kept, if some are, else computed. */
    public final Iterator<T> read(int partition, Task task) {
        Kept<T> store = kept;
        return store == null ? made(partition, task) : store.read(partition, task, () -> made(partition, task));
    }

    private Iterator<T> made(int partition, Task task) {
        ObjectNode<T> other = instead;
        return other == null ? compute(partition, task) : other.read(partition, task);
    }

    /**
     * From here on partitions that have been computed are looked for, and put, there.
     *
     * @param store null for nowhere
     */
    public final void keepIn(Kept<T> store) {
        kept = store;
    }

    /** The inputs of this node and of all that it reads within the same task, each once. */
    final void forEachInput(Consumer<StageInput> action) {
        forEachInput(node -> true, action, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * Without the inputs of nodes whose partitions are all kept.
     *
     * @param pinned receives where they are kept, to be unpinned when nobody relies on it any more
     */
    final void forEachNeededInput(List<Kept<?>> pinned, Consumer<StageInput> action) {
        forEachInput(
                node -> {
                    Kept<?> store = node.kept;
                    boolean complete = store != null && store.pin(node.partitions);
                    if (complete) {
                        pinned.add(store);
                    }
                    return !complete;
                },
                action,
                Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void forEachInput(Predicate<ObjectNode<?>> isRead, Consumer<StageInput> action, Set<Object> seen) {
        if (!seen.add(this) || !isRead.test(this)) {
            return;
        }
        ObjectNode<?> origin = origin();
        for (StageInput input : origin.inputs()) {
            if (seen.add(input)) {
                action.accept(input);
            }
        }
        for (ObjectNode<?> parent : origin.parents()) {
            parent.forEachInput(isRead, action, seen);
        }
    }

    /** Null when partitions are computed whenever they are read. */
    public final Kept<T> kept() {
        return kept;
    }

    /** From here on it is not computed any more but read from a node that has the same objects: a checkpoint. */
    public final void readFrom(ObjectNode<T> saved) {
        instead = saved;
    }

    /** What is to be done after the first job that has computed this, or what is computed from it; null for nothing. */
    public final void afterFirstJob(Runnable makeCheckpoint) {
        checkpoint = makeCheckpoint;
    }

    /** A job has ended. Nodes behind one that makes a checkpoint are not told, and none is told twice, as in Spark. */
    public final void jobEnded() {
        Deque<ObjectNode<?>> told = new ArrayDeque<>();
        told.push(this);
        while (!told.isEmpty()) {
            ObjectNode<?> node = told.pop();
            if (!node.jobHasEnded) {
                node.jobHasEnded = true;
                if (node.checkpoint != null) {
                    node.checkpoint.run();
                } else {
                    for (StageInput input : node.inputs()) {
                        if (input.writtenFrom() != null) {
                            told.push(input.writtenFrom());
                        }
                    }
                    node.parents().forEach(told::push);
                }
            }
        }
    }

    /** The node that computes: itself, if there is no checkpoint. */
    final ObjectNode<T> origin() {
        return instead == null ? this : instead.origin();
    }

    /** Tasks need not know what a checkpoint was computed from. */
    @Serial
    protected final Object writeReplace() {
        return instead == null ? this : new SavedNode<>(instead, kept);
    }

    /** What tasks know of a node that has a checkpoint. */
    private static final class SavedNode<T> extends ObjectNode<T> {
        private static final long serialVersionUID = 1L;

        private final ObjectNode<T> saved;

        SavedNode(ObjectNode<T> saved, Kept<T> kept) {
            super(saved.partitions());
            this.saved = saved;
            keepIn(kept);
        }

        @Override
        protected Iterator<T> compute(int partition, Task task) {
            return saved.read(partition, task);
        }

        @Override
        public List<ObjectNode<?>> parents() {
            return List.of(saved);
        }
    }
}
