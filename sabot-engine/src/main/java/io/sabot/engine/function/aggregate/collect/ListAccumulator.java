package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.type.DataType;
import java.util.List;

/** {@code collect_list}: the values in the order of the source. */
final class ListAccumulator implements Accumulator {
    private final boolean keepNulls;
    private final Input input = new Input();
    private final RowLog log;

    ListAccumulator(DataType type, boolean keepNulls) {
        this.keepNulls = keepNulls;
        this.log = new RowLog(List.of(type));
    }

    @Override
    public void ensureGroups(int groups) {
        log.ensureGroups(groups);
    }

    @Override
    public void startMorsel(long morsel) {
        log.startMorsel(morsel);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        if (keepNulls) {
            log.append(groups, arguments, selection, count);
            return;
        }
        input.set(arguments[0], groups, selection, count);
        log.append(input.groups(), arguments, input.selection(), input.count());
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
        log.writeArrays(0, from, count, (ArrayVector) result);
    }

    @Override
    public long retainedBytes() {
        return log.retainedBytes();
    }
}
