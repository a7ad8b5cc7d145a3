package io.sabot.engine.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** The map side: pairs by partition, combined before if the shuffle says so. */
final class ShuffleWrite<T> implements TaskFunction<T, PairRun[]> {
    private static final long serialVersionUID = 1L;
    /** Keys of the table are never null: their place hangs on the partition, too. */
    private static final Object NULL_KEY = new Object();

    private final ShuffleSpec spec;

    ShuffleWrite(ShuffleSpec spec) {
        this.spec = spec;
    }

    @Override
    public PairRun[] apply(Iterator<T> objects, Task task) throws Exception {
        ObjectRules rules = task.rules();
        PairRun.Builder[] builders = new PairRun.Builder[spec.partitioner().partitions()];
        if (spec.combinesFirst()) {
            combine(objects, builders, rules);
        } else {
            while (objects.hasNext()) {
                Object pair = objects.next();
                Object key = rules.key(pair);
                add(builders, key, rules.value(pair), rules);
            }
        }
        PairRun[] runs = new PairRun[builders.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = builders[i] == null ? null : builders[i].finish();
        }
        return runs;
    }

    private void combine(Iterator<T> objects, PairRun.Builder[] builders, ObjectRules rules) throws Exception {
        CombineTable table = new CombineTable();
        CombineTable.Update update = Updates.ofValues(spec.combine());
        KeyPartitioner partitioner = spec.partitioner();
        while (objects.hasNext()) {
            Object pair = objects.next();
            Object key = rules.key(pair);
            int hash = rules.hash(partitioner.partition(key), key);
            table.add(key == null ? NULL_KEY : key, hash, rules.value(pair), update);
        }
        for (Entry entry : sorted(table)) {
            add(builders, entry.key, entry.value, rules);
        }
    }

    /** In the order of the keys' hashes, as Spark's sorter has them: it decides in which order reducers see equal places. */
    private static List<Entry> sorted(CombineTable table) {
        List<Entry> sorted = new ArrayList<>(table.size());
        CombineTable.Entries entries = table.drain();
        while (entries.advance()) {
            Object key = entries.key() == NULL_KEY ? null : entries.key();
            sorted.add(new Entry(Objects.hashCode(key), key, entries.value()));
        }
        sorted.sort(Comparator.comparingInt(Entry::hash));
        return sorted;
    }

    private record Entry(int hash, Object key, Object value) {}

    private void add(PairRun.Builder[] builders, Object key, Object value, ObjectRules rules) throws IOException {
        int partition = spec.partitioner().partition(key);
        if (builders[partition] == null) {
            builders[partition] = new PairRun.Builder(rules);
        }
        builders[partition].add(key, value);
    }
}
