package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.Arrays;
import java.util.List;

/** One {@link Summary} object a group. */
public final class SummaryAccumulator<S> implements Accumulator {
    private final Summary<S> summary;
    private final boolean ignoreNulls;
    private final Input input = new Input();
    private Object[] states = new Object[0];
    private long bytes;

    public SummaryAccumulator(Summary<S> summary) {
        this(summary, true);
    }

    /** @param ignoreNulls whether rows are left out whose first argument is NULL */
    public SummaryAccumulator(Summary<S> summary, boolean ignoreNulls) {
        this.summary = summary;
        this.ignoreNulls = ignoreNulls;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > states.length) {
            states = Arrays.copyOf(states, Capacity.grown(states.length, groups));
        }
    }

    @SuppressWarnings("unchecked")
    private S state(int group) {
        if (states[group] == null) {
            S fresh = summary.create();
            states[group] = fresh;
            bytes += summary.bytes(fresh);
        }
        return (S) states[group];
    }

    private void replace(int group, int bytesBefore, S state) {
        states[group] = state;
        bytes += summary.bytes(state) - bytesBefore;
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        int[] rowGroups = groups;
        int[] rows = selection;
        int rowCount = count;
        if (ignoreNulls) {
            input.set(arguments[0], groups, selection, count);
            rowGroups = input.groups();
            rows = input.selection();
            rowCount = input.count();
        }
        for (int i = 0; i < rowCount; i++) {
            S state = state(rowGroups[i]);
            int before = summary.bytes(state);
            replace(rowGroups[i], before, summary.add(state, arguments, rows == null ? i : rows[i]));
        }
    }

    /** NULL for a group without rows. */
    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.BINARY);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (int i = 0; i < count; i++) {
            columns[0].set(i, states[from + i] == null ? null : Slice.of(summary.write(state(from + i))));
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            Object written = columns[0].get(selection == null ? i : selection[i]);
            if (written != null) {
                S other = summary.read(((Slice) written).toBytes());
                S state = state(groups[i]);
                int before = summary.bytes(state);
                replace(groups[i], before, summary.merge(state, other));
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            result.set(i, summary.result(state(from + i)));
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * states.length + bytes;
    }
}
