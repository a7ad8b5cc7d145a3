package io.sabot.engine.operator.window;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Where partitions and peers begin along an order of rows. Several threads may look at different ranges of places. */
final class Boundaries {
    private final List<DataType> types;
    private final int[] partitionKeys;
    private final List<SortKey> orderKeys;
    private final boolean[] startsPartition;
    private final boolean[] startsPeers;

    /** @param places how many there are */
    Boundaries(List<DataType> types, int[] partitionKeys, List<SortKey> orderKeys, int places) {
        this.types = types;
        this.partitionKeys = partitionKeys;
        this.orderKeys = orderKeys;
        this.startsPartition = new boolean[places];
        this.startsPeers = new boolean[places];
    }

    /** Looks at places {@code from} to {@code to - 1}. @param order row of each place */
    void find(FlatVector[] columns, int[] order, int from, int to) {
        int first = Math.max(1, from);
        if (from == 0 && to > 0) {
            startsPartition[0] = true;
        }
        for (int column : partitionKeys) {
            RowDifference.mark(columns[column], types.get(column), order, first, to, startsPartition);
        }
        System.arraycopy(startsPartition, from, startsPeers, from, to - from);
        for (SortKey key : orderKeys) {
            RowDifference.mark(columns[key.column()], types.get(key.column()), order, first, to, startsPeers);
        }
    }

    /** Whether a place is the first of its partition. */
    boolean[] startsPartition() {
        return startsPartition;
    }

    /** Whether a place is the first of its peers. */
    boolean[] startsPeers() {
        return startsPeers;
    }
}
