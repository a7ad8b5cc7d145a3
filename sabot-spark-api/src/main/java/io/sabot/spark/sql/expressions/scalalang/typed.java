package io.sabot.spark.sql.expressions.scalalang;

import io.sabot.spark.internal.TypedAverage;
import io.sabot.spark.internal.TypedCount;
import io.sabot.spark.internal.TypedSumDouble;
import io.sabot.spark.internal.TypedSumLong;
import io.sabot.spark.sql.TypedColumn;
import scala.Function1;

/** Simple aggregates of what functions give for objects. */
public final class typed {
    private typed() {}

    public static <IN> TypedColumn<IN, Object> avg(Function1<IN, Object> f) {
        return new TypedAverage<IN>(value -> (Double) f.apply(value)).toColumn();
    }

    public static <IN> TypedColumn<IN, Object> count(Function1<IN, Object> f) {
        return new TypedCount<IN>(f::apply).toColumn();
    }

    public static <IN> TypedColumn<IN, Object> sum(Function1<IN, Object> f) {
        return new TypedSumDouble<IN>(value -> (Double) f.apply(value)).toColumn();
    }

    public static <IN> TypedColumn<IN, Object> sumLong(Function1<IN, Object> f) {
        return new TypedSumLong<IN>(value -> (Long) f.apply(value)).toColumn();
    }
}
