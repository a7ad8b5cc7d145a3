package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;

/**
 * The rows of one call of an accumulator that are not NULL, so that the loops that follow need not ask. Without NULLs it
 * passes on what it was given.
 */
public final class Input {
    private boolean[] nulls = new boolean[0];
    private int[] keptGroups = new int[0];
    private int[] keptRows = new int[0];

    private int[] groups;
    private int[] selection;
    private int count;

    /** Group of the n-th row. */
    public int[] groups() {
        return groups;
    }

    /** Position of the n-th row, null when it is n. */
    public int[] selection() {
        return selection;
    }

    public int count() {
        return count;
    }

    /** Rows whose argument is not NULL; {@code rowGroups} may be null when the caller does not need them. */
    public void set(Vector argument, int[] rowGroups, int[] rows, int rowCount) {
        groups = rowGroups;
        selection = rows;
        count = rowCount;
        if (!argument.mayHaveNulls()) {
            return;
        }
        if (nulls.length < rowCount) {
            nulls = new boolean[rowCount];
            keptGroups = new int[rowCount];
            keptRows = new int[rowCount];
        }
        if (Gather.nulls(argument, rows, rowCount, nulls, 0)) {
            compact(rowGroups, rows, rowCount);
        }
    }

    /** Leaves out those of the remaining rows where another argument is NULL too. */
    public void restrict(Vector argument) {
        if (argument.mayHaveNulls()) {
            set(argument, groups, selection, count);
        }
    }

    /** The arrays may be read from and written to at once: what is kept never overtakes what is read. */
    private void compact(int[] rowGroups, int[] rows, int rowCount) {
        int kept = 0;
        for (int i = 0; i < rowCount; i++) {
            keptRows[kept] = rows == null ? i : rows[i];
            kept += nulls[i] ? 0 : 1;
        }
        if (rowGroups != null) {
            int at = 0;
            for (int i = 0; i < rowCount; i++) {
                keptGroups[at] = rowGroups[i];
                at += nulls[i] ? 0 : 1;
            }
            groups = keptGroups;
        }
        selection = keptRows;
        count = kept;
    }
}
