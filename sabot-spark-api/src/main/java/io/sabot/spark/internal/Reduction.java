package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.spark.api.java.function.Function2;

/** Values of one key become one by a function of two. */
public record Reduction<V>(Function2<V, V, V> function) implements Combine {
    @Override
    public Object create(Object value) {
        return value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object add(Object combined, Object value) throws Exception {
        return function.call((V) combined, (V) value);
    }

    @Override
    public Object merge(Object combined, Object other) throws Exception {
        return add(combined, other);
    }
}
