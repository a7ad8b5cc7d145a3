package io.sabot.engine.function;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * The states of one aggregate for many groups, in columns by group number. Used by one thread at a time. Groups are numbered
 * from 0 without gaps; a new group's state is that of no rows.
 */
public interface Accumulator {

    /** Makes room so that groups 0 to groups - 1 exist. */
    void ensureGroups(int groups);

    /**
     * Adds rows.
     *
     * @param groups group of the n-th live row, n from 0 to count - 1
     * @param arguments a vector for each argument, any encoding
     * @param selection position of the n-th live row, or null when it is n
     * @param count number of live rows
     */
    void add(int[] groups, Vector[] arguments, int[] selection, int count);

    /** Adds rows that are all of one group. Worth its own loop where rows of a group come together: no keys, windows. */
    default void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        int[] groups = new int[count];
        if (group != 0) {
            Arrays.fill(groups, group);
        }
        add(groups, arguments, selection, count);
    }

    /**
     * The rows added from here on belong to this morsel. Blocks of a morsel come in the order of the source, morsels in
     * ascending order, but other workers hold the morsels between; a function whose result depends on the order of its rows
     * keeps the number in its state.
     */
    default void startMorsel(long morsel) {}

    /** Types of the columns that carry a partial state between threads, processes and to disk. */
    List<DataType> stateTypes();

    /** Writes the states of groups from to from + count - 1 into rows 0 to count - 1 of the columns. */
    void writeState(int from, int count, FlatVector[] columns);

    /** Merges partial states; parameters as in {@link #add}. */
    void mergeState(int[] groups, Vector[] columns, int[] selection, int count);

    /** Writes the results of groups from to from + count - 1 into rows 0 to count - 1. */
    void writeResult(int from, int count, FlatVector result);

    /** Bytes held, for the memory account. */
    long retainedBytes();
}
