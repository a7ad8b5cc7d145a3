package io.sabot.engine.function.collection;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EqualityKey;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Arrays taken for sets: the order is that of first coming, NULL is equal to NULL, the zeros are one. */
public final class SetMethods {
    private SetMethods() {}

    public static ArrayValue distinct(ArrayValue array, CallContext context) {
        DataType type = ArrayMethods.elementType(context, 0);
        List<Object> kept = new ArrayList<>();
        keepNew(type, array, new HashSet<>(), kept);
        return new ArrayValue(kept.toArray());
    }

    public static ArrayValue union(ArrayValue left, ArrayValue right, CallContext context) {
        DataType type = ArrayMethods.elementType(context, 0);
        Set<Object> seen = new HashSet<>();
        List<Object> kept = new ArrayList<>();
        keepNew(type, left, seen, kept);
        keepNew(type, right, seen, kept);
        return new ArrayValue(kept.toArray());
    }

    public static ArrayValue except(ArrayValue left, ArrayValue right, CallContext context) {
        DataType type = ArrayMethods.elementType(context, 0);
        List<Object> kept = new ArrayList<>();
        keepNew(type, left, keys(type, right), kept);
        return new ArrayValue(kept.toArray());
    }

    public static ArrayValue intersect(ArrayValue left, ArrayValue right, CallContext context) {
        DataType type = ArrayMethods.elementType(context, 0);
        Set<Object> common = keys(type, right);
        List<Object> kept = new ArrayList<>();
        for (Object element : left.elements()) {
            if (common.remove(EqualityKey.of(type, element))) {
                kept.add(normalized(type, element));
            }
        }
        return new ArrayValue(kept.toArray());
    }

    /** NULL when one array holds a NULL, neither is empty, and nothing else is common. */
    public static Boolean overlap(ArrayValue left, ArrayValue right, CallContext context) {
        if (left.size() == 0 || right.size() == 0) {
            return false;
        }
        DataType type = ArrayMethods.elementType(context, 0);
        Set<Object> rightKeys = keys(type, right);
        boolean sawNull = rightKeys.contains(null);
        for (Object element : left.elements()) {
            if (element == null) {
                sawNull = true;
            } else if (rightKeys.contains(EqualityKey.of(type, element))) {
                return true;
            }
        }
        return sawNull ? null : false;
    }

    private static void keepNew(DataType type, ArrayValue array, Set<Object> seen, List<Object> kept) {
        for (Object element : array.elements()) {
            if (seen.add(EqualityKey.of(type, element))) {
                kept.add(normalized(type, element));
            }
        }
    }

    private static Set<Object> keys(DataType type, ArrayValue array) {
        Set<Object> keys = new HashSet<>();
        for (Object element : array.elements()) {
            keys.add(EqualityKey.of(type, element));
        }
        return keys;
    }

    private static Object normalized(DataType type, Object element) {
        boolean floating = type.storage() == Storage.FLOAT || type.storage() == Storage.DOUBLE;
        return floating ? EqualityKey.of(type, element) : element;
    }
}
