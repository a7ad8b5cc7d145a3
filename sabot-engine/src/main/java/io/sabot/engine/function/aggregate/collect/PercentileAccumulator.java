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
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code percentile}, {@code median}, {@code percentile_cont} and {@code percentile_disc}: all values are kept. */
final class PercentileAccumulator implements Accumulator {
    private final Shape shape;
    private final Input input = new Input();
    private final Values values = new Values();
    private final RowLog log;
    private int[] kept = new int[0];
    private int[] keptGroups = new int[0];

    /** Which value stands for a percentage that falls between two. */
    enum Method {
        CONTINUOUS,
        DISCRETE,
        LOWER
    }

    /**
     * What a call asks for.
     *
     * @param type of the values: DOUBLE or an interval
     * @param percentages between 0 and 1
     * @param frequencies whether an argument at that place says how often a value counts; -1 when each counts once
     */
    record Shape(
            DataType type, DataType result, double[] percentages, int frequencies, Method method, boolean descending) {}

    PercentileAccumulator(Shape shape) {
        this.shape = shape;
        this.log = new RowLog(shape.frequencies() < 0 ? List.of(shape.type()) : List.of(shape.type(), DataType.LONG));
    }

    @Override
    public void ensureGroups(int groups) {
        log.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        if (shape.frequencies() < 0) {
            log.append(input.groups(), new Vector[] {arguments[0]}, input.selection(), input.count());
        } else {
            addWeighted(arguments);
        }
    }

    private void addWeighted(Vector[] arguments) {
        Vector weights = arguments[shape.frequencies()];
        input.restrict(weights);
        int count = input.count();
        if (kept.length < count) {
            kept = new int[count];
            keptGroups = new int[count];
        }
        long[] frequencies = values.longs(weights, input.selection(), count);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (frequencies[i] < 0) {
                throw negative(frequencies[i]);
            }
            kept[size] = input.selection() == null ? i : input.selection()[i];
            keptGroups[size] = input.groups()[i];
            size += frequencies[i] > 0 ? 1 : 0;
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
        for (int i = 0; i < count; i++) {
            result.set(i, log.size(from + i) == 0 || shape.percentages().length == 0 ? null : result(from + i));
        }
    }

    private Object result(int group) {
        Percentiles percentiles = percentiles(group);
        List<Object> results = new ArrayList<>();
        for (double percentage : shape.percentages()) {
            results.add(boxed(
                    switch (shape.method()) {
                        case CONTINUOUS -> percentiles.continuous(percentage);
                        case DISCRETE -> percentiles.discrete(percentage);
                        case LOWER -> percentiles.lower(percentage);
                    }));
        }
        return shape.result() instanceof ArrayType ? new ArrayValue(results.toArray()) : results.get(0);
    }

    private Object boxed(double value) {
        if (shape.type() instanceof YearMonthIntervalType) {
            return (int) value;
        }
        return shape.type() instanceof DayTimeIntervalType ? (Object) (long) value : (Object) value;
    }

    private Percentiles percentiles(int group) {
        int[] rows = log.rows(group);
        double[] numbers = Arrays.copyOf(values.doubles(log.column(0), rows, rows.length), rows.length);
        long[] counts = new long[rows.length];
        if (shape.frequencies() < 0) {
            Arrays.sort(numbers);
            Arrays.fill(counts, 1);
        } else {
            sortTogether(numbers, counts, ((LongVector) log.column(1)).values(), rows);
        }
        if (shape.descending()) {
            reverse(numbers, counts);
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        return new Percentiles(numbers, counts);
    }

    private static void sortTogether(double[] numbers, long[] counts, long[] frequencies, int[] rows) {
        Integer[] places = new Integer[rows.length];
        double[] unsorted = numbers.clone();
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, (a, b) -> Double.compare(unsorted[a], unsorted[b]));
        for (int i = 0; i < places.length; i++) {
            numbers[i] = unsorted[places[i]];
            counts[i] = frequencies[rows[places[i]]];
        }
    }

    private static void reverse(double[] numbers, long[] counts) {
        for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
            double number = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = number;
            long count = counts[i];
            counts[i] = counts[j];
            counts[j] = count;
        }
    }

    @Override
    public long retainedBytes() {
        return log.retainedBytes();
    }
}
