package io.sabot.engine.operator.sort;

import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sorted runs as one sequence of rows, which several threads read in ranges. Immutable. */
public final class MergedRuns {
    private static final long ROWS_PER_RANGE = 1 << 17;
    /** A range that begins within a block reads it again. */
    private static final int BLOCKS_PER_RUN = 8;

    private final List<DataType> types;
    private final List<SortedRun> runs;
    private final int readers;
    private final RunOrder order;
    private final List<long[]> firstWords;
    private final RunKeys anyKeys;

    /**
     * @param types of the columns to be read, the first of the runs'
     * @param readers how many threads may read at once
     */
    MergedRuns(List<DataType> types, List<SortKey> keys, List<SortedRun> runs, int readers) {
        this.types = types;
        this.runs = runs;
        this.readers = readers;
        this.order = new RunOrder(types, keys, runs);
        this.firstWords = new ArrayList<>();
        RunKeys some = null;
        for (SortedRun run : runs) {
            some = order.keys(run.firstKeys(), run.blocks());
            firstWords.add(some.first());
        }
        this.anyKeys = some;
    }

    /** The same rows with only the first columns. */
    MergedRuns firstColumns(int count) {
        return new MergedRuns(types.subList(0, count), runs, readers, order, firstWords, anyKeys);
    }

    private MergedRuns(
            List<DataType> types,
            List<SortedRun> runs,
            int readers,
            RunOrder order,
            List<long[]> firstWords,
            RunKeys anyKeys) {
        this.types = types;
        this.runs = runs;
        this.readers = readers;
        this.order = order;
        this.firstWords = firstWords;
        this.anyKeys = anyKeys;
    }

    List<DataType> types() {
        return types;
    }

    KeyStatistics[] statistics() {
        return order.statistics();
    }

    long rows() {
        long rows = 0;
        for (SortedRun run : runs) {
            rows += run.rows();
        }
        return rows;
    }

    /** The rows of a range in order. @param blockRows most rows of a block */
    public RunMerge merge(WordRange range, int blockRows) {
        return new RunMerge(runs, firstWords, order, range, types, blockRows);
    }

    /**
     * Ranges that hold about as many rows each as is worth a task, in order.
     *
     * @param together rows that are equal by so many keys, the first ones, stay in one range
     */
    public List<WordRange> ranges(int together) {
        if (anyKeys == null) {
            return List.of();
        }
        if (readers == 1) {
            return List.of(WordRange.ALL);
        }
        int free = Math.max(0, anyKeys.firstBits() - order.bits(together, anyKeys));
        long[] starts = starts(free);
        List<WordRange> ranges = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            ranges.add(new WordRange(starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : Long.MAX_VALUE));
        }
        return ranges;
    }

    /** A block, and the word it starts with. */
    private record Start(long word, int rows) {}

    private long[] starts(int freeBits) {
        List<Start> blocks = new ArrayList<>();
        long rowsOfBlocks = 0;
        for (int r = 0; r < runs.size(); r++) {
            for (int b = 0; b < runs.get(r).blocks(); b++) {
                blocks.add(new Start(firstWords.get(r)[b], runs.get(r).rows(b)));
                rowsOfBlocks = Math.max(rowsOfBlocks, runs.get(r).rows(b));
            }
        }
        blocks.sort(Comparator.comparingLong(Start::word));
        long wanted = Math.max(ROWS_PER_RANGE, rowsOfBlocks * runs.size() * BLOCKS_PER_RUN);
        long[] starts = new long[blocks.size() + 1];
        int count = 1;
        long rows = 0;
        for (Start block : blocks) {
            long word = block.word >>> freeBits << freeBits;
            if (rows >= wanted && word > starts[count - 1]) {
                starts[count++] = word;
                rows = 0;
            }
            rows += block.rows;
        }
        return Arrays.copyOf(starts, count);
    }
}
