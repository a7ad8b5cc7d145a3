package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.aggregate.sketch.Summary;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.util.List;

/** {@code approx_top_k}, and {@code approx_top_k_accumulate}, which gives the sketch as a struct. */
final class TopK implements Summary<FrequentItems> {
    private static final int MOST_TRACKED = 1_000_000;
    private static final int NO_LIMIT = -1;

    private final DataType type;
    private final int k;
    private final int tracked;

    private TopK(DataType type, int k, int tracked) {
        this.type = type;
        this.k = k;
        this.tracked = tracked;
    }

    static TopK most(DataType type, List<Object> constants) {
        int k = notNull("k", constants.get(1));
        checkPositive("k", k);
        int tracked = notNull("maxItemsTracked", constants.get(2));
        checkTracked(tracked, k);
        return new TopK(type, k, tracked);
    }

    static TopK accumulate(DataType type, List<Object> constants) {
        int tracked = notNull("maxItemsTracked", constants.get(1));
        checkTracked(tracked);
        return new TopK(type, NO_LIMIT, tracked);
    }

    static int notNull(String argument, Object value) {
        if (value == null) {
            throw SketchErrors.runtime("APPROX_TOP_K_NULL_ARG", "argName", Quoting.id(argument));
        }
        return (Integer) value;
    }

    static void checkPositive(String argument, int value) {
        if (value <= 0) {
            throw SketchErrors.runtime(
                    "APPROX_TOP_K_NON_POSITIVE_ARG",
                    "argName",
                    Quoting.id(argument),
                    "argValue",
                    Integer.toString(value));
        }
    }

    static void checkTracked(int tracked) {
        if (tracked > MOST_TRACKED) {
            throw SketchErrors.runtime(
                    "APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT",
                    "maxItemsTracked",
                    Integer.toString(tracked),
                    "limit",
                    Integer.toString(MOST_TRACKED));
        }
        checkPositive("maxItemsTracked", tracked);
    }

    static void checkTracked(int tracked, int k) {
        checkTracked(tracked);
        if (tracked < k) {
            throw SketchErrors.runtime(
                    "APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K",
                    "maxItemsTracked",
                    Integer.toString(tracked),
                    "k",
                    Integer.toString(k));
        }
    }

    /** Sketch, how many items it tracks, and their type, as the type of a field and as text. */
    static StructType stateType(DataType item) {
        return new StructType(List.of(
                Field.of("sketch", DataType.BINARY, false),
                Field.of("maxItemsTracked", DataType.INT, false),
                Field.of("itemDataType", item),
                Field.of("itemDataTypeDDL", DataType.STRING, false)));
    }

    static StructValue state(FrequentItems items, int tracked, String ddl) {
        return new StructValue(new Object[] {Slice.of(items.write()), tracked, null, Slice.of(ddl)});
    }

    static String ddl(DataType type) {
        return type.isString() ? "item string not null" : "item " + type.sql() + " NOT NULL";
    }

    @Override
    public FrequentItems create() {
        return FrequentItems.create(type, tracked);
    }

    @Override
    public FrequentItems add(FrequentItems items, Vector[] arguments, int row) {
        items.add(arguments[0].get(row));
        return items;
    }

    @Override
    public FrequentItems merge(FrequentItems items, FrequentItems other) {
        items.merge(other);
        return items;
    }

    @Override
    public byte[] write(FrequentItems items) {
        return items.write();
    }

    @Override
    public FrequentItems read(byte[] bytes) {
        return FrequentItems.read(bytes, type);
    }

    @Override
    public Object result(FrequentItems items) {
        FrequentItems merged = merge(create(), read(write(items)));
        return k == NO_LIMIT ? state(merged, tracked, ddl(type)) : merged.most(k);
    }

    @Override
    public int bytes(FrequentItems items) {
        return items.bytes();
    }
}
