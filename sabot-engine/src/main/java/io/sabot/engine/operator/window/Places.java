package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;
import java.util.Arrays;

/**
 * A range of places that holds whole partitions, as functions see it. Places count from the start of the range.
 *
 * @param columns the kept columns, by row
 * @param rows row of each place
 * @param partitions first place of each partition, and the end of the last
 * @param startsPeers whether a place is the first of its peers
 */
record Places(FlatVector[] columns, int[] rows, int[] partitions, boolean[] startsPeers) {
    /** Places {@code from} to {@code to - 1} of an order; the first begins a partition as far as they go. */
    static Places of(FlatVector[] columns, int[] order, Boundaries boundaries, int from, int to) {
        int[] partitions = new int[16];
        int count = 0;
        for (int place = from; place < to; place++) {
            if (place == from || boundaries.startsPartition()[place]) {
                partitions = count + 1 >= partitions.length ? Arrays.copyOf(partitions, 2 * count + 2) : partitions;
                partitions[count++] = place - from;
            }
        }
        partitions[count] = to - from;
        return new Places(
                columns,
                Arrays.copyOfRange(order, from, to),
                Arrays.copyOf(partitions, count + 1),
                Arrays.copyOfRange(boundaries.startsPeers(), from, to));
    }

    int count() {
        return rows.length;
    }

    int partitionCount() {
        return partitions.length - 1;
    }

    /** End of the peers of a place, within its partition. */
    int endOfPeers(int place, int partitionEnd) {
        int end = place + 1;
        while (end < partitionEnd && !startsPeers[end]) {
            end++;
        }
        return end;
    }
}
