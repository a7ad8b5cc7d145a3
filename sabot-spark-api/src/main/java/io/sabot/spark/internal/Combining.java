package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.api.java.function.Function2;

/** Values of one key become one by the program's three functions. */
@SuppressWarnings("unchecked") // the engine hands on what it got
public record Combining<V, C>(Function<V, C> first, Function2<C, V, C> next, Function2<C, C, C> merging)
        implements Combine {
    @Override
    public Object create(Object value) throws Exception {
        return first.call((V) value);
    }

    @Override
    public Object add(Object combined, Object value) throws Exception {
        return next.call((C) combined, (V) value);
    }

    @Override
    public Object merge(Object combined, Object other) throws Exception {
        return merging.call((C) combined, (C) other);
    }
}
