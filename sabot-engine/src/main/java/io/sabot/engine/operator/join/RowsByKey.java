package io.sabot.engine.operator.join;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Take;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the rows of a key together, in their order, by counting; in stages whose tasks may run in parallel. Source: parallel
 * radix partitioning with a histogram for each thread (Balkesen et al., ICDE 2013).
 */
final class RowsByKey {
    private static final int ROWS_BEYOND_CACHE = 1 << 15;

    private enum Stage {
        COUNT,
        PLACE,
        MOVE,
        DONE
    }

    private final FlatVector[] columns;
    private final int rows;
    private final int keys;
    private final int rowsWithKey;
    private final RowStretches stretches;
    private final boolean unique;
    /** By stretch: how many rows of each key, then where the next goes. */
    private final int[][] counts;

    private final boolean[] different;
    private int[] keyOfRow;
    private int[] starts;
    private int[] rowsByKey;
    private Stage stage = Stage.COUNT;

    /** @param keyOfRow number of each row's key, {@link BuildSide#NO_KEY} for none */
    RowsByKey(FlatVector[] columns, int[] keyOfRow, int keys, int rowsWithKey, RowStretches stretches) {
        this.columns = columns;
        this.rows = stretches.rows();
        this.keyOfRow = keyOfRow;
        this.keys = keys;
        this.rowsWithKey = rowsWithKey;
        this.stretches = stretches;
        this.unique = keys == rowsWithKey;
        this.counts = new int[stretches.count()][];
        this.different = new boolean[stretches.count()];
    }

    /** The next stage; none at the end. */
    Runnable[] next() {
        Stage now = stage;
        if (now == Stage.COUNT) {
            stage = Stage.PLACE;
            return stretches.tasks(unique ? this::compare : this::count);
        }
        if (now == Stage.PLACE) {
            boolean asTheyAre = unique && !anyDifferent();
            stage = unique ? Stage.DONE : Stage.MOVE;
            if (asTheyAre) {
                return new Runnable[0];
            }
            rowsByKey = new int[rowsWithKey];
            if (!unique) {
                sumUp();
            }
            return stretches.tasks(unique ? this::placeOnly : this::place);
        }
        stage = Stage.DONE;
        return now == Stage.MOVE && rows >= ROWS_BEYOND_CACHE ? moveTogether() : new Runnable[0];
    }

    private boolean anyDifferent() {
        boolean any = false;
        for (boolean flag : different) {
            any |= flag;
        }
        return any;
    }

    private void compare(int stretch, int from, int end) {
        int difference = 0;
        for (int row = from; row < end; row++) {
            difference |= keyOfRow[row] ^ row;
        }
        different[stretch] = difference != 0;
    }

    private void placeOnly(int stretch, int from, int end) {
        for (int row = from; row < end; row++) {
            if (keyOfRow[row] >= 0) {
                rowsByKey[keyOfRow[row]] = row;
            }
        }
    }

    private void count(int stretch, int from, int end) {
        int[] count = new int[keys];
        for (int row = from; row < end; row++) {
            if (keyOfRow[row] >= 0) {
                count[keyOfRow[row]]++;
            }
        }
        counts[stretch] = count;
    }

    private void sumUp() {
        starts = new int[keys + 1];
        int next = 0;
        for (int k = 0; k < keys; k++) {
            starts[k] = next;
            for (int[] count : counts) {
                int more = count[k];
                count[k] = next;
                next += more;
            }
        }
        starts[keys] = next;
    }

    private void place(int stretch, int from, int end) {
        int[] next = counts[stretch];
        for (int row = from; row < end; row++) {
            if (keyOfRow[row] >= 0) {
                rowsByKey[next[keyOfRow[row]]++] = row;
            }
        }
        counts[stretch] = null;
    }

    /**
     * Moves the rows themselves where keys have several rows and the columns do not fit a cache: a probe then misses once for a
     * key and not for each of its rows.
     */
    private Runnable[] moveTogether() {
        int[] moved = rowsWithKey == rows ? rowsByKey : withRowsInNoKey();
        rowsByKey = null;
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            tasks.add(() -> columns[column] = (FlatVector) new Take().take(columns[column], moved, rows));
        }
        tasks.add(this::renumber);
        return tasks.toArray(new Runnable[0]);
    }

    private int[] withRowsInNoKey() {
        int[] all = Arrays.copyOf(rowsByKey, rows);
        int at = rowsWithKey;
        for (int row = 0; row < rows; row++) {
            if (keyOfRow[row] < 0) {
                all[at++] = row;
            }
        }
        return all;
    }

    private void renumber() {
        int[] numbers = new int[rows];
        for (int k = 0; k < keys; k++) {
            Arrays.fill(numbers, starts[k], starts[k + 1], k);
        }
        Arrays.fill(numbers, rowsWithKey, rows, BuildSide.NO_KEY);
        keyOfRow = numbers;
    }

    /** After the last stage. */
    BuildSide side(BuildKeys found) {
        return new BuildSide(found, keyOfRow, starts, rowsByKey, unique, rowsWithKey < rows);
    }
}
