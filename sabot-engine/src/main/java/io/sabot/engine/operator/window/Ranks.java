package io.sabot.engine.operator.window;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.IntVector;

/** The functions that depend on places and peers only. */
final class Ranks {
    private Ranks() {}

    static WindowColumn of(WindowCall.Rank call, Places places) {
        return switch (call.kind()) {
            case ROW_NUMBER -> rowNumbers(places);
            case RANK -> ranks(places);
            case DENSE_RANK -> denseRanks(places);
            case PERCENT_RANK -> percentRanks(places);
            case CUME_DIST -> cumulative(places);
            case NTILE -> tiles(places, call.buckets());
            case LAG, LEAD, NTH_VALUE ->
                throw new IllegalArgumentException(call.kind().name());
        };
    }

    /** @param before what the first partition has counted before these places */
    static WindowColumn following(WindowCall.Rank call, Places places, int before) {
        WindowColumn counted = of(call, places);
        int[] values = ((IntVector) counted.values()).values();
        for (int i = 0; i < places.partitions()[1]; i++) {
            values[i] += before;
        }
        return counted;
    }

    private static WindowColumn ints(int[] values) {
        return new WindowColumn(new IntVector(values), values.length, null);
    }

    private static WindowColumn rowNumbers(Places places) {
        int[] result = new int[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            int start = places.partitions()[p];
            for (int i = start; i < places.partitions()[p + 1]; i++) {
                result[i] = i - start + 1;
            }
        }
        return ints(result);
    }

    private static WindowColumn ranks(Places places) {
        int[] result = new int[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            int start = places.partitions()[p];
            for (int i = start; i < places.partitions()[p + 1]; i++) {
                result[i] = places.startsPeers()[i] ? i - start + 1 : result[i - 1];
            }
        }
        return ints(result);
    }

    private static WindowColumn denseRanks(Places places) {
        int[] result = new int[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            int rank = 0;
            for (int i = places.partitions()[p]; i < places.partitions()[p + 1]; i++) {
                rank += places.startsPeers()[i] ? 1 : 0;
                result[i] = rank;
            }
        }
        return ints(result);
    }

    private static WindowColumn percentRanks(Places places) {
        double[] result = new double[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            int start = places.partitions()[p];
            int end = places.partitions()[p + 1];
            for (int i = start; i < end; i++) {
                boolean first = places.startsPeers()[i];
                result[i] = first ? (end - start > 1 ? (double) (i - start) / (end - start - 1) : 0) : result[i - 1];
            }
        }
        return new WindowColumn(new DoubleVector(result), result.length, null);
    }

    private static WindowColumn cumulative(Places places) {
        double[] result = new double[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            int start = places.partitions()[p];
            int end = places.partitions()[p + 1];
            int upTo = start;
            for (int i = start; i < end; i++) {
                if (places.startsPeers()[i]) {
                    upTo = places.endOfPeers(i, end);
                }
                result[i] = (double) (upTo - start) / (end - start);
            }
        }
        return new WindowColumn(new DoubleVector(result), result.length, null);
    }

    /** The first buckets have one row more when the rows cannot be shared out evenly. */
    private static WindowColumn tiles(Places places, int buckets) {
        int[] result = new int[places.count()];
        for (int p = 0; p < places.partitionCount(); p++) {
            int start = places.partitions()[p];
            int rows = places.partitions()[p + 1] - start;
            int size = rows / buckets;
            int larger = rows % buckets;
            int inLarger = larger * (size + 1);
            for (int i = 0; i < rows; i++) {
                result[start + i] = i < inLarger ? i / (size + 1) + 1 : larger + (i - inLarger) / size + 1;
            }
        }
        return ints(result);
    }
}
