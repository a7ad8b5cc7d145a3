package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** {@code collect_set}: the different values. */
final class SetAccumulator implements Accumulator {
    private static final int BYTES_PER_VALUE = 96;

    private final DataType type;
    private final boolean keepNulls;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private LinkedHashSet<Object>[] sets = new LinkedHashSet[0];

    private long kept;

    SetAccumulator(DataType type, boolean keepNulls) {
        this.type = type;
        this.keepNulls = keepNulls;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > sets.length) {
            sets = Arrays.copyOf(sets, Capacity.grown(sets.length, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            Object value = arguments[0].get(selection == null ? i : selection[i]);
            if (value != null || keepNulls) {
                insert(groups[i], Normal.of(value, type));
            }
        }
    }

    private void insert(int group, Object value) {
        if (sets[group] == null) {
            sets[group] = new LinkedHashSet<>();
        }
        kept += sets[group].add(value) ? 1 : 0;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(new ArrayType(type, true));
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (int i = 0; i < count; i++) {
            LinkedHashSet<Object> set = sets[from + i];
            columns[0].set(i, set == null ? ArrayValue.EMPTY : new ArrayValue(set.toArray()));
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            ArrayValue values = (ArrayValue) columns[0].get(selection == null ? i : selection[i]);
            for (Object value : values.elements()) {
                insert(groups[i], Normal.of(value, type));
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            LinkedHashSet<Object> set = sets[from + i];
            result.set(i, set == null ? ArrayValue.EMPTY : new ArrayValue(ScalaSetOrder.of(set, type)));
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * sets.length + BYTES_PER_VALUE * kept;
    }
}
