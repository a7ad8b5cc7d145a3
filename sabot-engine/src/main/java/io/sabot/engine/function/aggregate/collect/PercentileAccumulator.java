package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.function.aggregate.Values;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code percentile} of values that count once, {@code median}, {@code percentile_cont} and {@code percentile_disc}: all values are kept. */
final class PercentileAccumulator implements Accumulator {
    private static final DataType STATE = new ArrayType(DataType.DOUBLE, false);

    private final PercentileShape shape;
    private final Input input = new Input();
    private final Values values = new Values();
    private final GroupedDoubles kept = new GroupedDoubles();

    PercentileAccumulator(PercentileShape shape) {
        this.shape = shape;
    }

    @Override
    public void ensureGroups(int groups) {
        kept.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        kept.add(input.groups(), values.doubles(arguments[0], input.selection(), input.count()), input.count());
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], null, selection, count);
        kept.addAll(group, values.doubles(arguments[0], input.selection(), input.count()), 0, input.count());
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(STATE);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        ArrayVector target = (ArrayVector) columns[0];
        int total = 0;
        for (int i = 0; i < count; i++) {
            target.offsets()[i] = total;
            target.lengths()[i] = kept.size(from + i);
            total = Math.addExact(total, target.lengths()[i]);
        }
        DoubleVector elements = (DoubleVector) target.elements();
        elements.ensureCapacity(total);
        for (int i = 0; i < count; i++) {
            kept.copy(from + i, elements.values(), target.offsets()[i]);
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        int rows = selection == null
                ? count
                : Arrays.stream(selection, 0, count).max().orElse(-1) + 1;
        ArrayVector states = (ArrayVector) VectorCopier.flatten(columns[0], STATE, rows);
        DoubleVector elements =
                (DoubleVector) VectorCopier.flatten(states.elements(), DataType.DOUBLE, elementsEnd(states, rows));
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            kept.addAll(groups[i], elements.values(), states.offsets()[row], states.lengths()[row]);
        }
    }

    private static int elementsEnd(ArrayVector arrays, int rows) {
        int end = 0;
        for (int i = 0; i < rows; i++) {
            end = Math.max(end, arrays.offsets()[i] + arrays.lengths()[i]);
        }
        return end;
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        SelectedValues selected = new SelectedValues();
        for (int i = 0; i < count; i++) {
            kept.copy(from + i, selected.start(kept.size(from + i)), 0);
            selected.complete(2 * shape.percentages().length);
            result.set(i, shape.result(selected));
        }
    }

    @Override
    public long retainedBytes() {
        return kept.retainedBytes();
    }
}
