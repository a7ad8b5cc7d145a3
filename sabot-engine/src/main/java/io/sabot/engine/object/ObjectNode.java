package io.sabot.engine.object;

import java.io.Serializable;
import java.util.Collections;
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
        return store == null ? compute(partition, task) : store.read(partition, task, () -> compute(partition, task));
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

    /** Without the inputs of nodes whose partitions are all kept. */
    final void forEachNeededInput(Consumer<StageInput> action) {
        forEachInput(
                node -> node.kept == null || !node.kept.isComplete(),
                action,
                Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void forEachInput(Predicate<ObjectNode<?>> isRead, Consumer<StageInput> action, Set<Object> seen) {
        if (!seen.add(this) || !isRead.test(this)) {
            return;
        }
        for (StageInput input : inputs()) {
            if (seen.add(input)) {
                action.accept(input);
            }
        }
        for (ObjectNode<?> parent : parents()) {
            parent.forEachInput(isRead, action, seen);
        }
    }

    /** Null when partitions are computed whenever they are read. */
    public final Kept<T> kept() {
        return kept;
    }
}
