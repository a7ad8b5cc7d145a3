package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.List;

/** An accumulator whose arguments are states of an accumulator of the same kind. */
record MergedStates(Accumulator accumulator) implements Accumulator {
    @Override
    public void ensureGroups(int groups) {
        accumulator.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        accumulator.mergeState(groups, arguments, selection, count);
    }

    @Override
    public List<DataType> stateTypes() {
        return accumulator.stateTypes();
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        accumulator.writeState(from, count, columns);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        accumulator.mergeState(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        accumulator.writeResult(from, count, result);
    }

    @Override
    public long retainedBytes() {
        return accumulator.retainedBytes();
    }
}
