package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * {@code min} and {@code max} of floats and doubles. NaN is larger than all other values; of the two zeros, which are equal,
 * the first one stays.
 */
final class ExtremeDoubleAccumulator implements Accumulator {
    private final DataType type;
    private final boolean max;
    private final Input input = new Input();
    private final Values values = new Values();
    private double[] best = new double[0];
    private boolean[] seen = new boolean[0];

    ExtremeDoubleAccumulator(DataType type, boolean max) {
        this.type = type;
        this.max = max;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > best.length) {
            int old = best.length;
            int size = Capacity.grown(old, groups);
            best = Arrays.copyOf(best, size);
            Arrays.fill(best, old, size, max ? Double.NEGATIVE_INFINITY : Double.NaN);
            seen = Arrays.copyOf(seen, size);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        double[] candidates = values.doubles(arguments[0], input.selection(), input.count());
        if (max) {
            raise(best, seen, input.groups(), candidates, input.count());
        } else {
            lower(best, seen, input.groups(), candidates, input.count());
        }
    }

    private static void raise(double[] best, boolean[] seen, int[] groups, double[] candidates, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            double candidate = candidates[i];
            if (candidate > best[group] || Double.isNaN(candidate) || !seen[group]) {
                best[group] = candidate;
                seen[group] = true;
            }
        }
    }

    private static void lower(double[] best, boolean[] seen, int[] groups, double[] candidates, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            double candidate = candidates[i];
            if (candidate < best[group] || Double.isNaN(best[group])) {
                best[group] = candidate;
                seen[group] = true;
            }
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
        for (int i = 0; i < count; i++) {
            if (!seen[from + i]) {
                result.setNull(i);
            }
        }
        if (result instanceof DoubleVector doubles) {
            System.arraycopy(best, from, doubles.values(), 0, count);
            return;
        }
        float[] floats = ((FloatVector) result).values();
        for (int i = 0; i < count; i++) {
            floats[i] = (float) best[from + i];
        }
    }

    @Override
    public long retainedBytes() {
        return 9L * best.length;
    }
}
