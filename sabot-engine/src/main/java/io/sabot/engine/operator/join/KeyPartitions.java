package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.key.KeyHashes;
import io.sabot.engine.operator.spill.HashPartitions;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Tells the partition of rows by their keys; a row with a NULL in a key that is compared by {@code =}, which is in no key, may
 * go anywhere. For one thread.
 */
final class KeyPartitions {
    private final HashPartitions partitions;
    private final int[] columns;
    private final boolean[] nullSafe;
    private final KeyHashes keyHashes;
    private final Vector[] keys;
    private long[] hashes = new long[0];
    private int[] partitionOf = new int[0];
    private boolean[] nulls = new boolean[0];
    private int next;

    /** @param columns ordinals of the keys; with none, all rows are in partition 0 */
    KeyPartitions(List<DataType> types, int[] columns, boolean[] nullSafe, HashPartitions partitions) {
        this.partitions = partitions;
        this.columns = columns;
        this.nullSafe = nullSafe;
        this.keyHashes = columns.length == 0 ? null : new KeyHashes(types);
        this.keys = new Vector[columns.length];
    }

    /** The partition of each live row, valid until the next call. */
    int[] of(Block block) {
        int count = block.selected();
        if (partitionOf.length < count) {
            hashes = new long[count];
            partitionOf = new int[count];
            nulls = new boolean[count];
        }
        if (columns.length > 0) {
            for (int i = 0; i < columns.length; i++) {
                keys[i] = block.column(columns[i]);
            }
            keyHashes.of(keys, block.selection(), count, hashes);
            partitions.of(hashes, count, partitionOf);
        }
        return partitionOf;
    }

    /**
     * Which live rows of the block given last have a NULL in a key that is compared by {@code =}, valid until the next call.
     *
     * @return null when none has
     */
    boolean[] nullKeys(Block block) {
        boolean any = false;
        for (int k = 0; k < columns.length; k++) {
            if (!nullSafe[k] && keys[k].mayHaveNulls()) {
                for (int i = 0; i < block.selected(); i++) {
                    boolean isNull = keys[k].isNull(block.row(i));
                    nulls[i] = isNull | any & nulls[i];
                }
                any = true;
            }
        }
        return any ? nulls : null;
    }

    /** Spreads rows that are in no key over all partitions. @return whether there are any */
    boolean spreadNulls(Block block) {
        boolean[] inNoKey = nullKeys(block);
        boolean any = false;
        for (int i = 0; inNoKey != null && i < block.selected(); i++) {
            if (inNoKey[i]) {
                any = true;
                partitionOf[i] = next++ & (partitions.count() - 1);
            }
        }
        return any;
    }
}
