package io.sabot.spark.internal;

import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Encoders;
import io.sabot.spark.sql.expressions.Aggregator;
import scala.Tuple2;

/**
 * The mean of what a function gives.
 *
 * @param <T> the class of the objects
 */
public final class TypedAverage<T> extends Aggregator<T, Tuple2<Object, Object>, Object> {
    private static final long serialVersionUID = 1L;

    private final MapFunction<T, Double> function;

    public TypedAverage(MapFunction<T, Double> function) {
        this.function = function;
    }

    @Override
    public Tuple2<Object, Object> zero() {
        return new Tuple2<>(0.0, 0L);
    }

    @Override
    public Tuple2<Object, Object> reduce(Tuple2<Object, Object> sumAndCount, T value) {
        double sum = Functions.call(function, value) + (Double) sumAndCount._1();
        return new Tuple2<>(sum, 1 + (Long) sumAndCount._2());
    }

    @Override
    public Tuple2<Object, Object> merge(Tuple2<Object, Object> first, Tuple2<Object, Object> second) {
        return new Tuple2<>((Double) first._1() + (Double) second._1(), (Long) first._2() + (Long) second._2());
    }

    @Override
    public Object finish(Tuple2<Object, Object> sumAndCount) {
        return (Double) sumAndCount._1() / (Long) sumAndCount._2();
    }

    @Override
    public Encoder<Tuple2<Object, Object>> bufferEncoder() {
        return Encoders.tuple(Encoders.scalaDouble(), Encoders.scalaLong());
    }

    @Override
    public Encoder<Object> outputEncoder() {
        return Encoders.scalaDouble();
    }
}
