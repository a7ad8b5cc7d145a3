package io.sabot.engine.object;

import java.util.Iterator;
import java.util.List;

/** Partitions that a function makes of those of another node. */
public final class MappedNode<T, U> extends ObjectNode<U> {
    private static final long serialVersionUID = 1L;

    private final ObjectNode<T> parent;
    private final PartitionFunction<T, U> function;

    public MappedNode(ObjectNode<T> parent, PartitionFunction<T, U> function) {
        super(parent.partitions());
        this.parent = parent;
        this.function = function;
    }

    @Override
    protected Iterator<U> compute(int partition, Task task) {
        Iterator<T> objects = parent.read(partition, task);
        try {
            return function.apply(partition, objects, task);
        } catch (Exception failure) {
            throw Failures.sneaky(failure);
        }
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return List.of(parent);
    }
}
