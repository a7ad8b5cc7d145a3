package io.sabot.spark.internal;

import io.sabot.spark.api.java.function.ReduceFunction;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Encoders;
import io.sabot.spark.sql.expressions.Aggregator;
import java.lang.reflect.Array;
import scala.Tuple2;

/**
 * The objects of a group made one, two at a time: a buffer says whether there has been any. Source: Spark's
 * {@code ReduceAggregator}.
 *
 * @param <T> the class of the objects
 */
public final class ReduceAggregator<T> extends Aggregator<T, Tuple2<Object, T>, T> {
    private static final long serialVersionUID = 1L;

    private final ReduceFunction<T> function;
    private final transient Encoder<T> encoder;

    public ReduceAggregator(ReduceFunction<T> function, Encoder<T> encoder) {
        this.function = function;
        this.encoder = encoder;
    }

    /** Called on copies, too, which know no encoder: their buffers may hold null before the first object. */
    @Override
    @SuppressWarnings("unchecked")
    public Tuple2<Object, T> zero() {
        Class<?> objects = encoder == null ? Object.class : encoder.clsTag().runtimeClass();
        return new Tuple2<>(false, (T) Array.get(Array.newInstance(objects, 1), 0));
    }

    @Override
    public Tuple2<Object, T> reduce(Tuple2<Object, T> buffer, T value) {
        return new Tuple2<>(true, (Boolean) buffer._1() ? both(buffer._2(), value) : value);
    }

    @Override
    public Tuple2<Object, T> merge(Tuple2<Object, T> first, Tuple2<Object, T> second) {
        if (!(Boolean) first._1()) {
            return second;
        }
        return (Boolean) second._1() ? new Tuple2<>(true, both(first._2(), second._2())) : first;
    }

    private T both(T first, T second) {
        try {
            return function.call(first, second);
        } catch (Exception failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    @Override
    public T finish(Tuple2<Object, T> reduction) {
        if (!(Boolean) reduction._1()) {
            throw SparkErrors.internal("ReduceAggregator requires at least one input row");
        }
        return reduction._2();
    }

    @Override
    public Encoder<Tuple2<Object, T>> bufferEncoder() {
        return Encoders.tuple(Encoders.scalaBoolean(), encoder);
    }

    @Override
    public Encoder<T> outputEncoder() {
        return encoder;
    }
}
