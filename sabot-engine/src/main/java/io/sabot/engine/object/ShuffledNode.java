package io.sabot.engine.object;

import java.util.Iterator;
import java.util.List;

/** The pairs of a shuffle, combined and sorted as its specification says. */
public final class ShuffledNode extends ObjectNode<Object> {
    private static final long serialVersionUID = 1L;

    private final Shuffle shuffle;
    private final ShuffleSpec spec;

    public ShuffledNode(String name, ObjectNode<?> parent, ShuffleSpec spec) {
        super(spec.partitioner().partitions());
        this.shuffle = new Shuffle(name, parent, spec);
        this.spec = spec;
    }

    @Override
    public List<ObjectNode<?>> parents() {
        return List.of();
    }

    @Override
    public List<StageInput> inputs() {
        return List.of(shuffle);
    }

    @Override
    protected Iterator<Object> compute(int partition, Task task) {
        PairCursor pairs = shuffle.sent(partition);
        try {
            if (spec.combine() != null) {
                pairs = ShuffleRead.combined(
                        pairs,
                        spec.combinesFirst() ? Updates.ofCombined(spec.combine()) : Updates.ofValues(spec.combine()),
                        task);
            }
            if (spec.order() != null) {
                pairs = ShuffleRead.sorted(pairs, spec.order(), task);
            }
        } catch (Exception failure) {
            throw Failures.sneaky(failure);
        }
        return task.watched(pairs.pairs(task.rules()));
    }
}
