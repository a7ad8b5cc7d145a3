package io.sabot.engine.function.variant;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeJson;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.Variant;
import java.util.Arrays;
import java.util.List;

/** {@code schema_of_variant_agg}: the type that fits all variants of a group. A state is the type's JSON. */
final class SchemaAccumulator implements Accumulator {
    private static final int TYPE_BYTES = 256;

    private DataType[] types = new DataType[0];

    @Override
    public void ensureGroups(int groups) {
        int before = types.length;
        if (groups > before) {
            types = Arrays.copyOf(types, Math.max(groups, before * 2));
            Arrays.fill(types, before, types.length, DataType.NULL);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            Object value = arguments[0].get(selection == null ? i : selection[i]);
            if (value instanceof VariantValue variant) {
                merge(groups[i], VariantSchemas.of(Variant.of(variant)));
            }
        }
    }

    private void merge(int group, DataType type) {
        types[group] = VariantSchemas.merge(types[group], type);
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.STRING);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        columns[0].reset();
        for (int i = 0; i < count; i++) {
            columns[0].set(i, Slice.of(DataTypeJson.compact(types[from + i])));
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            Object state = columns[0].get(selection == null ? i : selection[i]);
            merge(groups[i], DataTypeJson.parse(state.toString()));
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        result.reset();
        for (int i = 0; i < count; i++) {
            result.set(i, Slice.of(VariantSchemas.text(types[from + i])));
        }
    }

    @Override
    public long retainedBytes() {
        return (long) types.length * TYPE_BYTES;
    }
}
