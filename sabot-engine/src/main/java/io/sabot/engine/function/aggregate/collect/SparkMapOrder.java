package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.hash.Murmur3;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The order in which Spark's OpenHashMap gives its keys: the first of the most frequent ones is the {@code mode}. A map is
 * filled from rows, written, read into a second one and merged into a third; each time the keys come in the order of the
 * map before.
 */
final class SparkMapOrder {
    private static final int FIRST_CAPACITY = 64;
    private static final double LOAD = 0.7;
    private static final int PASSES = 3;

    private SparkMapOrder() {}

    /** @param keys different ones, in the order they came */
    static Collection<Object> of(Collection<Object> keys, DataType type) {
        if (!JvmHash.isKnown(type)) {
            return keys;
        }
        Collection<Object> ordered = keys;
        for (int pass = 0; pass < PASSES; pass++) {
            ordered = filled(ordered, type);
        }
        return ordered;
    }

    private static Collection<Object> filled(Collection<Object> keys, DataType type) {
        Object[] slots = new Object[FIRST_CAPACITY];
        int size = 0;
        for (Object key : keys) {
            insert(slots, key, type);
            size++;
            if (size > (int) (LOAD * slots.length)) {
                Object[] larger = new Object[2 * slots.length];
                for (Object present : slots) {
                    if (present != null) {
                        insert(larger, present, type);
                    }
                }
                slots = larger;
            }
        }
        return present(slots);
    }

    private static void insert(Object[] slots, Object key, DataType type) {
        int slot = Murmur3.hash(JvmHash.java(key, type), 0) & (slots.length - 1);
        int step = 1;
        while (slots[slot] != null) {
            slot = (slot + step++) & (slots.length - 1);
        }
        slots[slot] = key;
    }

    private static Collection<Object> present(Object[] slots) {
        List<Object> keys = new ArrayList<>();
        for (Object key : slots) {
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }
}
