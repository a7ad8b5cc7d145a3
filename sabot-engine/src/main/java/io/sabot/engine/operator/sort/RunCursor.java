package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;

/** Walks through the rows of one run, or those of a range; it starts before the first block. For one thread. */
final class RunCursor {
    private final SortedRun run;
    private final RunOrder order;
    private final WordRange range;
    private int block;
    private int row;
    private int end;
    private boolean isLast;
    private FlatVector[] columns;
    private RunKeys keys;
    private long[] words;
    private long[] places;

    /** @param firstWords of the run's blocks */
    RunCursor(SortedRun run, RunOrder order, WordRange range, long[] firstWords) {
        this.run = run;
        this.order = order;
        this.range = range;
        // Rows of the range may be at the end of the block before the first that starts in it.
        this.block = Math.max(0, lowerBound(firstWords, run.blocks(), range.first()) - 1) - 1;
    }

    /** Number of the first word that is not below the one asked for. */
    private static int lowerBound(long[] words, int count, long wanted) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (words[middle] < wanted) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Goes to the next row of the block. @return false when there is none */
    boolean next() {
        row++;
        return row < end;
    }

    /** Goes to the first row of the next block that has rows of the range. @return false when there is none */
    boolean nextBlock() {
        while (!isLast && ++block < run.blocks()) {
            Block read = run.read(block);
            columns = new FlatVector[read.columns().length];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = (FlatVector) read.column(i);
            }
            keys = order.keys(columns, read.rows());
            words = keys.first();
            places = ((LongVector) columns[columns.length - 1]).values();
            row = lowerBound(words, read.rows(), range.first());
            end = range.last() == Long.MAX_VALUE ? read.rows() : lowerBound(words, read.rows(), range.last() + 1);
            isLast = end < read.rows();
            if (row < end) {
                return true;
            }
        }
        return false;
    }

    FlatVector[] columns() {
        return columns;
    }

    int row() {
        return row;
    }

    /** Whether the row comes before that of another cursor. */
    boolean isBefore(RunCursor other) {
        long word = words[row];
        long otherWord = other.words[other.row];
        if (word != otherWord) {
            return word < otherWord;
        }
        int rest = order.compareRest(keys, row, other.keys, other.row);
        return rest != 0 ? rest < 0 : places[row] < other.places[other.row];
    }
}
