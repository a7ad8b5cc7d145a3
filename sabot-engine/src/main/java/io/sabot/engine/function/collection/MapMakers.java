package io.sabot.engine.function.collection;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapBuilder;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;

/** Functions that make a map, each in two forms: a key that comes again is an error, or its last value is kept. */
public final class MapMakers {
    private MapMakers() {}

    private static MapBuilder builder(CallContext context, boolean lastWins) {
        return new MapBuilder(((MapType) context.resultType()).key(), lastWins);
    }

    public static MapValue map(Object[] values, CallContext context) {
        return map(values, builder(context, false));
    }

    public static MapValue mapLastWins(Object[] values, CallContext context) {
        return map(values, builder(context, true));
    }

    private static MapValue map(Object[] values, MapBuilder builder) {
        for (int i = 0; i < values.length; i += 2) {
            builder.put(values[i], values[i + 1]);
        }
        return builder.build();
    }

    public static MapValue concat(Object[] maps, CallContext context) {
        return concat(maps, builder(context, false));
    }

    public static MapValue concatLastWins(Object[] maps, CallContext context) {
        return concat(maps, builder(context, true));
    }

    private static MapValue concat(Object[] maps, MapBuilder builder) {
        for (Object map : maps) {
            builder.putAll(((MapValue) map).keys(), ((MapValue) map).values());
        }
        return builder.build();
    }

    public static MapValue fromArrays(ArrayValue keys, ArrayValue values, CallContext context) {
        return fromArrays(keys, values, builder(context, false));
    }

    public static MapValue fromArraysLastWins(ArrayValue keys, ArrayValue values, CallContext context) {
        return fromArrays(keys, values, builder(context, true));
    }

    private static MapValue fromArrays(ArrayValue keys, ArrayValue values, MapBuilder builder) {
        builder.putAll(keys, values);
        return builder.build();
    }

    public static MapValue fromEntries(ArrayValue entries, CallContext context) {
        return fromEntries(entries, builder(context, false));
    }

    public static MapValue fromEntriesLastWins(ArrayValue entries, CallContext context) {
        return fromEntries(entries, builder(context, true));
    }

    /** @return null when an entry is */
    private static MapValue fromEntries(ArrayValue entries, MapBuilder builder) {
        for (Object entry : entries.elements()) {
            if (entry == null) {
                return null;
            }
        }
        for (Object entry : entries.elements()) {
            StructValue pair = (StructValue) entry;
            builder.put(pair.get(0), pair.get(1));
        }
        return builder.build();
    }

    /** What a call of {@code str_to_map} keeps from row to row. */
    public static TextSplitter splitter(Object[] constants, CallContext context, long partition) {
        return new TextSplitter(((MapType) context.resultType()).key());
    }

    public static MapValue ofText(Slice text, Slice pairs, Slice parts, TextSplitter splitter) {
        return ofText(text, pairs, parts, splitter, false);
    }

    public static MapValue ofTextLastWins(Slice text, Slice pairs, Slice parts, TextSplitter splitter) {
        return ofText(text, pairs, parts, splitter, true);
    }

    private static MapValue ofText(Slice text, Slice pairs, Slice parts, TextSplitter splitter, boolean lastWins) {
        DataType type = splitter.type();
        MapBuilder builder = new MapBuilder(type, lastWins);
        for (String pair : splitter.split(text.toString(), pairs, -1)) {
            String[] keyAndValue = splitter.split(pair, parts, 2);
            builder.put(Slice.of(keyAndValue[0]), keyAndValue.length < 2 ? null : Slice.of(keyAndValue[1]));
        }
        return builder.build();
    }
}
