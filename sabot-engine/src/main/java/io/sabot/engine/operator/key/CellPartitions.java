package io.sabot.engine.operator.key;

import io.sabot.engine.batch.Vector;

/**
 * Numbers the keys of a grid that is too large for {@link CellRanks} in parallel: rows are divided by the top bits of the hash, each partition is numbered by itself in
 * a table that fits a cache, and fills its own part of the slots of the whole table. Stretches of rows and partitions may be worked
 * on at the same time, one step after the other: {@link #read}, {@link #divide}, {@link #number}, {@link #fill}. Numbers depend on
 * the rows only. Source: partitioned hash joins (Balkesen et al., ICDE 2013).
 */
public final class CellPartitions {
    private static final int ROWS_AT_ONCE = 4096;
    private static final int ROWS_PER_PARTITION = 1 << 12;
    private static final int MOST_PARTITION_BITS = 8;
    private static final int BYTES_PER_SLOT = 16;
    /** By so many bits may slots outgrow what is usual, for partitions of different sizes. */
    private static final int MOST_EXTRA_BITS = 2;

    private final KeyGrid grid;
    private final int partitionBits;
    /** By stretch and partition: how many rows, then where the next goes. */
    private final int[][] counts;

    private int[] starts;
    private long[] cells;
    private long[] divided;
    private int[] rowOf;
    private int[] numberOf;
    private final long[][] distinct;
    private final int[] sizes;
    private int[] firstNumbers;
    private long[] slots;
    private int slotBits;

    public CellPartitions(KeyGrid grid, int rows, int stretches) {
        this.grid = grid;
        int bits = 31 - Integer.numberOfLeadingZeros(Math.max(2, rows / ROWS_PER_PARTITION));
        this.partitionBits = Math.min(MOST_PARTITION_BITS, bits);
        this.counts = new int[stretches][1 << partitionBits];
        this.cells = new long[rows];
        this.distinct = new long[1 << partitionBits][];
        this.sizes = new int[1 << partitionBits];
    }

    public int partitions() {
        return sizes.length;
    }

    private int partition(long hash) {
        return (int) (hash >>> (64 - partitionBits));
    }

    /** Reads a stretch of rows. @return how many are in no cell */
    public int read(Vector[] keys, int stretch, int start, int end) {
        KeyGrid.Locator locator = grid.locator();
        int[] selection = new int[ROWS_AT_ONCE];
        long[] found = new long[ROWS_AT_ONCE];
        int[] count = counts[stretch];
        int missing = 0;
        for (int from = start; from < end; from += ROWS_AT_ONCE) {
            int length = Math.min(ROWS_AT_ONCE, end - from);
            for (int i = 0; i < length; i++) {
                selection[i] = from + i;
            }
            locator.locate(keys, selection, length, found);
            for (int i = 0; i < length; i++) {
                count[partition(Hashes.of(found[i]))] += found[i] < 0 ? 0 : 1;
                missing += found[i] < 0 ? 1 : 0;
            }
            System.arraycopy(found, 0, cells, from, length);
        }
        return missing;
    }

    /** When all is read. */
    public void sumUp() {
        starts = new int[sizes.length + 1];
        int next = 0;
        for (int p = 0; p < sizes.length; p++) {
            starts[p] = next;
            for (int[] count : counts) {
                int more = count[p];
                count[p] = next;
                next += more;
            }
        }
        starts[sizes.length] = next;
        divided = new long[next];
        rowOf = new int[next];
        numberOf = new int[next];
    }

    /** Puts a stretch of rows where their partitions are. @param keyOfRow gets -1 where a row is in no cell */
    public void divide(int stretch, int from, int end, int[] keyOfRow) {
        int[] next = counts[stretch];
        for (int row = from; row < end; row++) {
            long cell = cells[row];
            if (cell >= 0) {
                int at = next[partition(Hashes.of(cell))]++;
                divided[at] = cell;
                rowOf[at] = row;
            } else {
                keyOfRow[row] = -1;
            }
        }
    }

    /** Numbers the keys of a partition from 0 on. */
    public void number(int partition) {
        int from = starts[partition];
        int end = starts[partition + 1];
        int bits = 65 - Long.numberOfLeadingZeros(2L * (end - from));
        long[] table = new long[2 << bits];
        long[] keys = new long[end - from];
        int size = 0;
        for (int i = from; i < end; i++) {
            long cell = divided[i];
            int at = (int) (Hashes.of(cell) << partitionBits >>> (64 - bits)) << 1;
            while (table[at + 1] != 0 && table[at] != cell) {
                at = (at + 2) & (table.length - 1);
            }
            if (table[at + 1] == 0) {
                table[at] = cell;
                keys[size] = cell;
                table[at + 1] = ++size;
            }
            numberOf[i] = (int) table[at + 1] - 1;
        }
        distinct[partition] = keys;
        sizes[partition] = size;
    }

    /**
     * When all partitions are numbered.
     *
     * @return false when the partitions differ so much that one table for all is better made otherwise
     */
    public boolean makeSlots() {
        cells = null;
        firstNumbers = new int[sizes.length + 1];
        int largest = 0;
        for (int p = 0; p < sizes.length; p++) {
            firstNumbers[p + 1] = firstNumbers[p] + sizes[p];
            largest = Math.max(largest, sizes[p]);
        }
        int usual = Math.max(partitionBits + 1, Slots.bits(firstNumbers[sizes.length], BYTES_PER_SLOT));
        slotBits = usual;
        while ((1L << (slotBits - partitionBits)) / 4 * 3 <= largest) {
            slotBits++;
        }
        if (slotBits > usual + MOST_EXTRA_BITS) {
            return false;
        }
        slots = new long[2 << slotBits];
        return true;
    }

    /** Puts the keys of a partition into the table, and tells its rows their numbers. */
    public void fill(int partition, int[] keyOfRow) {
        int first = firstNumbers[partition];
        int wrap = regionLongs() - 1;
        long[] keys = distinct[partition];
        for (int k = 0; k < sizes[partition]; k++) {
            int at = (int) (Hashes.of(keys[k]) >>> (64 - slotBits)) << 1;
            while (slots[at + 1] != 0) {
                at = at & ~wrap | at + 2 & wrap;
            }
            slots[at] = keys[k];
            slots[at + 1] = first + k + 1;
        }
        for (int i = starts[partition]; i < starts[partition + 1]; i++) {
            keyOfRow[rowOf[i]] = first + numberOf[i];
        }
        distinct[partition] = null;
    }

    private int regionLongs() {
        return 2 << (slotBits - partitionBits);
    }

    /** How many keys; when all partitions are filled, as what follows. */
    public int size() {
        return firstNumbers[sizes.length];
    }

    public long retainedBytes() {
        return 8L * slots.length;
    }

    public KeyTable.Finder finder() {
        return new CellFinder(grid.locator(), new OneWordIndex(slots, slotBits, size(), regionLongs()));
    }

    private static final class CellFinder implements KeyTable.Finder {
        private final KeyGrid.Locator locator;
        private final OneWordIndex index;
        private final WordIndex.Probe probe = new WordIndex.Probe();
        private final long[][] found = new long[1][0];

        CellFinder(KeyGrid.Locator locator, OneWordIndex index) {
            this.locator = locator;
            this.index = index;
        }

        /** No key is -1, as rows outside the grid are. */
        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            if (found[0].length < count) {
                found[0] = new long[count];
            }
            locator.locate(keys, selection, count, found[0]);
            index.find(found, count, numbers, probe);
        }
    }
}
