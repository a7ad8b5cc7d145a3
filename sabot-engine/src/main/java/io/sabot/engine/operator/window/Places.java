package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;

/**
 * A range of places that holds whole partitions, as functions see it. Places count from the start of the range.
 *
 * @param columns the kept columns, by row
 * @param rows row of each place
 * @param partitions first place of each partition, and the end of the last
 * @param startsPeers whether a place is the first of its peers
 */
record Places(FlatVector[] columns, int[] rows, int[] partitions, boolean[] startsPeers) {
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
