package io.sabot.engine.function;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
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
