package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.operator.key.KeyHashes;
import io.sabot.engine.operator.spill.HashPartitions;
import io.sabot.engine.operator.spill.SpilledPartitions;
import java.util.Arrays;

/** Writes blocks by partition of the hash of their first columns, for one thread. */
final class PartitionedRows {
    private static final int ROWS_AT_ONCE = 4096;

    private final SpilledPartitions.Writer writer;
    private final HashPartitions partitions;
    private final KeyHashes hashes;
    private final int columns;
    private long[] hash = new long[ROWS_AT_ONCE];
    private int[] partition = new int[ROWS_AT_ONCE];

    /** @param columns how many tell the partition; without any, all rows go to the first */
    PartitionedRows(SpilledPartitions target, HashPartitions partitions, int columns) {
        this.writer = target.writer();
        this.partitions = partitions;
        this.columns = columns;
        this.hashes = new KeyHashes(target.types().subList(0, columns));
    }

    void write(Block block) {
        int count = block.selected();
        if (hash.length < count) {
            hash = new long[count];
            partition = new int[count];
        }
        hashes.of(Arrays.copyOf(block.columns(), columns), block.selection(), count, hash);
        partitions.of(hash, count, partition);
        writer.write(block, columns == 0 ? new int[count] : partition);
    }

    void finish() {
        writer.finish();
    }
}
