package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.function.aggregate.Values;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code percentile} where an argument says how often a value counts. */
final class WeightedPercentileAccumulator implements Accumulator {
    private final PercentileShape shape;
    private final int frequencies;
    private final Input input = new Input();
    private final Values values = new Values();
    private final RowLog log;
    private int[] kept = new int[0];
    private int[] keptGroups = new int[0];

    /** @param frequencies the place of the argument */
    WeightedPercentileAccumulator(PercentileShape shape, int frequencies) {
        this.shape = shape;
        this.frequencies = frequencies;
        this.log = new RowLog(List.of(shape.type(), DataType.LONG));
    }

    @Override
    public void ensureGroups(int groups) {
        log.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        Vector weights = arguments[frequencies];
        input.restrict(weights);
        int rows = input.count();
        if (kept.length < rows) {
            kept = new int[rows];
            keptGroups = new int[rows];
        }
        long[] counted = values.longs(weights, input.selection(), rows);
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if (counted[i] < 0) {
                throw negative(counted[i]);
            }
            kept[size] = input.selection() == null ? i : input.selection()[i];
            keptGroups[size] = input.groups()[i];
            size += counted[i] > 0 ? 1 : 0;
        }
        LongVector wide = new LongVector(size == 0 ? 1 : kept[size - 1] + 1);
        for (int i = 0; i < size; i++) {
            wide.values()[kept[i]] = ((Number) weights.get(kept[i])).longValue();
        }
        log.append(keptGroups, new Vector[] {arguments[0], wide}, kept, size);
    }

    private static QueryException negative(long frequency) {
        return QueryException.of(
                ErrorKind.RUNTIME,
                "NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION",
                "frequencyExpression",
                Quoting.quoted("frequency"),
                "negativeValue",
                frequency + "L");
    }

    @Override
    public List<DataType> stateTypes() {
        return log.stateTypes();
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        log.writeState(from, count, columns);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        log.mergeState(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        Values own = new Values();
        long[] counts = ((LongVector) log.column(1)).values();
        for (int i = 0; i < count; i++) {
            int[] rows = log.rows(from + i);
            double[] numbers = Arrays.copyOf(own.doubles(log.column(0), rows, rows.length), rows.length);
            long[] weights = Arrays.stream(rows).mapToLong(row -> counts[row]).toArray();
            result.set(i, shape.result(new WeightedValues(numbers, weights)));
        }
    }

    @Override
    public long retainedBytes() {
        return log.retainedBytes();
    }
}
