package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.ValueOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** {@code max_by} and {@code min_by} with a number: the values of that many rows. Source: MaxMinByK of Spark. */
final class ExtremesByAccumulator implements Accumulator {
    private static final int BYTES_PER_VALUE = 80;

    private final DataType valueType;
    private final DataType keyType;
    private final int limit;
    private final Comparator<Object> order;
    private final Input input = new Input();
    private KeyedHeap[] heaps = new KeyedHeap[0];
    private long kept;

    ExtremesByAccumulator(DataType valueType, DataType keyType, boolean max, int limit) {
        this.valueType = valueType;
        this.keyType = keyType;
        this.limit = limit;
        ValueOrder ascending = ValueOrder.of(keyType);
        this.order = max ? ascending : ascending.reversed();
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > heaps.length) {
            heaps = Arrays.copyOf(heaps, Capacity.grown(heaps.length, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[1], groups, selection, count);
        for (int i = 0; i < input.count(); i++) {
            int row = input.selection() == null ? i : input.selection()[i];
            insert(input.groups()[i], arguments[0].get(row), arguments[1].get(row));
        }
    }

    private void insert(int group, Object value, Object read) {
        boolean narrow = keyType.storage() == Storage.INT128 && read instanceof Long;
        Object key = narrow ? Int128.of((Long) read) : BoxedValues.detach(read);
        if (heaps[group] == null) {
            heaps[group] = new KeyedHeap(limit, order);
        }
        kept -= heaps[group].size();
        heaps[group].insert(BoxedValues.detach(value), key);
        kept += heaps[group].size();
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(new ArrayType(valueType, true), new ArrayType(keyType, false));
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (int i = 0; i < count; i++) {
            KeyedHeap heap = heaps[from + i];
            Object[] values = new Object[heap == null ? 0 : heap.size()];
            Object[] keys = new Object[values.length];
            for (int place = 0; place < values.length; place++) {
                values[place] = heap.value(place);
                keys[place] = heap.key(place);
            }
            columns[0].set(i, new ArrayValue(values));
            columns[1].set(i, new ArrayValue(keys));
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            ArrayValue values = (ArrayValue) columns[0].get(row);
            ArrayValue keys = (ArrayValue) columns[1].get(row);
            for (int place = 0; place < keys.size(); place++) {
                insert(groups[i], values.get(place), keys.get(place));
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            KeyedHeap heap = heaps[from + i];
            result.set(i, heap == null ? null : new ArrayValue(heap.best()));
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * heaps.length + BYTES_PER_VALUE * kept;
    }
}
