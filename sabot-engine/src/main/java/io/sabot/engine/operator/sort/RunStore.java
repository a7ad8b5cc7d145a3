package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.Closing;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The runs of one sort. Thread-safe. */
final class RunStore implements AutoCloseable {
    /** Large enough to be compressed well, small enough that a block of every run fits in memory. */
    private static final long MOST_BLOCK_BYTES = 1 << 18;

    private static final int BLOCKS_OF_POOL = 256;
    private static final int LEAST_BLOCK_ROWS = 16;
    /** Files that are open and blocks that are in memory cost more than another pass. */
    private static final int MOST_RUNS = 64;

    /** Of a run that is read: a batch, the block made of it, and the words of its rows. */
    private static final int COPIES_OF_BLOCK = 3;
    /** How much of the free memory all that read runs may take. */
    private static final int SHARE_OF_FREE = 4;

    private static final int LEAST_FAN_IN = 2;

    private final List<DataType> types;
    private final List<SortKey> keys;
    private final SpillSpace space;
    private final Reservation memory;
    private final List<SortedRun.Writer> unfinished = new ArrayList<>();
    private final List<SortedRun> runs = new ArrayList<>();
    private final List<SortedRun> merging = new ArrayList<>();
    private boolean inUse;
    private int readers = 1;

    /** @param types of the rows' columns; behind them runs have one more, for the place in the source */
    RunStore(List<DataType> types, List<SortKey> keys, SpillSpace space) {
        this.types = new ArrayList<>(types);
        this.types.add(DataType.LONG);
        this.keys = keys;
        this.space = space;
        this.memory = space.reservation();
    }

    /** How many rows a block of a run should have. @param bytes of so many rows */
    int rowsPerBlock(long bytes, long rows, int blockRows) {
        long blockBytes = Math.min(MOST_BLOCK_BYTES, space.pool().limit() / BLOCKS_OF_POOL);
        long wanted = blockBytes / Math.max(1, bytes / Math.max(1, rows));
        return (int) Math.max(Math.min(LEAST_BLOCK_ROWS, blockRows), Math.min(blockRows, wanted));
    }

    /** All rows go to runs from here on. */
    synchronized void use() {
        inUse = true;
    }

    synchronized boolean inUse() {
        return inUse;
    }

    /** The runs there are; after the last of {@link #mergeTasks} those to be read. */
    synchronized List<SortedRun> runs() {
        return List.copyOf(runs);
    }

    synchronized SortedRun.Writer writer() {
        inUse = true;
        SortedRun.Writer writer = new SortedRun.Writer(types, keys, space);
        unfinished.add(writer);
        return writer;
    }

    synchronized void finish(SortedRun.Writer writer, KeyStatistics[] statistics) {
        unfinished.remove(writer);
        runs.add(writer.finish(statistics));
    }

    /** Merges many small runs into one, so that there are never too many files. */
    void compact(Worker worker) {
        List<SortedRun> small;
        synchronized (this) {
            if (runs.size() < 2 * MOST_RUNS) {
                return;
            }
            small = takeSmallest(fanIn(1));
        }
        merge(small, worker);
    }

    private synchronized List<SortedRun> takeSmallest(int count) {
        runs.sort(Comparator.comparingLong(SortedRun::rows));
        List<SortedRun> smallest = new ArrayList<>(runs.subList(0, Math.min(count, runs.size())));
        runs.removeAll(smallest);
        merging.addAll(smallest);
        return smallest;
    }

    /** Tasks after which there are fewer runs, none when all can be merged at once. */
    synchronized Runnable[] mergeTasks(Worker worker) {
        int fanIn = fanIn(worker.workers());
        if (runs.size() <= fanIn) {
            reserveForReading(worker.workers());
            return new Runnable[0];
        }
        int tooMany = runs.size() - fanIn;
        int groups = Math.min(worker.workers(), runs.size() / 2);
        int size = Math.min(fanIn, (tooMany + groups - 1) / groups + 1);
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < groups && runs.size() > 1; i++) {
            List<SortedRun> group = takeSmallest(size);
            tasks.add(() -> merge(group, worker));
        }
        return tasks.toArray(new Runnable[0]);
    }

    private int fanIn(int workers) {
        long largest = 1;
        for (SortedRun run : runs) {
            largest = Math.max(largest, run.largestBlock());
        }
        long each = COPIES_OF_BLOCK * largest * workers;
        return (int) Math.max(LEAST_FAN_IN, Math.min(MOST_RUNS, space.pool().free() / SHARE_OF_FREE / each));
    }

    private void reserveForReading(int workers) {
        readers = memory.tryResize(bytesToRead(runs) * workers) ? workers : 1;
        if (readers == 1) {
            memory.resize(bytesToRead(runs));
        }
    }

    /** How many threads may read the runs at once. */
    synchronized int readers() {
        return readers;
    }

    private static long bytesToRead(List<SortedRun> runs) {
        long bytes = 0;
        for (SortedRun run : runs) {
            bytes += COPIES_OF_BLOCK * run.largestBlock();
        }
        return bytes;
    }

    private void merge(List<SortedRun> group, Worker worker) {
        try (Reservation reading = space.reservation()) {
            reading.resize(bytesToRead(group));
            long rows = 0;
            long bytes = 0;
            for (SortedRun run : group) {
                rows += run.rows();
                bytes += run.bytes();
            }
            MergedRuns merged = new MergedRuns(types, keys, group, 1);
            RunMerge merge = merged.merge(WordRange.ALL, rowsPerBlock(bytes, rows, worker.blockRows()));
            SortedRun.Writer writer = writer();
            for (Block block = merge.next(); block != null; block = merge.next()) {
                worker.checkCancelled();
                writer.write(block);
            }
            finish(writer, merged.statistics());
        }
        synchronized (this) {
            merging.removeAll(group);
        }
        group.forEach(SortedRun::close);
    }

    @Override
    public synchronized void close() {
        memory.close();
        List<Closing.Closeable> files = new ArrayList<>();
        unfinished.forEach(writer -> files.add(writer::abandon));
        runs.forEach(run -> files.add(run::close));
        merging.forEach(run -> files.add(run::close));
        unfinished.clear();
        runs.clear();
        merging.clear();
        Closing.all(files);
    }
}
