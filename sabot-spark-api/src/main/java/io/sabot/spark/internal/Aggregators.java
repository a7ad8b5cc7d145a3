package io.sabot.spark.internal;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.expressions.Aggregator;
import io.sabot.spark.sql.expressions.UserDefinedAggregateFunction;

/** Aggregates of the program as the engine's functions. */
public final class Aggregators {
    private Aggregators() {}

    public static AggregateFunction entry(
            Aggregator<?, ?, ?> aggregator, Encoder<?> input, String name, boolean nullable) {
        return new AggregatorCode(aggregator, SabotEncoder.of(input), name).entry(nullable);
    }

    /** @param name null for that of the class */
    public static AggregateFunction entry(UserDefinedAggregateFunction function, String name) {
        return new RowAggregateCode(function, name == null ? function.getClass().getSimpleName() : name).entry();
    }

    public static Column call(AggregateFunction function, Column... arguments) {
        return new Column(ColumnTree.call(function, arguments));
    }

    public static Column callDistinct(AggregateFunction function, Column... arguments) {
        return new Column(ColumnTree.callDistinct(function, arguments));
    }
}
