package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code sum} of floats and doubles, and {@code avg} of all numbers but decimals: Spark adds both up as doubles. */
final class SumDoubleAccumulator implements Accumulator {
    private final boolean average;
    private final Input input = new Input();
    private final Values values = new Values();
    private double[] sums = new double[0];
    private long[] counts = new long[0];

    /** @param average whether the result is the sum divided by the number of rows */
    SumDoubleAccumulator(boolean average) {
        this.average = average;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > sums.length) {
            int size = Capacity.grown(sums.length, groups);
            sums = Arrays.copyOf(sums, size);
            counts = Arrays.copyOf(counts, size);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        double[] addends = values.doubles(arguments[0], input.selection(), input.count());
        addAll(sums, counts, input.groups(), addends, input.count());
    }

    private static void addAll(double[] sums, long[] counts, int[] groups, double[] addends, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            sums[group] += addends[i];
            counts[group]++;
        }
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], null, selection, count);
        double[] addends = values.doubles(arguments[0], input.selection(), input.count());
        sums[group] = sum(sums[group], addends, input.count());
        counts[group] += input.count();
    }

    /** In the order of the rows: another order would round differently. */
    private static double sum(double start, double[] addends, int count) {
        double sum = start;
        for (int i = 0; i < count; i++) {
            sum += addends[i];
        }
        return sum;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.DOUBLE, DataType.LONG);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        System.arraycopy(sums, from, ((DoubleVector) columns[0]).values(), 0, count);
        System.arraycopy(counts, from, ((LongVector) columns[1]).values(), 0, count);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        double[] partialSums = values.doubles(columns[0], selection, count);
        long[] partialCounts = values.longs(columns[1], selection, count);
        for (int i = 0; i < count; i++) {
            sums[groups[i]] += partialSums[i];
            counts[groups[i]] += partialCounts[i];
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        double[] target = ((DoubleVector) result).values();
        for (int i = 0; i < count; i++) {
            long rows = counts[from + i];
            target[i] = average ? sums[from + i] / rows : sums[from + i];
            if (rows == 0) {
                result.setNull(i);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 16L * sums.length;
    }
}
