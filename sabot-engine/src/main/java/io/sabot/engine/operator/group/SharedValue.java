package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * The value that all rows of a group have in common. Any row will do, so only blocks with new groups are looked at.
 */
final class SharedValue implements Accumulator {
    private final DataType type;
    private final FlatVector values;
    /** Groups that there are, and those of them that have their value; the latter are the first. */
    private int groups;

    private int known;
    private int[] rows = new int[0];

    SharedValue(DataType type) {
        this.type = type;
        this.values = Vector.allocate(type, 64);
    }

    @Override
    public void ensureGroups(int count) {
        groups = count;
    }

    @Override
    public void add(int[] numbers, Vector[] arguments, int[] selection, int count) {
        int fresh = groups - known;
        if (fresh == 0) {
            return;
        }
        if (rows.length < fresh) {
            rows = new int[Math.max(fresh, count)];
        }
        for (int i = 0; i < count; i++) {
            if (numbers[i] >= known) {
                rows[numbers[i] - known] = selection == null ? i : selection[i];
            }
        }
        VectorCopier.append(arguments[0], rows, fresh, values, known);
        known = groups;
    }

    /** Called for one group after the other, each time with all of its rows in the block. */
    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        if (group == known) {
            VectorCopier.append(arguments[0], selection == null ? new int[1] : selection, 1, values, known++);
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        writeResult(from, count, columns[0]);
    }

    @Override
    public void mergeState(int[] numbers, Vector[] columns, int[] selection, int count) {
        add(numbers, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = from + i;
        }
        VectorCopier.append(values, rows, count, result, 0);
    }

    @Override
    public long retainedBytes() {
        return RetainedBytes.of(values);
    }
}
