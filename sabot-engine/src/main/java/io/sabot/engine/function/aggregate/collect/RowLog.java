package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in the order they came, one after the other in columns, and those of a group linked to each other. Where states of
 * several workers are merged, the order of a group's rows is that of the source: by the morsel that a row came from.
 */
final class RowLog {
    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 64;
    /** Of a row besides its columns, and what a column takes on average. */
    private static final int BYTES_PER_ROW = 4;

    private static final int BYTES_PER_VALUE = 12;

    private final List<DataType> types;
    private final FlatVector[] columns;
    private int rows;
    /** Row of the same group that came next. */
    private int[] next = new int[0];

    private int[] first = new int[0];
    private int[] last = new int[0];
    private int[] sizes = new int[0];
    private final Morsels morsels = new Morsels();
    private int[] all = new int[0];

    RowLog(List<DataType> types) {
        this.types = types;
        this.columns = new FlatVector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Vector.allocate(types.get(i), FIRST_CAPACITY);
            columns[i].reset();
        }
    }

    void ensureGroups(int groups) {
        if (groups > first.length) {
            int old = first.length;
            first = Arrays.copyOf(first, Capacity.grown(old, groups));
            last = Arrays.copyOf(last, first.length);
            sizes = Arrays.copyOf(sizes, first.length);
            Arrays.fill(first, old, first.length, NONE);
        }
    }

    void startMorsel(long morsel) {
        morsels.start(rows, morsel);
    }

    /** Number of rows of a group. */
    int size(int group) {
        return sizes[group];
    }

    FlatVector column(int index) {
        return columns[index];
    }

    /** @param vectors one for each column */
    void append(int[] groups, Vector[] vectors, int[] selection, int count) {
        if (rows + count > next.length) {
            next = Arrays.copyOf(next, Capacity.grown(next.length, rows + count));
        }
        for (int i = 0; i < columns.length; i++) {
            VectorCopier.append(vectors[i], selection, count, columns[i], rows);
        }
        for (int i = 0; i < count; i++) {
            link(groups[i], rows + i);
        }
        rows += count;
    }

    private void link(int group, int row) {
        next[row] = NONE;
        if (first[group] == NONE) {
            first[group] = row;
        } else {
            next[last[group]] = row;
        }
        last[group] = row;
        sizes[group]++;
    }

    /** Rows of a group in the order of the source. */
    int[] rows(int group) {
        int[] found = new int[sizes[group]];
        int row = first[group];
        for (int i = 0; i < found.length; i++) {
            found[i] = row;
            row = next[row];
        }
        return morsels.areAscending() ? found : bySource(found);
    }

    /** Sorts places by morsel: both fit one number, the place in its low half. */
    private int[] bySource(int[] found) {
        long[] keys = new long[found.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = morsels.of(found[i]) << 32 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[found.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = found[(int) keys[i]];
        }
        return sorted;
    }

    /** An array of each column's values, and one of the morsels they came from. */
    List<DataType> stateTypes() {
        List<DataType> states = new ArrayList<>();
        types.forEach(type -> states.add(new ArrayType(type, true)));
        states.add(new ArrayType(DataType.LONG, false));
        return states;
    }

    void writeState(int from, int count, FlatVector[] target) {
        for (int i = 0; i < columns.length; i++) {
            writeArrays(i, from, count, (ArrayVector) target[i]);
        }
        int[] positions = positions(from, count, (ArrayVector) target[columns.length]);
        FlatVector elements = (FlatVector) ((ArrayVector) target[columns.length]).elements();
        elements.ensureCapacity(positions.length);
        for (int i = 0; i < positions.length; i++) {
            ((LongVector) elements).values()[i] = morsels.of(positions[i]);
        }
    }

    /** Writes the values of a column as one array for each group. */
    void writeArrays(int column, int from, int count, ArrayVector target) {
        int[] positions = positions(from, count, target);
        VectorCopier.append(columns[column], positions, positions.length, (FlatVector) target.elements(), 0);
    }

    /** Rows of all the groups, and in the target where each group's begin. */
    private int[] positions(int from, int count, ArrayVector target) {
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += sizes[from + i];
        }
        int[] positions = new int[total];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int[] own = rows(from + i);
            System.arraycopy(own, 0, positions, at, own.length);
            target.offsets()[i] = at;
            target.lengths()[i] = own.length;
            at += own.length;
        }
        return positions;
    }

    void mergeState(int[] groups, Vector[] states, int[] selection, int count) {
        int end = 0;
        for (int i = 0; i < count; i++) {
            end = Math.max(end, (selection == null ? i : selection[i]) + 1);
        }
        List<DataType> stateTypes = stateTypes();
        ArrayVector[] arrays = new ArrayVector[states.length];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = (ArrayVector) VectorCopier.flatten(states[i], stateTypes.get(i), end);
        }
        for (int i = 0; i < count; i++) {
            mergeRow(groups[i], arrays, selection == null ? i : selection[i]);
        }
    }

    private void mergeRow(int group, ArrayVector[] arrays, int row) {
        int length = arrays[0].lengths()[row];
        ArrayVector origins = arrays[columns.length];
        int[] positions = new int[length];
        int[] groups = new int[length];
        Vector[] elements = new Vector[columns.length];
        Arrays.fill(groups, group);
        for (int i = 0; i < elements.length; i++) {
            elements[i] = arrays[i].elements();
        }
        long[] numbers = ((LongVector) origins.elements()).values();
        for (int i = 0; i < length; i++) {
            positions[i] = arrays[0].offsets()[row] + i;
            morsels.start(rows + i, numbers[origins.offsets()[row] + i]);
        }
        append(groups, elements, positions, length);
    }

    long retainedBytes() {
        return 12L * first.length + next.length * (BYTES_PER_ROW + (long) BYTES_PER_VALUE * columns.length);
    }
}
