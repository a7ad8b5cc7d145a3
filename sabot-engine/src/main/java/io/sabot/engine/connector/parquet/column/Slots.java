package io.sabot.engine.connector.parquet.column;

import java.util.Arrays;

/**
 * Where a nested value has a place: one for each element of the innermost list around it, or one a row. Tells from the levels
 * of any leaf beneath which places are NULL and, for a list, which elements are theirs. Arrays are used again.
 */
final class Slots {
    private final int outer;
    private final int outerLevel;
    private final int definition;

    private boolean[] nulls = new boolean[0];
    private int[] offsets = new int[0];
    private int[] lengths = new int[0];
    private int count;
    private boolean anyNull;
    private int elements;

    /**
     * @param outer definition level from which on the innermost list around has an element, 0 for none
     * @param outerLevel repetition level of that list, 0 for none
     * @param definition of the value itself
     */
    Slots(int outer, int outerLevel, int definition) {
        this.outer = outer;
        this.outerLevel = outerLevel;
        this.definition = definition;
    }

    int count() {
        return count;
    }

    /** Flags of the places, or null when none is NULL. */
    boolean[] nulls() {
        return anyNull ? nulls : null;
    }

    int[] offsets() {
        return offsets;
    }

    int[] lengths() {
        return lengths;
    }

    /** How many elements all lists have. */
    int elements() {
        return elements;
    }

    private void start(int entries, boolean lists) {
        count = 0;
        elements = 0;
        anyNull = false;
        if (nulls.length < entries) {
            nulls = new boolean[entries];
        }
        if (lists && offsets.length < entries) {
            offsets = new int[entries];
            lengths = new int[entries];
        }
    }

    /** Finds the places of a value that is not a list. */
    void find(LeafEntries entries) {
        start(entries.count(), false);
        byte[] definitions = entries.definitions();
        byte[] repetitions = entries.repetitions();
        int slot = 0;
        boolean some = false;
        for (int i = 0; i < entries.count(); i++) {
            if (repetitions[i] > outerLevel || definitions[i] < outer) {
                continue;
            }
            boolean isNull = definitions[i] < definition;
            nulls[slot++] = isNull;
            some |= isNull;
        }
        count = slot;
        anyNull = some;
    }

    /**
     * Finds the places of lists and their elements.
     *
     * @param occupied definition level from which on the list has an element
     */
    void findLists(LeafEntries entries, int occupied) {
        start(entries.count(), true);
        byte[] definitions = entries.definitions();
        byte[] repetitions = entries.repetitions();
        int slot = -1;
        int element = 0;
        boolean some = false;
        for (int i = 0; i < entries.count(); i++) {
            if (repetitions[i] <= outerLevel) {
                if (definitions[i] < outer) {
                    continue;
                }
                slot++;
                offsets[slot] = element;
                lengths[slot] = 0;
                nulls[slot] = definitions[i] < definition;
                some |= nulls[slot];
            }
            if (repetitions[i] <= outerLevel + 1 && definitions[i] >= occupied) {
                lengths[slot]++;
                element++;
            }
        }
        count = slot + 1;
        elements = element;
        anyNull = some;
    }

    /** Flags for {@link io.sabot.engine.connector.parquet.encoding.Spread}: 1 for each place that is not NULL. */
    byte[] present(byte[] reused) {
        byte[] flags = reused.length < count ? new byte[count] : reused;
        Arrays.fill(flags, 0, count, (byte) 1);
        for (int i = 0; i < count; i++) {
            flags[i] -= nulls[i] ? 1 : 0;
        }
        return flags;
    }
}
