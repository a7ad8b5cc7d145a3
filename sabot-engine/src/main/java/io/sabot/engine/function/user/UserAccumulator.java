package io.sabot.engine.function.user;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * The buffers of an aggregate of the program, an object for each group. They become columns where states are merged or
 * spilled. A vector more than the aggregate has arguments says of each row whether it counts.
 */
final class UserAccumulator implements Accumulator {
    /** No row of the group has come yet. */
    private static final Object NONE = new Object();

    private final UserFold fold;
    private final List<DataType> bufferTypes;
    private final Object[] values;
    private final BufferSize size;
    private Object[] buffers = new Object[0];
    private int groups;

    UserAccumulator(UserFold fold, List<DataType> bufferTypes, int arguments) {
        this.fold = fold;
        this.bufferTypes = bufferTypes;
        this.values = new Object[arguments];
        this.size = new BufferSize(fold);
    }

    @Override
    public void ensureGroups(int count) {
        if (count > buffers.length) {
            int before = buffers.length;
            buffers = Arrays.copyOf(buffers, Capacity.grown(before, count));
            Arrays.fill(buffers, before, buffers.length, NONE);
        }
        groups = Math.max(groups, count);
    }

    /** The one argument as plain longs or doubles of which none is NULL, so that only a box is made of each. */
    private boolean isPlain(Vector[] arguments) {
        return arguments.length == 1
                && values.length == 1
                && !arguments[0].mayHaveNulls()
                && (arguments[0] instanceof LongVector || arguments[0] instanceof DoubleVector);
    }

    private void addPlain(int[] rowGroups, Vector argument, int[] selection, int count) {
        long[] longs = argument instanceof LongVector vector ? vector.values() : null;
        double[] doubles = argument instanceof DoubleVector vector ? vector.values() : null;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            values[0] = longs != null ? (Object) longs[row] : (Object) doubles[row];
            int group = rowGroups[i];
            buffers[group] = fold.reduce(buffer(group), values);
        }
    }

    @Override
    public void add(int[] rowGroups, Vector[] arguments, int[] selection, int count) {
        if (isPlain(arguments)) {
            addPlain(rowGroups, arguments[0], selection, count);
            size.added(count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            if (counts(arguments, row)) {
                int group = rowGroups[i];
                buffers[group] = fold.reduce(buffer(group), read(arguments, row));
            }
        }
        size.added(count);
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        Object buffer = buffers[group];
        if (isPlain(arguments)) {
            buffers[group] = plain(buffer == NONE ? fold.zero() : buffer, arguments[0], selection, count);
            size.added(count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            if (counts(arguments, row)) {
                buffer = fold.reduce(buffer == NONE ? fold.zero() : buffer, read(arguments, row));
            }
        }
        buffers[group] = buffer;
        size.added(count);
    }

    private Object plain(Object first, Vector argument, int[] selection, int count) {
        long[] longs = argument instanceof LongVector vector ? vector.values() : null;
        double[] doubles = argument instanceof DoubleVector vector ? vector.values() : null;
        Object buffer = first;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            values[0] = longs != null ? (Object) longs[row] : (Object) doubles[row];
            buffer = fold.reduce(buffer, values);
        }
        return buffer;
    }

    private boolean counts(Vector[] arguments, int row) {
        return arguments.length == values.length || Boolean.TRUE.equals(arguments[values.length].get(row));
    }

    private Object[] read(Vector[] arguments, int row) {
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].get(row);
        }
        return values;
    }

    private Object buffer(int group) {
        Object buffer = buffers[group];
        return buffer == NONE ? fold.zero() : buffer;
    }

    @Override
    public List<DataType> stateTypes() {
        return bufferTypes;
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (FlatVector column : columns) {
            column.reset();
        }
        for (int i = 0; i < count; i++) {
            Object[] state = fold.columns(buffer(from + i));
            for (int column = 0; column < columns.length; column++) {
                columns[column].set(i, state[column]);
            }
        }
    }

    @Override
    public void mergeState(int[] rowGroups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            Object[] state = new Object[columns.length];
            for (int column = 0; column < state.length; column++) {
                state[column] = BoxedValues.detach(columns[column].get(row));
            }
            Object merged = fold.buffer(state);
            int group = rowGroups[i];
            buffers[group] = fold.merge(buffer(group), merged);
        }
        size.added(count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        result.reset();
        for (int i = 0; i < count; i++) {
            result.set(i, fold.result(buffer(from + i)));
        }
    }

    @Override
    public long retainedBytes() {
        return (long) Long.BYTES * buffers.length + groups * size.each(buffers, groups, NONE);
    }
}
