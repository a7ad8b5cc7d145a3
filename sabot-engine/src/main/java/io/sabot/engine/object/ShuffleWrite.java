package io.sabot.engine.object;

import java.util.Iterator;
import java.util.Objects;

/** The map side: pairs by partition, combined before if the shuffle says so. */
final class ShuffleWrite<T> implements TaskFunction<T, MapOutput> {
    private static final long serialVersionUID = 1L;

    private final ShuffleSpec spec;

    ShuffleWrite(ShuffleSpec spec) {
        this.spec = spec;
    }

    /** Keys of the table are never null: their place hangs on the partition, too. */
    private enum NoKey {
        NULL
    }

    @Override
    public MapOutput apply(Iterator<T> objects, Task task) throws Exception {
        MapOutput output = new MapOutput(spec.partitioner().partitions(), spec.rules(task.rules()), task);
        if (spec.combinesFirst()) {
            combine(objects, output, task);
        } else {
            send(objects, output, task.rules());
        }
        output.finish();
        return output;
    }

    private void send(Iterator<T> objects, MapOutput output, ObjectRules rules) throws Exception {
        KeyPartitioner partitioner = spec.partitioner();
        while (objects.hasNext()) {
            Object pair = objects.next();
            Object key = rules.key(pair);
            output.add(partitioner.partition(key), key, rules.value(pair));
        }
    }

    /** Sent in the order of the keys' hashes, as Spark's sorter has them: it decides in which order reducers see equal places. */
    private void combine(Iterator<T> objects, MapOutput output, Task task) throws Exception {
        SpillingTable table = new SpillingTable(task);
        CombineTable.Update update = Updates.ofValues(spec.combine());
        KeyPartitioner partitioner = spec.partitioner();
        ObjectRules rules = task.rules();
        while (objects.hasNext()) {
            Object pair = objects.next();
            Object key = rules.key(pair);
            int hash = rules.hash(partitioner.partition(key), key);
            table.add(key == null ? NoKey.NULL : key, hash, rules.value(pair), update);
        }
        CombineTable whole = table.whole();
        if (whole != null) {
            int[] hashes = new int[whole.keys()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = Objects.hashCode(sent(whole.key(i)));
            }
            for (int number : KeyOrder.ofHashes(hashes, whole.inOrder())) {
                Object key = sent(whole.key(number));
                output.add(partitioner.partition(key), key, whole.value(number));
            }
            return;
        }
        PairSorter sorter = new PairSorter(KeyOrder.natural(), task);
        PairCursor entries = table.finish(update);
        while (entries.advance()) {
            sorter.add(Objects.hashCode(sent(entries.key())), rules.pair(sent(entries.key()), entries.value()));
        }
        PairCursor sorted = sorter.finish();
        while (sorted.advance()) {
            Object pair = sorted.value();
            Object key = rules.key(pair);
            output.add(partitioner.partition(key), key, rules.value(pair));
        }
    }

    private static Object sent(Object key) {
        return key == NoKey.NULL ? null : key;
    }
}
