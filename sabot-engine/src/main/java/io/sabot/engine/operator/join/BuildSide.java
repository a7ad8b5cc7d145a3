package io.sabot.engine.operator.join;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.operator.key.KeyWords;
import java.util.Arrays;

/**
 * The kept side of a join: its rows in columns, and the rows of each key. Rows with a NULL in a key that is compared by
 * {@code =} are in no key. Immutable once built.
 */
final class BuildSide {
    private static final int ROWS_AT_ONCE = 4096;
    private static final int NO_KEY = -1;
    private static final int ROWS_BEYOND_CACHE = 1 << 15;

    private final FlatVector[] columns;
    private final int rows;
    private final KeyTable table;
    /** Key of each row, NO_KEY for none. */
    private int[] keyOfRow;
    /** Rows of key k are rowsByKey[starts[k]] to rowsByKey[starts[k + 1] - 1]; null when key k is row k. */
    private int[] starts;

    private int[] rowsByKey;
    private boolean unique;
    private boolean nullKeys;

    /** @param layout has keys */
    BuildSide(FlatVector[] columns, int rows, BuildLayout layout) {
        this.columns = columns;
        this.rows = rows;
        this.keyOfRow = new int[rows];
        Vector[] keyColumns = new Vector[layout.keys().length];
        for (int i = 0; i < keyColumns.length; i++) {
            keyColumns[i] = columns[layout.keys()[i]];
        }
        KeyRange range = keyColumns.length > 1 ? null : range(keyColumns[0]);
        this.table = KeyTables.forJoin(layout.keyTypes(), rows, range, layout.excluded());
        number(keyColumns, layout.nullSafe());
        arrange();
    }

    /** @return null when the column is not of integers or has no values */
    private KeyRange range(Vector column) {
        if (!KeyWords.isOrdered(column.storage())) {
            return null;
        }
        KeyWords words = new KeyWords(column.storage());
        int[] selection = new int[ROWS_AT_ONCE];
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int live = 0;
            for (int row = from; row < Math.min(rows, from + ROWS_AT_ONCE); row++) {
                selection[live++] = row;
            }
            live = column.mayHaveNulls() ? dropNulls(column, selection, live) : live;
            long[] values = words.of(column, selection, live);
            for (int i = 0; i < live; i++) {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
        }
        return min > max ? null : new KeyRange(min, max);
    }

    private void number(Vector[] keyColumns, boolean[] nullSafe) {
        int[] selection = new int[ROWS_AT_ONCE];
        int[] numbers = new int[ROWS_AT_ONCE];
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int end = Math.min(rows, from + ROWS_AT_ONCE);
            int live = 0;
            for (int row = from; row < end; row++) {
                selection[live++] = row;
            }
            for (int k = 0; k < keyColumns.length; k++) {
                if (!nullSafe[k] && keyColumns[k].mayHaveNulls()) {
                    live = dropNulls(keyColumns[k], selection, live);
                }
            }
            table.intern(keyColumns, selection, live, numbers);
            if (live < end - from) {
                Arrays.fill(keyOfRow, from, end, NO_KEY);
                nullKeys = true;
            }
            for (int i = 0; i < live; i++) {
                keyOfRow[selection[i]] = numbers[i];
            }
        }
    }

    private static int dropNulls(Vector column, int[] selection, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = selection[i];
            selection[kept] = row;
            kept += column.isNull(row) ? 0 : 1;
        }
        return kept;
    }

    /** Puts the rows of a key together, by counting. */
    private void arrange() {
        int keys = table.size();
        boolean sameAsRows = keys == rows;
        for (int row = 0; sameAsRows && row < rows; row++) {
            sameAsRows = keyOfRow[row] == row;
        }
        if (sameAsRows) {
            unique = true;
            return;
        }
        starts = new int[keys + 1];
        int keyed = 0;
        for (int row = 0; row < rows; row++) {
            if (keyOfRow[row] >= 0) {
                starts[keyOfRow[row] + 1]++;
                keyed++;
            }
        }
        unique = keyed == keys;
        for (int k = 0; k < keys; k++) {
            starts[k + 1] += starts[k];
        }
        rowsByKey = new int[keyed];
        int[] next = Arrays.copyOf(starts, keys);
        for (int row = 0; row < rows; row++) {
            if (keyOfRow[row] >= 0) {
                rowsByKey[next[keyOfRow[row]]++] = row;
            }
        }
    }

    /**
     * Moves the rows of a key together where keys have several rows and the columns do not fit a cache: a probe then misses once
     * for a key and not for each of its rows.
     *
     * @return a task for each column; none when the rows stay where they are
     */
    Runnable[] moveTogether() {
        if (unique || rows < ROWS_BEYOND_CACHE) {
            return new Runnable[0];
        }
        int[] moved = Arrays.copyOf(rowsByKey, rows);
        int at = rowsByKey.length;
        for (int row = 0; row < rows; row++) {
            if (keyOfRow[row] < 0) {
                moved[at++] = row;
            }
        }
        int[] keys = new int[rows];
        for (int i = 0; i < rows; i++) {
            keys[i] = keyOfRow[moved[i]];
        }
        keyOfRow = keys;
        rowsByKey = null;
        Runnable[] tasks = new Runnable[columns.length];
        for (int i = 0; i < tasks.length; i++) {
            int column = i;
            tasks[i] = () -> columns[column] = (FlatVector) new Take().take(columns[column], moved, rows);
        }
        return tasks;
    }

    KeyTable.Finder finder() {
        return table.finder();
    }

    /** Whether no key has two rows. */
    boolean isUnique() {
        return unique;
    }

    /** Whether some row has a NULL in its key. */
    boolean hasNullKeys() {
        return nullKeys;
    }

    /** Turns keys into their only rows, in place; negative numbers stay. For unique keys. */
    void toRows(int[] keys, int count) {
        if (rowsByKey == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            keys[i] = keys[i] < 0 ? keys[i] : rowsByKey[keys[i]];
        }
    }

    int firstOf(int key) {
        return starts == null ? key : starts[key];
    }

    int endOf(int key) {
        return starts == null ? key + 1 : starts[key + 1];
    }

    /** Rows at positions between {@link #firstOf} and {@link #endOf}. */
    void copyRows(int position, int length, int[] target, int to) {
        if (rowsByKey != null && length > 4) {
            System.arraycopy(rowsByKey, position, target, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            target[to + i] = rowsByKey == null ? position + i : rowsByKey[position + i];
        }
    }

    /** Key of a row, negative for none. */
    int keyOf(int row) {
        return keyOfRow[row];
    }

    int keys() {
        return table.size();
    }

    long retainedBytes() {
        long arranged = starts == null ? 0 : 4L * starts.length + (rowsByKey == null ? 0 : 4L * rowsByKey.length);
        return 4L * rows + arranged + table.retainedBytes();
    }
}
