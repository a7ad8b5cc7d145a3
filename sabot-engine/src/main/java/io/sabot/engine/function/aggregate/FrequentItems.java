package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that occur often, perhaps with some that do not: at most so many are counted, and a new one costs all counts as much
 * as the least of them. No SQL name leads here. Source: Karp, Papadimitriou, Shenker, "A simple algorithm for finding
 * frequent elements in streams and bags"; FrequentItems of Spark.
 */
public final class FrequentItems implements Accumulator {
    private static final int BYTES_EACH = 80;

    private final DataType type;
    private final int capacity;
    private final List<Map<Object, Long>> groups = new ArrayList<>();

    private FrequentItems(DataType type, int capacity) {
        this.type = type;
        this.capacity = capacity;
    }

    /**
     * @param capacity number of values that are counted
     * @param nullable whether the argument may be NULL, which is a value like others
     */
    public static AggregateFunction function(int capacity, boolean nullable) {
        return new AggregateFunction(
                "collect_frequent_items",
                1,
                1,
                arguments -> new Typing(arguments.types(), new ArrayType(arguments.type(0), nullable)),
                false,
                (context, constants) -> new FrequentItems(context.argumentType(0), capacity),
                List.of(),
                new Documentation("Values that occur often.", "", "1.4.0", "agg_funcs"));
    }

    @Override
    public void ensureGroups(int count) {
        while (groups.size() < count) {
            groups.add(new LinkedHashMap<>());
        }
    }

    @Override
    public void add(int[] rowGroups, Vector[] arguments, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            Object value = arguments[0].get(selection == null ? i : selection[i]);
            add(groups.get(rowGroups[i]), value, 1);
        }
    }

    private void add(Map<Object, Long> counts, Object value, long count) {
        if (counts.containsKey(value)) {
            counts.merge(value, count, Long::sum);
            return;
        }
        if (counts.size() < capacity) {
            counts.put(BoxedValues.detach(value), count);
            return;
        }
        long least = Collections.min(counts.values());
        if (count < least) {
            counts.replaceAll((key, known) -> known - count);
            return;
        }
        counts.put(BoxedValues.detach(value), count);
        counts.values().removeIf(known -> known <= least);
        counts.replaceAll((key, known) -> known - least);
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(new ArrayType(type, true), new ArrayType(DataType.LONG, false));
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        writeResult(from, count, columns[0]);
        columns[1].reset();
        for (int i = 0; i < count; i++) {
            columns[1].set(i, new ArrayValue(groups.get(from + i).values().toArray()));
        }
    }

    @Override
    public void mergeState(int[] rowGroups, Vector[] columns, int[] selection, int count) {
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            ArrayValue values = (ArrayValue) columns[0].get(row);
            ArrayValue counts = (ArrayValue) columns[1].get(row);
            for (int j = 0; j < values.size(); j++) {
                add(groups.get(rowGroups[i]), values.get(j), (Long) counts.get(j));
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        result.reset();
        for (int i = 0; i < count; i++) {
            List<Object> values = new ArrayList<>(groups.get(from + i).keySet());
            result.set(i, new ArrayValue(values.toArray()));
        }
    }

    @Override
    public long retainedBytes() {
        long values = 0;
        for (Map<Object, Long> counts : groups) {
            values += counts.size();
        }
        return BYTES_EACH * values;
    }
}
