package io.sabot.engine.function.collection;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.ValueOrder;
import java.util.Arrays;
import java.util.Comparator;

/** Values in which each map has its entries in the order of the keys, so that equal maps look alike (Spark's MapSort). */
public final class MapOrder {
    private MapOrder() {}

    public static MapValue ordered(MapValue map, CallContext context) {
        return of((MapType) context.resultType(), map);
    }

    public static ArrayValue ordered(ArrayValue array, CallContext context) {
        return of((ArrayType) context.resultType(), array);
    }

    public static StructValue ordered(StructValue struct, CallContext context) {
        return of((StructType) context.resultType(), struct);
    }

    private static Object of(DataType type, Object value) {
        if (value instanceof MapValue map) {
            return of((MapType) type, map);
        }
        if (value instanceof ArrayValue array) {
            return of((ArrayType) type, array);
        }
        return value instanceof StructValue struct ? of((StructType) type, struct) : value;
    }

    private static MapValue of(MapType type, MapValue map) {
        Integer[] order = new Integer[map.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(map.keys()::get, (a, b) -> ValueOrder.compare(type.key(), a, b)));
        Object[] keys = new Object[order.length];
        Object[] values = new Object[order.length];
        for (int i = 0; i < order.length; i++) {
            keys[i] = map.keys().get(order[i]);
            values[i] = of(type.value(), map.values().get(order[i]));
        }
        return new MapValue(new ArrayValue(keys), new ArrayValue(values));
    }

    private static ArrayValue of(ArrayType type, ArrayValue array) {
        Object[] elements = new Object[array.size()];
        Arrays.setAll(elements, i -> of(type.element(), array.get(i)));
        return new ArrayValue(elements);
    }

    private static StructValue of(StructType type, StructValue struct) {
        Object[] fields = new Object[struct.size()];
        Arrays.setAll(fields, i -> of(type.field(i).type(), struct.get(i)));
        return new StructValue(fields);
    }
}
