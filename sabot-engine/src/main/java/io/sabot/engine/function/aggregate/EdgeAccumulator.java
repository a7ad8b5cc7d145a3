package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * {@code first}, {@code last} and {@code any_value}, in the order of the source: a state remembers the morsel that its value
 * came from, and the value of the earlier (later) morsel wins.
 */
final class EdgeAccumulator implements Accumulator {
    private static final long NONE = -1;

    private final DataType type;
    private final boolean last;
    private final boolean ignoreNulls;
    private final Input input = new Input();
    private final Values values = new Values();
    private final BoxedStates states = new BoxedStates();
    /** Morsel of each group's value, NONE before the first. */
    private long[] morsels = new long[0];

    private long morsel;

    EdgeAccumulator(DataType type, boolean last, boolean ignoreNulls) {
        this.type = type;
        this.last = last;
        this.ignoreNulls = ignoreNulls;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > morsels.length) {
            int old = morsels.length;
            morsels = Arrays.copyOf(morsels, Capacity.grown(old, groups));
            Arrays.fill(morsels, old, morsels.length, NONE);
            states.ensureGroups(morsels.length);
        }
    }

    @Override
    public void startMorsel(long number) {
        morsel = number;
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
        if (last) {
            keepLast(rowGroups, arguments[0], rows, rowCount);
            return;
        }
        for (int i = 0; i < rowCount; i++) {
            if (morsels[rowGroups[i]] == NONE) {
                keep(rowGroups[i], arguments[0].get(rows == null ? i : rows[i]), morsel);
            }
        }
    }

    /** From the end, so that each group's value is boxed once a block; the groups met are marked by a negative number. */
    private void keepLast(int[] groups, Vector argument, int[] rows, int count) {
        long mark = -2 - morsel;
        for (int i = count - 1; i >= 0; i--) {
            if (morsels[groups[i]] != mark) {
                keep(groups[i], argument.get(rows == null ? i : rows[i]), mark);
            }
        }
        for (int i = 0; i < count; i++) {
            morsels[groups[i]] = morsel;
        }
    }

    private void keep(int group, Object value, long from) {
        states.set(group, value);
        morsels[group] = from;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type, DataType.LONG);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        states.write(from, count, columns[0]);
        System.arraycopy(morsels, from, ((LongVector) columns[1]).values(), 0, count);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        long[] from = values.longs(columns[1], selection, count);
        for (int i = 0; i < count; i++) {
            long here = morsels[groups[i]];
            // A morsel may come in parts, one after the other.
            boolean wins = here == NONE || (last ? from[i] >= here : from[i] < here);
            if (from[i] != NONE && wins) {
                keep(groups[i], columns[0].get(selection == null ? i : selection[i]), from[i]);
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        states.write(from, count, result);
    }

    @Override
    public long retainedBytes() {
        return 8L * morsels.length + states.retainedBytes();
    }
}
