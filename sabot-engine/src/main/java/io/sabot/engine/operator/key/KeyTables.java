package io.sabot.engine.operator.key;

import io.sabot.engine.config.Technique;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Chooses the table for the types of the key columns. */
public final class KeyTables {
    /** Of a column that comes from nowhere that matters. */
    public static final int NO_ORIGIN = -1;

    private static final long RANGE_PER_ROW = 16;

    private KeyTables() {}

    /** {@link #create(List, List)} or {@link #createPart(List, List)}. */
    public interface Form {
        KeyTable create(List<DataType> types, List<KeyRange> ranges);
    }

    /** @param types of the key columns, at least one; strings must be ordered by their bytes */
    public static KeyTable create(List<DataType> types) {
        return create(types, unknown(types));
    }

    /** @param ranges bounds of the key columns where they are known, null where not; they make keys narrower */
    public static KeyTable create(List<DataType> types, List<KeyRange> ranges) {
        return create(types, ranges, unrelated(types.size()), Set.of());
    }

    /**
     * @param origins a number for each column, the same for columns that come from the same rows of a table, as those of the build
     *     side of a join do; {@link #NO_ORIGIN} for columns that come alone
     * @param excluded what the table is to do without
     */
    public static KeyTable create(
            List<DataType> types, List<KeyRange> ranges, List<Integer> origins, Set<Technique> excluded) {
        return new CodeTable(table(types, ranges, origins, 0, excluded));
    }

    /** Origins of columns that come alone. */
    public static List<Integer> unrelated(int columns) {
        return Collections.nCopies(columns, NO_ORIGIN);
    }

    /** As the next, for any way to be fast. */
    public static KeyTable createPart(List<DataType> types, List<KeyRange> ranges) {
        return createPart(types, ranges, Set.of());
    }

    /**
     * For a part of keys that were divided by their hash because they took too much memory: a part takes as little as it has keys,
     * whatever the range of all of them.
     */
    public static KeyTable createPart(List<DataType> types, List<KeyRange> ranges, Set<Technique> excluded) {
        Set<Technique> withoutRange = EnumSet.of(Technique.DIRECT_ADDRESSING);
        withoutRange.addAll(excluded);
        return table(types, ranges, unrelated(types.size()), 0, withoutRange);
    }

    private static List<KeyRange> unknown(List<DataType> types) {
        return Collections.nCopies(types.size(), null);
    }

    /**
     * For the build side of a join. Direct addressing is so much faster than hashing that it may take more room there.
     *
     * @param rows how many keys will be interned
     * @param range of the keys that will be interned, for one key column of integers; null when it is not known. Keys that are
     *     looked up may lie outside
     * @param excluded what the table is to do without
     */
    public static KeyTable forJoin(List<DataType> types, int rows, KeyRange range, Set<Technique> excluded) {
        KeyTable table = table(types, unknown(types), unrelated(types.size()), rows, excluded);
        if (range != null && types.size() == 1 && table instanceof WordTable words) {
            words.expect(range);
        }
        return table;
    }

    private static KeyTable table(
            List<DataType> types,
            List<KeyRange> ranges,
            List<Integer> origins,
            int expectedKeys,
            Set<Technique> excluded) {
        if (types.size() == 1 && types.get(0).storage() == Storage.BYTES) {
            return new BytesTable();
        }
        if (excluded.contains(Technique.PACKED_KEYS)) {
            return new RowTable(types);
        }
        WordLayout layout = WordLayout.of(types, ranges);
        if (layout != null) {
            boolean direct = !excluded.contains(Technique.DIRECT_ADDRESSING);
            long directRange = direct ? RANGE_PER_ROW * expectedKeys : OneWordIndex.NEVER_DIRECT;
            return new WordTable(types, layout, directRange, expectedKeys);
        }
        KeyTable numbered = NumberedTable.of(types, ranges, origins);
        return numbered == null ? new RowTable(types) : numbered;
    }
}
