package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.memory.Reservation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Merges the tables of several workers in two rounds of parallel tasks: each table writes its groups out and sorts them by
 * partition of the hash, then each partition is merged into a table of its own. The old tables are given up in between. The new
 * ones may be larger, as each has a part of the keys from their whole range: those that do not fit go to files.
 */
final class GroupMerge implements GroupCompletion {
    private static final int ROWS_AT_ONCE = 4096;
    private static final int PARTITION_BITS = 4;
    private static final long PARTITION_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Groups[] sources;
    private final Reservation room;
    private final Supplier<Groups> tables;
    private final Consumer<Groups> files;
    private final int partitionBits;
    private final Written[] written;
    private final Groups[] merged;
    private int round;

    /**
     * @param tables makes empty ones
     * @param files takes the groups of a table that does not fit; called by several threads
     * @param room holds {@link #bytesNeeded}
     */
    GroupMerge(List<Groups> sources, Supplier<Groups> tables, Consumer<Groups> files, Reservation room) {
        this.sources = sources.toArray(new Groups[0]);
        this.tables = tables;
        this.files = files;
        this.room = room;
        // Each partition looks at all values that distinct aggregates have collected: then just enough for all workers.
        this.partitionBits = sources.get(0).aggregates().hasDistinct()
                ? 32 - Integer.numberOfLeadingZeros(sources.size() - 1)
                : PARTITION_BITS;
        this.written = new Written[sources.size()];
        this.merged = new Groups[1 << partitionBits];
    }

    /** What merging takes besides the tables: what is written, and the new tables, as far as the old ones do not make room. */
    static long bytesNeeded(List<Groups> sources) {
        long bytes = 0;
        for (Groups groups : sources) {
            bytes += groups.partialBytes() + (groups.isViewed() ? groups.bytes() : groups.bytes() / 4);
        }
        return bytes;
    }

    @Override
    public Runnable[] nextTasks() {
        round++;
        if (round == 2) {
            // What is written stays; what the new tables take they account for themselves.
            room.resize(room.held() / 2);
        }
        if (round > 2) {
            return new Runnable[0];
        }
        Runnable[] tasks = new Runnable[round == 1 ? written.length : merged.length];
        for (int i = 0; i < tasks.length; i++) {
            int part = i;
            tasks[i] = round == 1 ? () -> write(part) : () -> merge(part);
        }
        return tasks;
    }

    @Override
    public List<Groups> result() {
        room.resize(0);
        for (Groups source : sources) {
            if (source != null) {
                source.release();
            }
        }
        return Arrays.asList(merged);
    }

    /**
     * The groups of one table.
     *
     * @param blocks keys and states
     * @param rows positions of the groups of each partition, by block and partition
     */
    private record Written(List<Block> blocks, List<int[][]> rows) {}

    private void write(int part) {
        Groups source = sources[part];
        Written target = new Written(new ArrayList<>(), new ArrayList<>());
        long[] hashes = new long[ROWS_AT_ONCE];
        for (int from = 0; from < source.size(); from += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, source.size() - from);
            FlatVector[] columns = source.partialColumns(count);
            source.writePartial(from, count, columns);
            source.hashes(from, count, hashes);
            target.blocks.add(Block.of(count, columns));
            target.rows.add(byPartition(hashes, count));
        }
        written[part] = target;
        if (!source.aggregates().hasDistinct()) {
            source.release();
            sources[part] = null;
        }
    }

    private int[][] byPartition(long[] hashes, int count) {
        int[] sizes = new int[1 << partitionBits];
        for (int i = 0; i < count; i++) {
            sizes[partition(hashes[i])]++;
        }
        int[][] rows = new int[sizes.length][];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = new int[sizes[p]];
            sizes[p] = 0;
        }
        for (int i = 0; i < count; i++) {
            int partition = partition(hashes[i]);
            rows[partition][sizes[partition]++] = i;
        }
        return rows;
    }

    /** Not the highest bits themselves, which are the slot: the keys of a partition would all want the same few slots. */
    private int partition(long hash) {
        return (int) (hash * PARTITION_MULTIPLIER >>> (64 - partitionBits));
    }

    private void merge(int partition) {
        Groups target = tables.get();
        int[] numbers = new int[ROWS_AT_ONCE];
        for (int s = 0; s < written.length; s++) {
            boolean distinct = target.aggregates().hasDistinct();
            int[] mapping = distinct ? new int[sources[s].size()] : null;
            if (distinct) {
                Arrays.fill(mapping, -1);
            }
            for (int b = 0; b < written[s].blocks.size(); b++) {
                int[] rows = written[s].rows.get(b)[partition];
                target.mergePartial(written[s].blocks.get(b).columns(), rows, rows.length, numbers);
                for (int i = 0; distinct && i < rows.length; i++) {
                    mapping[b * ROWS_AT_ONCE + rows[i]] = numbers[i];
                }
            }
            if (distinct) {
                target.aggregates().mergeDistinct(sources[s].aggregates(), mapping);
            }
        }
        if (!target.tryShare()) {
            files.accept(target);
            target = target.emptied();
        }
        merged[partition] = target;
    }
}
