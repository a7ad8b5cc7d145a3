package io.sabot.engine.object;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * For each key the values of several collections: pairs of a key and a list of lists. Those that are partitioned as wanted are
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
        CombineTable table = new CombineTable();
        try {
            for (int i = 0; i < sides.length; i++) {
                CombineTable.Update update = new Collect(i, sides.length);
                if (sides[i].node != null) {
                    Iterator<?> pairs = sides[i].node.read(partition, task);
                    while (pairs.hasNext()) {
                        Object pair = pairs.next();
                        add(table, rules.key(pair), rules.value(pair), update);
                    }
                } else {
                    PairCursor pairs = sides[i].shuffle.sent(partition);
                    while (pairs.advance()) {
                        add(table, pairs.key(), pairs.value(), update);
                    }
                }
            }
        } catch (Exception failure) {
            throw Failures.sneaky(failure);
        }
        return task.watched(table.drain().pairs(rules));
    }

    private static void add(CombineTable table, Object key, Object value, CombineTable.Update update) throws Exception {
        table.add(key, key == null ? 0 : key.hashCode(), value, update);
    }

    /** Adds the values of one side. */
    private record Collect(int side, int sides) implements CombineTable.Update {
        @Override
        public Object first(Object value) {
            List<List<Object>> groups = new ArrayList<>(sides);
            for (int i = 0; i < sides; i++) {
                groups.add(new ArrayList<>(2));
            }
            return next(groups, value);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object next(Object groups, Object value) {
            ((List<List<Object>>) groups).get(side).add(value);
            return groups;
        }
    }
}
