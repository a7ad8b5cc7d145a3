package io.sabot.engine.function.collection;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.LambdaFunction;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EqualityKey;
import io.sabot.engine.type.MapBuilder;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The higher-order functions over boxed values. */
public final class LambdaMethods {
    private LambdaMethods() {}

    /** Called with the index too; a lambda of one parameter does not look at it. */
    public static ArrayValue transform(ArrayValue array, LambdaFunction function) {
        Object[] results = new Object[array.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = function.apply(array.get(i), i);
        }
        return new ArrayValue(results);
    }

    public static ArrayValue filter(ArrayValue array, LambdaFunction condition) {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (isTrue(condition.apply(array.get(i), i))) {
                kept.add(array.get(i));
            }
        }
        return new ArrayValue(kept.toArray());
    }

    private static boolean isTrue(Object result) {
        return result != null && (boolean) result;
    }

    public static Boolean exists(ArrayValue array, LambdaFunction condition) {
        boolean sawNull = false;
        for (Object element : array.elements()) {
            Object result = condition.apply(element);
            if (isTrue(result)) {
                return true;
            }
            sawNull |= result == null;
        }
        return sawNull ? null : false;
    }

    /** NULL counts as false. */
    public static boolean existsTrue(ArrayValue array, LambdaFunction condition) {
        return Boolean.TRUE.equals(exists(array, condition));
    }

    public static Boolean forall(ArrayValue array, LambdaFunction condition) {
        boolean sawNull = false;
        for (Object element : array.elements()) {
            Object result = condition.apply(element);
            if (result == null) {
                sawNull = true;
            } else if (!(boolean) result) {
                return false;
            }
        }
        return sawNull ? null : true;
    }

    public static Object aggregate(ArrayValue array, Object zero, LambdaFunction merge) {
        if (array == null) {
            return null;
        }
        Object state = zero;
        for (Object element : array.elements()) {
            state = merge.apply(state, element);
        }
        return state;
    }

    public static Object aggregate(ArrayValue array, Object zero, LambdaFunction merge, LambdaFunction finish) {
        return array == null ? null : finish.apply(aggregate(array, zero, merge));
    }

    /** Ascending, NULL last. */
    public static ArrayValue sort(ArrayValue array, CallContext context) {
        Object[] sorted = array.elements().clone();
        DataType type = ArrayMethods.elementType(context, 0);
        if (type != DataType.NULL) {
            Arrays.sort(sorted, Comparator.nullsLast((a, b) -> ValueOrder.compare(type, a, b)));
        }
        return new ArrayValue(sorted);
    }

    public static ArrayValue sort(ArrayValue array, LambdaFunction comparator) {
        return sorted(array, (a, b) -> {
            Object order = comparator.apply(a, b);
            if (order == null) {
                String shown = String.valueOf(a);
                throw QueryException.of(
                        ErrorKind.EXECUTION, "COMPARATOR_RETURNS_NULL", "firstValue", shown, "secondValue", shown);
            }
            return (int) order;
        });
    }

    public static ArrayValue sortTakingNullForEqual(ArrayValue array, LambdaFunction comparator) {
        return sorted(array, (a, b) -> {
            Object order = comparator.apply(a, b);
            return order == null ? 0 : (int) order;
        });
    }

    public static ArrayValue sortTakingNullForEqual(ArrayValue array, CallContext context) {
        return sort(array, context);
    }

    private static ArrayValue sorted(ArrayValue array, Comparator<Object> comparator) {
        Object[] sorted = array.elements().clone();
        Arrays.sort(sorted, comparator);
        return new ArrayValue(sorted);
    }

    public static ArrayValue zipWith(ArrayValue left, ArrayValue right, LambdaFunction function) {
        Object[] results = new Object[Math.max(left.size(), right.size())];
        for (int i = 0; i < results.length; i++) {
            Object a = i < left.size() ? left.get(i) : null;
            Object b = i < right.size() ? right.get(i) : null;
            results[i] = function.apply(a, b);
        }
        return new ArrayValue(results);
    }

    public static MapValue mapFilter(MapValue map, LambdaFunction condition) {
        List<Object> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            Object key = map.keys().get(i);
            Object value = map.values().get(i);
            if (isTrue(condition.apply(key, value))) {
                keys.add(key);
                values.add(value);
            }
        }
        return new MapValue(new ArrayValue(keys.toArray()), new ArrayValue(values.toArray()));
    }

    /** Keys in the order of their first coming, those of the left map before. */
    public static MapValue mapZipWith(MapValue left, MapValue right, LambdaFunction function, CallContext context) {
        DataType type = ((MapType) context.resultType()).key();
        Map<Object, Object[]> entries = new LinkedHashMap<>();
        collect(type, left, 1, entries);
        collect(type, right, 2, entries);
        Object[] keys = new Object[entries.size()];
        Object[] values = new Object[keys.length];
        int at = 0;
        for (Object[] entry : entries.values()) {
            keys[at] = entry[0];
            values[at++] = function.apply(entry);
        }
        return new MapValue(new ArrayValue(keys), new ArrayValue(values));
    }

    /** Entries are key, left value, right value; the first value of a key counts. */
    private static void collect(DataType type, MapValue map, int side, Map<Object, Object[]> entries) {
        boolean floating = type.storage() == Storage.FLOAT || type.storage() == Storage.DOUBLE;
        for (int i = 0; i < map.size(); i++) {
            Object key = EqualityKey.of(type, map.keys().get(i));
            Object shown = floating ? key : map.keys().get(i);
            Object[] entry = entries.computeIfAbsent(key, absent -> new Object[] {shown, null, null});
            entry[side] = map.values().get(i);
        }
    }

    public static MapValue transformKeys(MapValue map, LambdaFunction function, CallContext context) {
        return transformKeys(map, function, context, false);
    }

    public static MapValue transformKeysLastWins(MapValue map, LambdaFunction function, CallContext context) {
        return transformKeys(map, function, context, true);
    }

    private static MapValue transformKeys(
            MapValue map, LambdaFunction function, CallContext context, boolean lastWins) {
        Object[] keys = new Object[map.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = function.apply(map.keys().get(i), map.values().get(i));
        }
        MapBuilder builder = new MapBuilder(((MapType) context.resultType()).key(), lastWins);
        builder.putAll(new ArrayValue(keys), map.values());
        return builder.build();
    }

    public static MapValue transformValues(MapValue map, LambdaFunction function) {
        Object[] values = new Object[map.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.apply(map.keys().get(i), map.values().get(i));
        }
        return new MapValue(map.keys(), new ArrayValue(values));
    }
}
