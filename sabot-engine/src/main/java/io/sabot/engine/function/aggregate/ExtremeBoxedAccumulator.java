package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Comparator;
import java.util.List;

/** {@code min} and {@code max} of the types without a loop of their own, in boxed form. */
final class ExtremeBoxedAccumulator implements Accumulator {
    private final DataType type;
    private final boolean max;
    private final Comparator<Object> order;
    private final Input input = new Input();
    private final BoxedStates best = new BoxedStates();

    /** @param order of values that are not NULL */
    ExtremeBoxedAccumulator(DataType type, boolean max, Comparator<Object> order) {
        this.type = type;
        this.max = max;
        this.order = order;
    }

    @Override
    public void ensureGroups(int groups) {
        best.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        int[] rows = input.selection();
        for (int i = 0; i < input.count(); i++) {
            offer(input.groups()[i], arguments[0].get(rows == null ? i : rows[i]));
        }
    }

    private void offer(int group, Object candidate) {
        Object current = best.get(group);
        if (current == null) {
            best.set(group, candidate);
            return;
        }
        int comparison = order.compare(candidate, current);
        if (max ? comparison > 0 : comparison < 0) {
            best.set(group, candidate);
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        best.write(from, count, columns[0]);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        add(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        best.write(from, count, result);
    }

    @Override
    public long retainedBytes() {
        return best.retainedBytes();
    }
}
