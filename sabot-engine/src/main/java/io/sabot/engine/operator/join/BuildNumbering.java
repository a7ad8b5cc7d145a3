package io.sabot.engine.operator.join;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Technique;
import io.sabot.engine.operator.key.CellPartitions;
import io.sabot.engine.operator.key.CellRanks;
import io.sabot.engine.operator.key.KeyGrid;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.operator.key.KeyWords;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Numbers the keys of build rows, in stages whose tasks may run in parallel, each on a stretch of the rows. Where integers lie
 * not too far apart, the cells that have a key are marked and counted; in a wider range the rows are divided by hash if there are
 * many; other keys go through a table in one thread. The numbers do not depend on how many stretches there are.
 */
final class BuildNumbering {
    private static final int ROWS_AT_ONCE = 4096;
    /** Up to so many cells, an array by key is the best table there is, unless there are many rows to put into it. */
    private static final int FEW_CELLS = 1 << 16;

    private static final int MANY_ROWS = 1 << 15;
    /** Up to so many cells a row, bits and counts take less room than a table would. */
    private static final long CELLS_PER_ROW = 64;

    private enum Stage {
        RANGES,
        CELLS,
        RANKS,
        NUMBERS,
        SLOTS,
        HASHED,
        DONE
    }

    private final BuildLayout layout;
    private final Vector[] keys;
    private final int rows;
    private final RowStretches stretches;
    private final int[] keyOfRow;
    /** Bounds by stretch and key column, null where a column has no values there. */
    private final KeyRange[][] rangesFound;

    private final long[][] bits;
    private final long[] rowsWithoutKey;
    private KeyRange[] ranges;
    private KeyGrid grid;
    private CellRanks ranks;
    private CellPartitions partitions;
    private KeyTable table;
    private Stage stage = Stage.RANGES;

    /** @param layout has keys */
    BuildNumbering(FlatVector[] columns, int rows, BuildLayout layout, RowStretches stretches) {
        this.layout = layout;
        this.rows = rows;
        this.stretches = stretches;
        this.keys = new Vector[layout.keys().length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = columns[layout.keys()[i]];
        }
        this.keyOfRow = new int[rows];
        this.ranges = new KeyRange[keys.length];
        this.rangesFound = new KeyRange[stretches.count()][keys.length];
        this.bits = new long[stretches.count()][];
        this.rowsWithoutKey = new long[stretches.count()];
    }

    /** The next stage; none at the end. */
    Runnable[] next() {
        Runnable[] tasks = new Runnable[0];
        while (tasks.length == 0 && stage != Stage.DONE) {
            Stage now = stage;
            stage = Stage.values()[now.ordinal() + 1];
            tasks = tasks(now);
        }
        return tasks;
    }

    private Runnable[] tasks(Stage now) {
        boolean ranked = grid != null && partitions == null;
        switch (now) {
            case RANGES:
                return stretches.tasks(this::findRanges);
            case CELLS:
                choose();
                return grid == null
                        ? new Runnable[0]
                        : stretches.tasks(partitions == null ? this::markCells : this::readCells);
            case RANKS:
                return ranked ? new Runnable[] {this::rank} : partitions == null ? new Runnable[0] : divide();
            case NUMBERS:
                return ranked
                        ? stretches.tasks((stretch, from, end) -> ranks.toNumbers(keyOfRow, from, end))
                        : eachPartition(CellPartitions::number);
            case SLOTS:
                if (partitions != null && !partitions.makeSlots()) {
                    partitions = null;
                    grid = null;
                }
                return eachPartition((all, partition) -> all.fill(partition, keyOfRow));
            case HASHED:
                return grid == null ? new Runnable[] {this::intern} : new Runnable[0];
            default:
                throw new IllegalStateException(now.name());
        }
    }

    private void readCells(int stretch, int from, int end) {
        rowsWithoutKey[stretch] = partitions.read(keys, stretch, from, end);
    }

    private Runnable[] divide() {
        partitions.sumUp();
        return stretches.tasks((stretch, from, end) -> partitions.divide(stretch, from, end, keyOfRow));
    }

    private Runnable[] eachPartition(ObjIntConsumer<CellPartitions> work) {
        Runnable[] tasks = new Runnable[partitions == null ? 0 : partitions.partitions()];
        for (int i = 0; i < tasks.length; i++) {
            int partition = i;
            tasks[i] = () -> work.accept(partitions, partition);
        }
        return tasks;
    }

    private void findRanges(int stretch, int from, int end) {
        for (int k = 0; k < keys.length; k++) {
            if (KeyWords.isOrdered(keys[k].storage())) {
                rangesFound[stretch][k] = range(keys[k], from, end);
            }
        }
    }

