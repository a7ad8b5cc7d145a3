package io.sabot.engine.type.cast;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.StructValue;

/** Casts of arrays, maps and structs, part by part. A part that a {@code try_cast} cannot cast is NULL by itself. */
public final class NestedCasts {
    private NestedCasts() {}

    public static ArrayValue arrayToArray(ArrayValue value, CastContext context) {
        return castElements(value, context.child(0));
    }

    public static MapValue mapToMap(MapValue value, CastContext context) {
        return new MapValue(
                castElements(value.keys(), context.child(0)), castElements(value.values(), context.child(1)));
    }

    public static StructValue structToStruct(StructValue value, CastContext context) {
        Object[] fields = new Object[value.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Casts.cast(value.get(i), context.child(i));
        }
        return new StructValue(fields);
    }

    private static ArrayValue castElements(ArrayValue value, CastContext context) {
        if (context.method() == null) {
            return value;
        }
        Object[] elements = new Object[value.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Casts.cast(value.get(i), context);
        }
        return new ArrayValue(elements);
    }
}
