package io.sabot.engine.object;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * For each key the values of several collections: pairs of a key and an array of lists. Those that are partitioned as wanted are
 * read where they are. Source: Spark's {@code CoGroupedRDD}.
 */
public final class CoGroupedNode extends ObjectNode<Object> {
    private static final long serialVersionUID = 1L;

    private final Side[] sides;

    /** One of the collections: a node partitioned as wanted, or a shuffle. */
    private record Side(ObjectNode<?> node, Shuffle shuffle) implements Serializable {}

    /**
     * @param nodes of pairs
     * @param inPlace which of them are partitioned by {@code partitioner}
     */
    public CoGroupedNode(
            String name, List<? extends ObjectNode<?>> nodes, List<Boolean> inPlace, KeyPartitioner partitioner) {
        super(partitioner.partitions());
        this.sides = new Side[nodes.size()];
        for (int i = 0; i < sides.length; i++) {
            ObjectNode<?> node = nodes.get(i);
            sides[i] = inPlace.get(i)
                    ? new Side(node, null)
                    : new Side(null, new Shuffle(name, node, ShuffleSpec.of(partitioner)));
        }
    }

    @Override
    public List<ObjectNode<?>> parents() {
        List<ObjectNode<?>> nodes = new ArrayList<>();
        for (Side side : sides) {
            if (side.node != null) {
                nodes.add(side.node);
            }
        }
        return nodes;
    }

    @Override
    public List<StageInput> inputs() {
        List<StageInput> shuffles = new ArrayList<>();
        for (Side side : sides) {
            if (side.shuffle != null) {
                shuffles.add(side.shuffle);
            }
        }
        return shuffles;
    }

    @Override
    protected Iterator<Object> compute(int partition, Task task) {
        ObjectRules rules = task.rules();
        SpillingTable table = new SpillingTable(task);
        try {
            for (int i = 0; i < sides.length; i++) {
                CombineTable.Update update = new Collect(i, sides.length);
                PairCursor pairs = sides[i].node != null
                        ? PairCursor.of(sides[i].node.read(partition, task), rules)
                        : sides[i].shuffle.sent(partition);
                while (pairs.advance()) {
                    Object key = pairs.key();
                    table.add(key, key == null ? 0 : key.hashCode(), pairs.value(), update);
                }
            }
            return task.watched(table.finish(new Collect(0, sides.length)).pairs(rules));
        } catch (Exception failure) {
            throw Failures.sneaky(failure);
        }
    }

    /** Adds the values of one side. */
    @SuppressWarnings("unchecked") // values of the table are what it made
    private record Collect(int side, int sides) implements CombineTable.Update {
        @Override
        public Object first(Object value) {
            List<Object>[] groups = (List<Object>[]) new List<?>[sides];
            for (int i = 0; i < sides; i++) {
                groups[i] = new CompactList<>();
            }
            groups[side].add(value);
            return groups;
        }

        @Override
        public Object next(Object groups, Object value) {
            ((List<Object>[]) groups)[side].add(value);
            return groups;
        }

        @Override
        public Object merge(Object groups, Object others) {
            for (int i = 0; i < sides; i++) {
                ((List<Object>[]) groups)[i].addAll(((List<Object>[]) others)[i]);
            }
            return groups;
        }
    }
}
