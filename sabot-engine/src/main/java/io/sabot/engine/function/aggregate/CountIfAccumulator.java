package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code count_if}: rows where the argument is true. */
final class CountIfAccumulator implements Accumulator {
    private final Input input = new Input();
    private final Values values = new Values();
    private boolean[] flags = new boolean[0];
    private long[] counts = new long[0];

    @Override
    public void ensureGroups(int groups) {
        if (groups > counts.length) {
            counts = Arrays.copyOf(counts, Capacity.grown(counts.length, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        int rows = input.count();
        flags = flags.length < rows ? new boolean[rows] : flags;
        Gather.booleans(arguments[0], input.selection(), rows, flags, 0);
        int[] rowGroups = input.groups();
        for (int i = 0; i < rows; i++) {
            counts[rowGroups[i]] += flags[i] ? 1 : 0;
        }
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
