package io.sabot.spark.sql.expressions.javalang;

import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.internal.TypedAverage;
import io.sabot.spark.internal.TypedCount;
import io.sabot.spark.internal.TypedSumDouble;
import io.sabot.spark.internal.TypedSumLong;
import io.sabot.spark.sql.TypedColumn;
import io.sabot.spark.sql.expressions.Aggregator;

/** Simple aggregates of what functions give for objects. */
public class typed {
    public static <T> TypedColumn<T, Double> avg(MapFunction<T, Double> f) {
        return column(new TypedAverage<>(f));
    }

    public static <T> TypedColumn<T, Long> count(MapFunction<T, Object> f) {
        return column(new TypedCount<>(f));
    }

    public static <T> TypedColumn<T, Double> sum(MapFunction<T, Double> f) {
        return column(new TypedSumDouble<>(f));
    }

    public static <T> TypedColumn<T, Long> sumLong(MapFunction<T, Long> f) {
        return column(new TypedSumLong<>(f));
    }

    /** The aggregators give boxes of primitives, which their encoders know only as objects. */
    @SuppressWarnings("unchecked")
    private static <T, U> TypedColumn<T, U> column(Aggregator<T, ?, Object> aggregator) {
        return (TypedColumn<T, U>) aggregator.toColumn();
    }
}
