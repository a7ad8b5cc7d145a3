package io.sabot.engine.function.collection;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.ValueOrder;

/** Functions that look into a map, and {@code element_at}, which looks into arrays too. */
public final class MapMethods {
    private MapMethods() {}

    public static Object value(MapValue map, Object key, CallContext context) {
        int at = indexOf(map, key, ((MapType) context.argumentType(0)).key());
        return at < 0 ? null : map.values().get(at);
    }

    public static boolean containsKey(MapValue map, Object key, CallContext context) {
        return indexOf(map, key, context.argumentType(1)) >= 0;
    }

    private static int indexOf(MapValue map, Object key, DataType type) {
        for (int i = 0; i < map.size(); i++) {
            if (ValueOrder.compare(type, map.keys().get(i), key) == 0) {
                return i;
            }
        }
        return -1;
    }

    public static Object elementAt(ArrayValue array, int position, CallContext context) {
        return array.get(ItemPlaces.elementAt(array.size(), position, context));
    }

    public static Object elementAt(MapValue map, Object key, CallContext context) {
        return value(map, key, context);
    }

    public static Object elementAtOrNull(ArrayValue array, int position) {
        int place = ItemPlaces.elementAtOrNone(array.size(), position);
        return place == ItemPlaces.NONE ? null : array.get(place);
    }

    public static Object elementAtOrNull(MapValue map, Object key, CallContext context) {
        return value(map, key, context);
    }

    public static ArrayValue keys(MapValue map) {
        return map.keys();
    }

    public static ArrayValue values(MapValue map) {
        return map.values();
    }

    public static ArrayValue entries(MapValue map) {
        Object[] entries = new Object[map.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new StructValue(
                    new Object[] {map.keys().get(i), map.values().get(i)});
        }
        return new ArrayValue(entries);
    }
}
