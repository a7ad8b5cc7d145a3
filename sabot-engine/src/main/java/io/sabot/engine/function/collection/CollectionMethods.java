package io.sabot.engine.function.collection;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.ValueOrder;
import java.util.ArrayList;
import java.util.List;

/** Functions of arrays and maps over boxed values. */
public final class CollectionMethods {
    private CollectionMethods() {}

    public static ArrayValue array(Object[] values) {
        return new ArrayValue(values.clone());
    }

    public static MapValue map(Object[] values, CallContext context) {
        DataType keyType = ((MapType) context.resultType()).key();
        List<Object> keys = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            if (values[i] == null) {
                throw QueryException.of(ErrorKind.RUNTIME, "NULL_MAP_KEY");
            }
            if (indexOf(keys, values[i], keyType) >= 0) {
                throw QueryException.of(
                        ErrorKind.RUNTIME,
                        "DUPLICATED_MAP_KEY",
                        "key",
                        values[i].toString(),
                        "mapKeyDedupPolicy",
                        "\"spark.sql.mapKeyDedupPolicy\"");
            }
            keys.add(values[i]);
            items.add(values[i + 1]);
        }
        return new MapValue(new ArrayValue(keys.toArray()), new ArrayValue(items.toArray()));
    }

    private static int indexOf(List<Object> keys, Object key, DataType type) {
        for (int i = 0; i < keys.size(); i++) {
            if (ValueOrder.of(type).compare(keys.get(i), key) == 0) {
                return i;
            }
        }
        return -1;
    }

    public static Object item(ArrayValue array, int index, CallContext context) {
        if (index < 0 || index >= array.size()) {
            throw outside(index, array.size(), context);
        }
        return array.get(index);
    }

    public static Object item(ArrayValue array, long index, CallContext context) {
        if (index < 0 || index >= array.size()) {
            throw outside(index, array.size(), context);
        }
        return array.get((int) index);
    }

    public static Object itemOrNull(ArrayValue array, int index) {
        return index < 0 || index >= array.size() ? null : array.get(index);
    }

    public static Object itemOrNull(ArrayValue array, long index) {
        return index < 0 || index >= array.size() ? null : array.get((int) index);
    }

    private static QueryException outside(long index, int size, CallContext context) {
        return QueryException.of(
                        ErrorKind.ARRAY_INDEX,
                        "INVALID_ARRAY_INDEX",
                        "indexValue",
                        Long.toString(index),
                        "arraySize",
                        Integer.toString(size),
                        "ansiConfig",
                        "\"spark.sql.ansi.enabled\"")
                .withContext(context.query());
    }

    public static Object mapValue(MapValue map, Object key, CallContext context) {
        DataType type = ((MapType) context.argumentType(0)).key();
        for (int i = 0; i < map.size(); i++) {
            if (ValueOrder.of(type).compare(map.keys().get(i), key) == 0) {
                return map.values().get(i);
            }
        }
        return null;
    }

    public static int size(ArrayValue array) {
        return array.size();
    }

    public static int size(MapValue map) {
        return map.size();
    }

    public static ArrayValue mapKeys(MapValue map) {
        return map.keys();
    }

    public static ArrayValue mapValues(MapValue map) {
        return map.values();
    }
}
