package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code min} and {@code max} of decimals of 128 bits. */
final class ExtremeWideAccumulator implements Accumulator {
    private final DataType type;
    private final boolean max;
    private final Input input = new Input();
    private long[] high = new long[0];
    private long[] low = new long[0];
    private long[] bestHigh = new long[0];
    private long[] bestLow = new long[0];
    private boolean[] seen = new boolean[0];

    ExtremeWideAccumulator(DataType type, boolean max) {
        this.type = type;
        this.max = max;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > seen.length) {
            int size = Capacity.grown(seen.length, groups);
            bestHigh = Arrays.copyOf(bestHigh, size);
            bestLow = Arrays.copyOf(bestLow, size);
            seen = Arrays.copyOf(seen, size);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        if (high.length < input.count()) {
            high = new long[input.count()];
            low = new long[input.count()];
        }
        Gather.int128s(arguments[0], input.selection(), input.count(), high, low, 0);
        for (int i = 0; i < input.count(); i++) {
            offer(input.groups()[i], high[i], low[i]);
        }
    }

    private void offer(int group, long newHigh, long newLow) {
        int comparison = Long.compare(newHigh, bestHigh[group]);
        if (comparison == 0) {
            comparison = Long.compareUnsigned(newLow, bestLow[group]);
        }
        if (!seen[group] || (max ? comparison > 0 : comparison < 0)) {
            bestHigh[group] = newHigh;
            bestLow[group] = newLow;
            seen[group] = true;
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        writeResult(from, count, columns[0]);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        add(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        Int128Vector wide = (Int128Vector) result;
        System.arraycopy(bestHigh, from, wide.high(), 0, count);
        System.arraycopy(bestLow, from, wide.low(), 0, count);
        for (int i = 0; i < count; i++) {
            if (!seen[from + i]) {
                result.setNull(i);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 17L * seen.length;
    }
}
