package io.sabot.engine.function.aggregate.statistic;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.function.aggregate.Values;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code product}: of all values as doubles. */
final class ProductAccumulator implements Accumulator {
    private final Input input = new Input();
    private final Values values = new Values();
    private double[] products = new double[0];
    private boolean[] seen = new boolean[0];

    @Override
    public void ensureGroups(int groups) {
        if (groups > products.length) {
            int old = products.length;
            products = Arrays.copyOf(products, Capacity.grown(old, groups));
            Arrays.fill(products, old, products.length, 1.0);
            seen = Arrays.copyOf(seen, products.length);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        double[] factors = values.doubles(arguments[0], input.selection(), input.count());
        int[] rowGroups = input.groups();
        for (int i = 0; i < input.count(); i++) {
            products[rowGroups[i]] *= factors[i];
            seen[rowGroups[i]] = true;
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.DOUBLE);
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
        System.arraycopy(products, from, ((DoubleVector) result).values(), 0, count);
        for (int i = 0; i < count; i++) {
            if (!seen[from + i]) {
                result.setNull(i);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 9L * products.length;
    }
}
