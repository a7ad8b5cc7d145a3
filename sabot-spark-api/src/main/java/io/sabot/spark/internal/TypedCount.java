package io.sabot.spark.internal;

import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Encoders;
import io.sabot.spark.sql.expressions.Aggregator;

/**
 * For how many objects a function gives something.
 *
 * @param <T> the class of the objects
 */
public final class TypedCount<T> extends Aggregator<T, Object, Object> {
    private static final long serialVersionUID = 1L;

    private final MapFunction<T, Object> function;

    public TypedCount(MapFunction<T, Object> function) {
        this.function = function;
    }

    @Override
    public Object zero() {
        return 0L;
    }

    @Override
    public Object reduce(Object count, T value) {
        return Functions.call(function, value) == null ? count : (Long) count + 1;
    }

    @Override
    public Object merge(Object first, Object second) {
        return (Long) first + (Long) second;
    }

    @Override
    public Object finish(Object count) {
        return count;
    }

    @Override
    public Encoder<Object> bufferEncoder() {
        return Encoders.scalaLong();
    }

    @Override
    public Encoder<Object> outputEncoder() {
        return Encoders.scalaLong();
    }
}
