package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code count(*)} and {@code count(a, b, …)}: rows in which no argument is NULL. */
final class CountAccumulator implements Accumulator {
    private final Input input = new Input();
    private final Values values = new Values();
    private long[] counts = new long[0];

    @Override
    public void ensureGroups(int groups) {
        if (groups > counts.length) {
            counts = Arrays.copyOf(counts, Capacity.grown(counts.length, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        int rows = count;
        int[] rowGroups = groups;
        if (arguments.length > 0) {
            rows = restrict(arguments, groups, selection, count);
            rowGroups = input.groups();
        }
        increment(counts, rowGroups, rows);
    }

    private int restrict(Vector[] arguments, int[] groups, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        for (int i = 1; i < arguments.length; i++) {
            input.restrict(arguments[i]);
        }
        return input.count();
    }

    private static void increment(long[] counts, int[] groups, int count) {
        for (int i = 0; i < count; i++) {
            counts[groups[i]]++;
        }
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        counts[group] += arguments.length == 0 ? count : restrict(arguments, null, selection, count);
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.LONG);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        writeResult(from, count, columns[0]);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        long[] partial = values.longs(columns[0], selection, count);
        for (int i = 0; i < count; i++) {
            counts[groups[i]] += partial[i];
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        System.arraycopy(counts, from, ((LongVector) result).values(), 0, count);
    }

    @Override
    public long retainedBytes() {
        return 8L * counts.length;
    }
}
