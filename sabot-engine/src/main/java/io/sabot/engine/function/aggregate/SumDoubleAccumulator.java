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
    /** Sum of group g at 2g, number of addends at 2g + 1: one cache line for a row. */
    private double[] states = new double[0];

    /** @param average whether the result is the sum divided by the number of rows */
    SumDoubleAccumulator(boolean average) {
        this.average = average;
    }

    @Override
    public void ensureGroups(int groups) {
        if (2 * groups > states.length) {
            states = Arrays.copyOf(states, 2 * Capacity.grown(states.length / 2, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        double[] addends = values.doubles(arguments[0], input.selection(), input.count());
        addAll(states, input.groups(), addends, input.count());
    }

    private static void addAll(double[] states, int[] groups, double[] addends, int count) {
        for (int i = 0; i < count; i++) {
            int at = 2 * groups[i];
            states[at] += addends[i];
            states[at + 1] += 1;
        }
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], null, selection, count);
        double[] addends = values.doubles(arguments[0], input.selection(), input.count());
        states[2 * group] = sum(states[2 * group], addends, input.count());
        states[2 * group + 1] += input.count();
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
        for (int i = 0; i < count; i++) {
            ((DoubleVector) columns[0]).values()[i] = states[2 * (from + i)];
            ((LongVector) columns[1]).values()[i] = (long) states[2 * (from + i) + 1];
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        double[] partialSums = values.doubles(columns[0], selection, count);
        long[] partialCounts = values.longs(columns[1], selection, count);
        for (int i = 0; i < count; i++) {
            states[2 * groups[i]] += partialSums[i];
            states[2 * groups[i] + 1] += partialCounts[i];
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        double[] target = ((DoubleVector) result).values();
        for (int i = 0; i < count; i++) {
            double sum = states[2 * (from + i)];
            double rows = states[2 * (from + i) + 1];
            target[i] = average ? sum / rows : sum;
            if (rows == 0) {
                result.setNull(i);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * states.length;
    }
}
