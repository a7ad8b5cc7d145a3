package io.sabot.engine.operator.group;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Feeds each combination of group and arguments once to another accumulator. Combinations are only collected while rows come,
 * because another worker may have met the same ones; they are added up when the first result is written.
 */
final class DistinctAccumulator {
    private static final int ROWS_AT_ONCE = 4096;

    private final Accumulator accumulator;
    private final List<DataType> keyTypes = new ArrayList<>();
    private final List<KeyRange> ranges = new ArrayList<>();
    private final KeyTables.Form tables;
    private KeyTable combinations;
    private final FlatVector[] keys;
    private int[] numbers = new int[ROWS_AT_ONCE];
    private IntVector groupColumn = new IntVector(ROWS_AT_ONCE);
    private int[] positions = new int[0];

    DistinctAccumulator(Accumulator accumulator, AggregateCall call, KeyTables.Form tables) {
        this.accumulator = accumulator;
        keyTypes.add(DataType.INT);
        keyTypes.addAll(call.argumentTypes());
        ranges.add(new KeyRange(0, Integer.MAX_VALUE));
        ranges.addAll(call.argumentRanges());
        this.tables = tables;
        this.combinations = tables.create(keyTypes, ranges);
        this.keys = new FlatVector[keyTypes.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Vector.allocate(keyTypes.get(i), ROWS_AT_ONCE);
        }
    }

    /** Takes the combinations, some at a time. */
    interface Rows {
        /** @param groups of the first {@code count} rows of the arguments */
        void accept(int[] groups, Vector[] arguments, int count);
    }

    void write(Rows out) {
        for (int from = 0; from < combinations.size(); from += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, combinations.size() - from);
            combinations.writeKeys(from, count, keys);
            Vector[] arguments = new Vector[keys.length - 1];
            System.arraycopy(keys, 1, arguments, 0, arguments.length);
            out.accept(((IntVector) keys[0]).values(), arguments, count);
        }
    }

    /** Adds up the combinations and forgets them. */
    void drain(int groups) {
        accumulator.ensureGroups(groups);
        write((numbers, arguments, count) -> accumulator.add(numbers, arguments, null, count));
        forget();
    }

    void forget() {
        combinations = tables.create(keyTypes, ranges);
    }

    /** The accumulator with all combinations added. */
    Accumulator complete(int groups) {
        drain(groups);
        return accumulator;
    }

    void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        Vector[] columns = new Vector[arguments.length + 1];
        columns[0] = groupsByPosition(groups, selection, count);
        System.arraycopy(arguments, 0, columns, 1, arguments.length);
        if (numbers.length < count) {
            numbers = new int[count];
        }
        combinations.intern(columns, selection, count, numbers);
    }

    /** The group numbers as a column that shares the positions of the arguments. */
    private IntVector groupsByPosition(int[] groups, int[] selection, int count) {
        if (selection == null) {
            return new IntVector(groups);
        }
        int rows = count == 0 ? 0 : selection[count - 1] + 1;
        if (positions.length < rows) {
            positions = new int[rows];
            groupColumn = new IntVector(positions);
        }
        for (int i = 0; i < count; i++) {
            positions[selection[i]] = groups[i];
        }
        return groupColumn;
    }

    /** Adds the combinations of another worker. @param mapping group here by group there; negative for groups to leave out */
    void merge(DistinctAccumulator other, int[] mapping) {
        int[] kept = new int[ROWS_AT_ONCE];
        for (int from = 0; from < other.combinations.size(); from += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, other.combinations.size() - from);
            other.combinations.writeKeys(from, count, keys);
            int[] groups = ((IntVector) keys[0]).values();
            int selected = 0;
            for (int i = 0; i < count; i++) {
                groups[i] = mapping[groups[i]];
                kept[selected] = i;
                selected += groups[i] >= 0 ? 1 : 0;
            }
            combinations.intern(keys, kept, selected, numbers);
        }
    }

    long growthBytes(int more) {
        return combinations.growthBytes(more);
    }

    long combinationBytes() {
        return combinations.retainedBytes();
    }

    long retainedBytes() {
        return combinations.retainedBytes() + accumulator.retainedBytes();
    }
}
