package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.spill.HashPartitions;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.operator.spill.SpilledPartitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A build side that did not fit into memory: its rows lie in files by partition of their keys. As many partitions as fit come
 * back into memory and are probed at once; the others wait until the probe is through ({@link DeferredJoin}).
 */
final class SpilledBuild {
    private static final int PARTITION_BITS = 5;

    private final BuildLayout layout;
    private final HashPartitions hashes;
    private final SpilledPartitions partitions;
    private final boolean[] inMemory;
    private volatile boolean nullKeys;

    SpilledBuild(BuildLayout layout, SpillSpace space) {
        this.layout = layout;
        this.hashes = new HashPartitions(layout.hasKeys() ? PARTITION_BITS : 0, 0);
        this.partitions = space.partitions(layout.types(), hashes.count());
        this.inMemory = new boolean[hashes.count()];
    }

    HashPartitions hashes() {
        return hashes;
    }

    SpilledPartitions partitions() {
        return partitions;
    }

    /** Writes the rows of one worker. */
    final class Writer {
        private final SpilledPartitions.Writer writer = partitions.writer();
        private final KeyPartitions keys =
                new KeyPartitions(layout.keyTypes(), layout.keys(), layout.nullSafe(), hashes);

        void write(Block block) {
            int[] partitionOf = keys.of(block);
            if (keys.spreadNulls(block)) {
                nullKeys = true;
            }
            writer.write(block, partitionOf);
        }

        void finish() {
            writer.finish();
        }
    }

    Writer writer() {
        return new Writer();
    }

    long rows() {
        long rows = 0;
        for (int i = 0; i < hashes.count(); i++) {
            rows += partitions.rows(i);
        }
        return rows;
    }

    /** Whether some row has a NULL in its key. */
    boolean hasNullKeys() {
        return nullKeys;
    }

    /** Takes as many partitions into memory as it grants, the smallest first. @return their blocks */
    List<SpilledPartitions.Place> choose(Reservation memory) {
        long[] needed = new long[hashes.count()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < needed.length; i++) {
            needed[i] = layout.bytesOf(partitions.rows(i), partitions.bytes(i));
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> needed[i]));
        List<SpilledPartitions.Place> places = new ArrayList<>();
        for (int partition : order) {
            if (!memory.tryResize(memory.held() + needed[partition])) {
                break;
            }
            inMemory[partition] = true;
            places.addAll(partitions.places(partition));
        }
        return places;
    }

    boolean isInMemory(int partition) {
        return inMemory[partition];
    }

    /** The blocks of the partitions that are not in memory. */
    List<SpilledPartitions.Place> placesNotInMemory() {
        List<SpilledPartitions.Place> places = new ArrayList<>();
        for (int i = 0; i < inMemory.length; i++) {
            if (!inMemory[i]) {
                places.addAll(partitions.places(i));
            }
        }
        return places;
    }
}
