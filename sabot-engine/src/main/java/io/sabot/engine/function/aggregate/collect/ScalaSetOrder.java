package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/**
 * The order in which scala.collection.mutable.HashSet gives its elements: by slot, in a slot by hash. Sabot gives the
 * elements of {@code collect_set} in that order, as Spark does whose rows lie in one partition.
 */
final class ScalaSetOrder {
    private static final int SMALLEST_TABLE = 16;
    private static final double LOAD = 0.75;

    private ScalaSetOrder() {}

    /** @param values without duplicates, in the order they came */
    static Object[] of(Collection<Object> values, DataType type) {
        Object[] ordered = values.toArray();
        if (!JvmHash.isKnown(type)) {
            return ordered;
        }
        int mask = tableSize(ordered.length) - 1;
        record Slotted(Object value, int slot, int hash) {}
        Slotted[] slotted = new Slotted[ordered.length];
        for (int i = 0; i < slotted.length; i++) {
            int hash = JvmHash.scala(ordered[i], type);
            int improved = hash ^ (hash >>> 16);
            slotted[i] = new Slotted(ordered[i], improved & mask, improved);
        }
        Arrays.sort(slotted, Comparator.comparingInt(Slotted::slot).thenComparingInt(Slotted::hash));
        for (int i = 0; i < slotted.length; i++) {
            ordered[i] = slotted[i].value();
        }
        return ordered;
    }

    /** Of a set that another set of that size was added to when it was empty. */
    private static int tableSize(int elements) {
        int wanted = (int) ((elements + 1) / LOAD);
        return Math.max(SMALLEST_TABLE, Integer.highestOneBit(Math.max(wanted - 1, 4)) * 2);
    }
}
