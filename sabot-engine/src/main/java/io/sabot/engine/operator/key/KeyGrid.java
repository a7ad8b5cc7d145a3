package io.sabot.engine.operator.key;

import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.List;

/**
 * Keys of integers as cells from 0 on: of one column the distance from the smallest value, of several the place in the grid of
 * their ranges.
 */
public final class KeyGrid {
    private final Storage[] storages;
    private final long[] mins;
    private final long[] widths;
    private final long[] strides;
    private final long cells;

    private KeyGrid(Storage[] storages, long[] mins, long[] widths, long[] strides, long cells) {
        this.storages = storages;
        this.mins = mins;
        this.widths = widths;
        this.strides = strides;
        this.cells = cells;
    }

    /**
     * @param types of the key columns, all ordered ({@link KeyWords#isOrdered})
     * @param ranges bounds of the columns
     * @return null when there would be more cells
     */
    public static KeyGrid of(List<DataType> types, List<KeyRange> ranges, long mostCells) {
        int columns = types.size();
        Storage[] storages = new Storage[columns];
        long[] mins = new long[columns];
        long[] widths = new long[columns];
        long[] strides = new long[columns];
        long cells = 1;
        for (int i = columns - 1; i >= 0; i--) {
            storages[i] = types.get(i).storage();
            mins[i] = ranges.get(i).min();
            widths[i] = ranges.get(i).max() - mins[i] + 1;
            strides[i] = cells;
            if (widths[i] <= 0 || widths[i] > mostCells / cells) {
                return null;
            }
            cells *= widths[i];
        }
        return new KeyGrid(storages, mins, widths, strides, cells);
    }

    public long cells() {
        return cells;
    }

    /** Tells the cells of rows. One for each thread. */
    public Locator locator() {
        return new Locator();
    }

    /** For one thread. */
    public final class Locator {
        private final KeyWords[] words = new KeyWords[storages.length];
        private boolean[] nulls = new boolean[0];
        private long[] cells = new long[0];

        private Locator() {
            for (int i = 0; i < words.length; i++) {
                words[i] = new KeyWords(storages[i]);
            }
        }

        /** The cell of each row, -1 where a column is NULL or outside its range; for a grid whose cells are counted by an int. */
        public void locate(Vector[] keys, int[] selection, int count, int[] target) {
            if (cells.length < count) {
                cells = new long[count];
            }
            locate(keys, selection, count, cells);
            for (int i = 0; i < count; i++) {
                target[i] = (int) cells[i];
            }
        }

        /** The cell of each row, -1 where a column is NULL or outside its range. */
        public void locate(Vector[] keys, int[] selection, int count, long[] target) {
            for (int i = 0; i < words.length; i++) {
                long[] values = words[i].of(keys[i], selection, count);
                if (i == 0) {
                    first(values, count, mins[0], widths[0], strides[0], target);
                } else {
                    add(values, count, mins[i], widths[i], strides[i], target);
                }
                if (keys[i].mayHaveNulls()) {
                    dropNulls(keys[i], selection, count, target);
                }
            }
        }

        private void dropNulls(Vector key, int[] selection, int count, long[] target) {
            if (nulls.length < count) {
                nulls = new boolean[count];
            }
            if (Gather.nulls(key, selection, count, nulls, 0)) {
                for (int i = 0; i < count; i++) {
                    target[i] = nulls[i] ? -1 : target[i];
                }
            }
        }
    }

    private static void first(long[] values, int count, long min, long width, long stride, long[] target) {
        for (int i = 0; i < count; i++) {
            long distance = values[i] - min;
            boolean inside = Long.compareUnsigned(distance, width) < 0;
            target[i] = inside ? distance * stride : -1;
        }
    }

    private static void add(long[] values, int count, long min, long width, long stride, long[] target) {
        for (int i = 0; i < count; i++) {
            long distance = values[i] - min;
            boolean inside = target[i] >= 0 & Long.compareUnsigned(distance, width) < 0;
            target[i] = inside ? target[i] + distance * stride : -1;
        }
    }
}
