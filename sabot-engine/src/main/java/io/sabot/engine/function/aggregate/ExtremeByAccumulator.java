package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.ValueOrder;
import java.util.Arrays;
import java.util.List;

/**
 * {@code max_by} and {@code min_by}: the value of the row with the greatest (least) key; of several the last one in the order
 * of the source. Rows whose key is NULL do not count. Source: MaxMinBy of Spark.
 */
final class ExtremeByAccumulator implements Accumulator {
    private final DataType valueType;
    private final DataType keyType;
    private final boolean max;
    private final ValueOrder order;
    private final Input input = new Input();
    private final Values scratch = new Values();
    private final BoxedStates keys = new BoxedStates();
    private final BoxedStates values = new BoxedStates();
    private long[] morsels = new long[0];
    private long morsel;

    ExtremeByAccumulator(DataType valueType, DataType keyType, boolean max) {
        this.valueType = valueType;
        this.keyType = keyType;
        this.max = max;
        this.order = ValueOrder.of(keyType);
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > morsels.length) {
            morsels = Arrays.copyOf(morsels, Capacity.grown(morsels.length, groups));
            keys.ensureGroups(morsels.length);
            values.ensureGroups(morsels.length);
        }
    }

    @Override
    public void startMorsel(long number) {
        morsel = number;
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[1], groups, selection, count);
        for (int i = 0; i < input.count(); i++) {
            int row = input.selection() == null ? i : input.selection()[i];
            offer(input.groups()[i], arguments[0], arguments[1], row, morsel);
        }
    }

    private void offer(int group, Vector valueColumn, Vector keyColumn, int row, long from) {
        Object read = keyColumn.get(row);
        boolean narrow = keyType.storage() == Storage.INT128 && read instanceof Long;
        Object key = narrow ? Int128.of((Long) read) : read;
        Object best = keys.get(group);
        int comparison = best == null ? 0 : max ? order.compare(key, best) : order.compare(best, key);
        if (best == null || comparison > 0 || (comparison == 0 && from >= morsels[group])) {
            keys.set(group, key);
            values.set(group, valueColumn.get(row));
            morsels[group] = from;
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(valueType, keyType, DataType.LONG);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        values.write(from, count, columns[0]);
        keys.write(from, count, columns[1]);
        System.arraycopy(morsels, from, ((LongVector) columns[2]).values(), 0, count);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        long[] from = scratch.longs(columns[2], selection, count);
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            if (!columns[1].isNull(row)) {
                offer(groups[i], columns[0], columns[1], row, from[i]);
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        values.write(from, count, result);
    }

    @Override
    public long retainedBytes() {
        return 8L * morsels.length + keys.retainedBytes() + values.retainedBytes();
    }
}
