package io.sabot.spark.internal;

import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Encoders;
import io.sabot.spark.sql.expressions.Aggregator;

/**
 * The sum of what a function gives.
 *
 * @param <T> the class of the objects
 */
public final class TypedSumDouble<T> extends Aggregator<T, Object, Object> {
    private static final long serialVersionUID = 1L;

    private final MapFunction<T, Double> function;

    public TypedSumDouble(MapFunction<T, Double> function) {
        this.function = function;
    }

    @Override
    public Object zero() {
        return 0.0;
    }

    @Override
    public Object reduce(Object sum, T value) {
        return (Double) sum + Functions.call(function, value);
    }

    @Override
    public Object merge(Object first, Object second) {
        return (Double) first + (Double) second;
    }

    @Override
    public Object finish(Object sum) {
        return sum;
    }

    @Override
    public Encoder<Object> bufferEncoder() {
        return Encoders.scalaDouble();
    }

    @Override
    public Encoder<Object> outputEncoder() {
        return Encoders.scalaDouble();
    }
}
