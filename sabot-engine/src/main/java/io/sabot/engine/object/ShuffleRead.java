package io.sabot.engine.object;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;

/** The reduce side, which is also what is left to do when pairs are in the wanted partitions without a shuffle. */
public final class ShuffleRead {
    private ShuffleRead() {}

    /** Values of one key become one. */
    public static Iterator<Object> combined(Iterator<?> pairs, Combine combine, Task task) throws Exception {
        return combined(PairCursor.of(pairs, task.rules()), Updates.ofValues(combine), task)
                .pairs(task.rules());
    }

    static PairCursor combined(PairCursor pairs, CombineTable.Update update, Task task) throws Exception {
        SpillingTable table = new SpillingTable(task);
        while (pairs.advance()) {
            Object key = pairs.key();
            table.add(key, key == null ? 0 : key.hashCode(), pairs.value(), update);
        }
        return table.finish(update);
    }

    /** The pairs in the order of their keys; those with equal keys stay in theirs. */
    public static Iterator<Object> sorted(Iterator<?> pairs, Comparator<Object> order, Task task) throws IOException {
        return sorted(PairCursor.of(pairs, task.rules()), order, task).pairs(task.rules());
    }

    static PairCursor sorted(PairCursor pairs, Comparator<Object> order, Task task) throws IOException {
        PairSorter sorter = new PairSorter(order, task);
        while (pairs.advance()) {
            sorter.add(pairs.key(), pairs.value());
        }
        return sorter.finish();
    }
}
