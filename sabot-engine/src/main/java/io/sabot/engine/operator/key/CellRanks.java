package io.sabot.engine.operator.key;

import io.sabot.engine.batch.Vector;

/**
 * Numbers the keys of a grid in the order of their cells: a bit for each cell that has a key, and for each 64 cells how many keys
 * lie before them. One and a half bits a cell stay in a cache that an array by cell has long outgrown. Immutable. Source: rank
 * dictionaries (Jacobson 1989); compact hash join tables (Barber et al., VLDB 2014).
 */
public final class CellRanks {
    private static final int MOST_DIRECT = 1 << 16;

    private final KeyGrid grid;
    private final long[] bits;
    private final int[] before;
    private final int size;
    /** Number by cell, -1 for none, where that is small; else null. */
    private final int[] direct;

    /** @param bits one for each cell, in words of 64; not to be changed afterwards */
    public CellRanks(KeyGrid grid, long[] bits) {
        this.grid = grid;
        this.bits = bits;
        this.before = new int[bits.length];
        int keys = 0;
        for (int i = 0; i < bits.length; i++) {
            before[i] = keys;
            keys += Long.bitCount(bits[i]);
        }
        this.size = keys;
        this.direct = grid.cells() <= MOST_DIRECT ? numbers() : null;
    }

    /** Words for the bits of so many cells. */
    public static int words(long cells) {
        return (int) (cells - 1 >> 6) + 1;
    }

    private int[] numbers() {
        int[] numbers = new int[(int) grid.cells()];
        for (int cell = 0; cell < numbers.length; cell++) {
            boolean present = (bits[cell >> 6] >>> cell & 1) != 0;
            numbers[cell] = present ? before[cell >> 6] + Long.bitCount(bits[cell >> 6] & (1L << cell) - 1) : -1;
        }
        return numbers;
    }

    public int size() {
        return size;
    }

    /** The bits of the cells. Not to be changed. */
    public long[] bits() {
        return bits;
    }

    public long retainedBytes() {
        return 12L * bits.length + (direct == null ? 0 : 4L * direct.length);
    }

    /** Turns cells into numbers, in place; -1 for cells without a key, and for -1. */
    public void toNumbers(int[] cells, int from, int end) {
        if (direct != null) {
            toNumbers(cells, from, end, direct);
        } else {
            toNumbers(cells, from, end, bits, before);
        }
    }

    private static void toNumbers(int[] cells, int from, int end, int[] direct) {
        for (int i = from; i < end; i++) {
            int cell = cells[i];
            cells[i] = direct[Math.max(cell, 0)] | cell >> 31;
        }
    }

    private static void toNumbers(int[] cells, int from, int end, long[] bits, int[] before) {
        for (int i = from; i < end; i++) {
            int cell = cells[i];
            int at = Math.max(cell, 0);
            long word = bits[at >> 6];
            int number = before[at >> 6] + Long.bitCount(word & (1L << at) - 1);
            int missing = (int) (word >>> at & 1) - 1;
            cells[i] = number | missing | cell >> 31;
        }
    }

    public KeyTable.Finder finder() {
        return new RankFinder(grid.locator());
    }

    private final class RankFinder implements KeyTable.Finder {
        private final KeyGrid.Locator locator;

        RankFinder(KeyGrid.Locator locator) {
            this.locator = locator;
        }

        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            locator.locate(keys, selection, count, numbers);
            toNumbers(numbers, 0, count);
        }
    }
}
