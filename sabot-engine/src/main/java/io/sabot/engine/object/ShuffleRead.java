package io.sabot.engine.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The reduce side, which is also what is left to do when pairs are in the wanted partitions without a shuffle. */
public final class ShuffleRead {
    private ShuffleRead() {}

    /** Values of one key become one. */
    public static Iterator<Object> combined(Iterator<?> pairs, Combine combine, Task task) throws Exception {
        return combined(PairCursor.of(pairs, task.rules()), Updates.ofValues(combine))
                .pairs(task.rules());
    }

    static PairCursor combined(PairCursor pairs, CombineTable.Update update) throws Exception {
        CombineTable table = new CombineTable();
        while (pairs.advance()) {
            Object key = pairs.key();
            table.add(key, key == null ? 0 : key.hashCode(), pairs.value(), update);
        }
        return table.drain();
    }

    /** The pairs in the order of their keys; those with equal keys stay in theirs. */
    public static Iterator<Object> sorted(Iterator<?> pairs, Comparator<Object> order, Task task) {
        ObjectRules rules = task.rules();
        List<Object> all = new ArrayList<>();
        pairs.forEachRemaining(all::add);
        all.sort(Comparator.comparing(rules::key, order));
        return all.iterator();
    }
}