    private static KeyRange range(Vector column, int start, int end) {
        KeyWords words = new KeyWords(column.storage());
        int[] selection = new int[ROWS_AT_ONCE];
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int from = start; from < end; from += ROWS_AT_ONCE) {
            int live = select(from, Math.min(end, from + ROWS_AT_ONCE), selection);
            live = column.mayHaveNulls() ? dropNulls(column, selection, live) : live;
            long[] values = words.of(column, selection, live);
            for (int i = 0; i < live; i++) {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
        }
        return min > max ? null : new KeyRange(min, max);
    }

    private static int select(int from, int end, int[] selection) {
        for (int row = from; row < end; row++) {
            selection[row - from] = row;
        }
        return end - from;
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

    /** How the keys are numbered. */
    private void choose() {
        boolean possible = !layout.excluded().contains(Technique.DIRECT_ADDRESSING)
                && !layout.excluded().contains(Technique.PACKED_KEYS);
        for (int k = 0; k < keys.length; k++) {
            for (KeyRange[] found : rangesFound) {
                ranges[k] = ranges[k] == null ? found[k] : ranges[k].and(found[k]);
            }
            possible &= ranges[k] != null && !layout.nullSafe()[k];
        }
        KeyGrid whole = possible ? KeyGrid.of(layout.keyTypes(), List.of(ranges), Long.MAX_VALUE) : null;
        boolean many = rows >= MANY_ROWS;
        if (whole == null || !many && (whole.cells() <= FEW_CELLS || whole.cells() > rows * CELLS_PER_ROW)) {
            return;
        }
        grid = whole;
        if (whole.cells() > Math.max(FEW_CELLS, rows * CELLS_PER_ROW)) {
            partitions = new CellPartitions(whole, rows, stretches.count());
        }
    }

    private void markCells(int stretch, int start, int end) {
        KeyGrid.Locator locator = grid.locator();
        int[] selection = new int[ROWS_AT_ONCE];
        int[] cells = new int[ROWS_AT_ONCE];
        long[] marks = new long[CellRanks.words(grid.cells())];
        int missing = 0;
        for (int from = start; from < end; from += ROWS_AT_ONCE) {
            int count = select(from, Math.min(end, from + ROWS_AT_ONCE), selection);
            locator.locate(keys, selection, count, cells);
            for (int i = 0; i < count; i++) {
                int cell = cells[i];
                keyOfRow[from + i] = cell;
                missing -= cell >> 31;
                marks[Math.max(cell, 0) >> 6] |= (long) ~(cell >> 31) & 1L << cell;
            }
        }
        bits[stretch] = marks;
        rowsWithoutKey[stretch] = missing;
    }

    private void rank() {
        long[] all = bits[0];
        for (int s = 1; s < bits.length; s++) {
            long[] more = bits[s];
            for (int i = 0; i < all.length; i++) {
                all[i] |= more[i];
            }
        }
        Arrays.fill(bits, null);
        ranks = new CellRanks(grid, all);
    }

    private void intern() {
        Arrays.fill(rowsWithoutKey, 0);
        KeyRange range = keys.length > 1 ? null : ranges[0];
        table = KeyTables.forJoin(layout.keyTypes(), rows, range, layout.excluded());
        int[] selection = new int[ROWS_AT_ONCE];
        int[] numbers = new int[ROWS_AT_ONCE];
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int end = Math.min(rows, from + ROWS_AT_ONCE);
            int live = select(from, end, selection);
            for (int k = 0; k < keys.length; k++) {
                if (!layout.nullSafe()[k] && keys[k].mayHaveNulls()) {
                    live = dropNulls(keys[k], selection, live);
                }
            }
            table.intern(keys, selection, live, numbers);
            if (live < end - from) {
                Arrays.fill(keyOfRow, from, end, BuildSide.NO_KEY);
                rowsWithoutKey[0] += end - from - live;
            }
            for (int i = 0; i < live; i++) {
                keyOfRow[selection[i]] = numbers[i];
            }
        }
    }

    /** Number of the key of each row, {@link BuildSide#NO_KEY} for none; after the last stage. */
    int[] keyOfRow() {
        return keyOfRow;
    }

    int rowsWithKey() {
        return rows - (int) Arrays.stream(rowsWithoutKey).sum();
    }

    /** What looks keys up; after the last stage. */
    BuildKeys keys() {
        List<KeyRange> known = Arrays.asList(ranges);
        if (table != null) {
            return new BuildKeys(table.size(), table.retainedBytes(), table::finder, known, null);
        }
        if (partitions != null) {
            return new BuildKeys(partitions.size(), partitions.retainedBytes(), partitions::finder, known, null);
        }
        return new BuildKeys(ranks.size(), ranks.retainedBytes(), ranks::finder, known, ranks.bits());
    }
}
