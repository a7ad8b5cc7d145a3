package io.sabot.engine.function.aggregate.collect;

import java.util.Arrays;

/** Values that count several times each. */
final class WeightedValues implements Ranking {
    private final double[] values;
    /** How many values there are up to each place, itself included. */
    private final long[] counts;

    /** @param frequencies of the values, above 0 */
    WeightedValues(double[] unordered, long[] frequencies) {
        Integer[] places = new Integer[unordered.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, (a, b) -> Double.compare(unordered[a], unordered[b]));
        values = new double[places.length];
        counts = new long[places.length];
        long count = 0;
        for (int i = 0; i < places.length; i++) {
            count += frequencies[places[i]];
            values[i] = unordered[places[i]];
            counts[i] = count;
        }
    }

    @Override
    public long size() {
        return counts.length == 0 ? 0 : counts[counts.length - 1];
    }

    @Override
    public double at(long rank) {
        int found = Arrays.binarySearch(counts, rank);
        return values[found >= 0 ? found : -found - 1];
    }
}
