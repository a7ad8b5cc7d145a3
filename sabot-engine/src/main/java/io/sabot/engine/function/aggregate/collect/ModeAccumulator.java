package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.ValueOrder;
import io.sabot.engine.type.collation.Collation;
import io.sabot.engine.type.collation.Collations;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code mode}: the most frequent value. Source: Mode of Spark. */
final class ModeAccumulator implements Accumulator {
    private static final int BYTES_PER_VALUE = 120;

    /** Which of several equally frequent values is given. */
    enum Tie {
        LEAST,
        GREATEST,
        /** The first one in Spark's hash map. */
        ANY
    }

    /** How often a value came; the first of those that count as the same. */
    private static final class Tally {
        private final Object value;
        private long count;

        Tally(Object value) {
            this.value = value;
        }
    }

    private final DataType type;
    private final Tie tie;
    private final Collation collation;
    private final Input input = new Input();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Map<Object, Tally>[] tallies = new Map[0];

    private long kept;

    ModeAccumulator(DataType type, Tie tie) {
        this.type = type;
        this.tie = tie;
        this.collation = type instanceof StringType text && !text.isBinaryCollated() ? Collations.of(text) : null;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > tallies.length) {
            tallies = Arrays.copyOf(tallies, Capacity.grown(tallies.length, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        for (int i = 0; i < input.count(); i++) {
            int row = input.selection() == null ? i : input.selection()[i];
            count(input.groups()[i], Normal.of(arguments[0].get(row), type), 1);
        }
    }

    private void count(int group, Object value, long times) {
        if (tallies[group] == null) {
            tallies[group] = new LinkedHashMap<>();
        }
        Object key = collation == null ? value : collation.keyOf((Slice) value);
        Tally tally = tallies[group].computeIfAbsent(key, absent -> {
            kept++;
            return new Tally(value);
        });
        tally.count += times;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(new ArrayType(type, false), new ArrayType(DataType.LONG, false));
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (int i = 0; i < count; i++) {
            Map<Object, Tally> own = tallies[from + i] == null ? Map.of() : tallies[from + i];
            Object[] values = new Object[own.size()];
            Object[] counts = new Object[own.size()];
            int at = 0;
            for (Tally tally : own.values()) {
                values[at] = tally.value;
                counts[at++] = tally.count;
            }
            columns[0].set(i, new ArrayValue(values));
            columns[1].set(i, new ArrayValue(counts));
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            ArrayValue values = (ArrayValue) columns[0].get(row);
            ArrayValue counts = (ArrayValue) columns[1].get(row);
            for (int j = 0; j < values.size(); j++) {
                count(groups[i], Normal.of(values.get(j), type), (Long) counts.get(j));
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            result.set(i, tallies[from + i] == null ? null : mostFrequent(tallies[from + i]));
        }
    }

    private Object mostFrequent(Map<Object, Tally> own) {
        boolean ordered = tie == Tie.ANY && collation == null;
        Tally best = null;
        for (Object key : ordered ? SparkMapOrder.of(own.keySet(), type) : own.keySet()) {
            Tally tally = own.get(key);
            if (best == null || tally.count > best.count || (tally.count == best.count && wins(tally, best))) {
                best = tally;
            }
        }
        return best.value;
    }

    private boolean wins(Tally tally, Tally best) {
        if (tie == Tie.ANY || !ValueOrder.isOrdered(type)) {
            return false;
        }
        int comparison = ValueOrder.compare(type, tally.value, best.value);
        return tie == Tie.LEAST ? comparison < 0 : comparison > 0;
    }

    @Override
    public long retainedBytes() {
        return 8L * tallies.length + BYTES_PER_VALUE * kept;
    }
}
