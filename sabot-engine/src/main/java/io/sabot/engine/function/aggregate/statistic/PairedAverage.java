package io.sabot.engine.function.aggregate.statistic;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.BasicAggregates;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.type.DataType;
import java.util.Collections;
import java.util.List;

/** {@code regr_avgx} and {@code regr_avgy}: the mean of one argument over the rows where neither is NULL. */
final class PairedAverage implements Accumulator {
    private final int column;
    private final Input input = new Input();
    private final Accumulator average;

    PairedAverage(CallContext context, int column) {
        this.column = column;
        CallContext own = new CallContext(
                context.mode(),
                List.of(context.argumentType(column)),
                context.resultType(),
                context.zone(),
                context.query());
        this.average = BasicAggregates.AVG.create(own, Collections.singletonList(null));
    }

    @Override
    public void ensureGroups(int groups) {
        average.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        input.restrict(arguments[1]);
        average.add(input.groups(), new Vector[] {arguments[column]}, input.selection(), input.count());
    }

    @Override
    public List<DataType> stateTypes() {
        return average.stateTypes();
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        average.writeState(from, count, columns);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        average.mergeState(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        average.writeResult(from, count, result);
    }

    @Override
    public long retainedBytes() {
        return average.retainedBytes();
    }
}
