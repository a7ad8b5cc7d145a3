package io.sabot.spark.internal;

import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Encoders;
import io.sabot.spark.sql.expressions.Aggregator;

/**
 * The sum of the whole numbers that a function gives.
 *
 * @param <T> the class of the objects
 */
public final class TypedSumLong<T> extends Aggregator<T, Object, Object> {
    private static final long serialVersionUID = 1L;

    private final MapFunction<T, Long> function;

    public TypedSumLong(MapFunction<T, Long> function) {
        this.function = function;
    }

    @Override
    public Object zero() {
        return 0L;
    }

    @Override
    public Object reduce(Object sum, T value) {
        return (Long) sum + Functions.call(function, value);
    }

    @Override
    public Object merge(Object first, Object second) {
        return (Long) first + (Long) second;
    }

    @Override
    public Object finish(Object sum) {
        return sum;
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
