package io.sabot.engine.operator.partition;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.sort.RowComparator;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.XorShiftRandom;
import java.util.List;
import java.util.SortedMap;

/** Fills in the partition of each row. */
final class Targets {
    private Targets() {}

    static void numbered(FlatVector numbers, int[] targets) {
        for (int row = 0; row < targets.length; row++) {
            targets[row] = (Integer) numbers.get(row);
        }
    }

    /** @param sources rows of each partition of the source, in the order in which they lie */
    static void roundRobin(SortedMap<Long, Integer> sources, int partitions, int[] targets) {
        int row = 0;
        for (SortedMap.Entry<Long, Integer> source : sources.entrySet()) {
            int position = new XorShiftRandom(source.getKey()).nextInt(partitions);
            for (int i = 0; i < source.getValue(); i++) {
                position++;
                targets[row++] = Math.floorMod(position, partitions);
            }
        }
    }

    static void coalesced(SortedMap<Long, Integer> sources, int partitions, int[] targets) {
        int row = 0;
        int source = 0;
        for (int rows : sources.values()) {
            int target = (int) (((source + 1L) * partitions - 1) / sources.size());
            for (int i = 0; i < rows; i++) {
                targets[row++] = target;
            }
            source++;
        }
    }

    /** A bound is a row such that the rows up to it are as many as they should be; rows equal to it are below it. */
    static void byRange(
            int[] order, FlatVector[] columns, List<DataType> types, Partitioning.Range range, int[] targets) {
        RowComparator comparator = new RowComparator(columns, range.keys(), types);
        double step = (double) order.length / range.partitions();
        double next = step;
        int target = 0;
        boolean pastBound = false;
        for (int i = 0; i < order.length; i++) {
            boolean isNew = i == 0 || !comparator.sameKeys(order[i - 1], order[i]);
            if (pastBound && isNew) {
                target++;
                pastBound = false;
            }
            targets[order[i]] = target;
            if (!pastBound && i + 1 >= next && target < range.partitions() - 1) {
                pastBound = true;
                next += step;
            }
        }
    }
}
