package io.sabot.spark.sql.expressions;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.spark.internal.Aggregators;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Encoder;
import java.io.Serializable;
import scala.Option;

/**
 * An aggregator as a function of columns.
 *
 * @param <IN> what is aggregated
 * @param <BUF> what is kept in between
 * @param <OUT> the result
 */
public class UserDefinedAggregator<IN, BUF, OUT> extends UserDefinedFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Aggregator<IN, BUF, OUT> aggregator;
    private final Encoder<IN> inputEncoder;
    private final String name;
    private final boolean nullable;
    private final boolean deterministic;

    public UserDefinedAggregator(
            Aggregator<IN, BUF, OUT> aggregator,
            Encoder<IN> inputEncoder,
            Option<String> givenName,
            boolean nullable,
            boolean deterministic) {
        this.aggregator = aggregator;
        this.inputEncoder = inputEncoder;
        this.name = givenName.isEmpty() ? null : givenName.get();
        this.nullable = nullable;
        this.deterministic = deterministic;
    }

    public Aggregator<IN, BUF, OUT> aggregator() {
        return aggregator;
    }

    public Encoder<IN> inputEncoder() {
        return inputEncoder;
    }

    public Option<String> givenName() {
        return Option.apply(name);
    }

    @Override
    public String name() {
        return name == null ? aggregator.getClass().getSimpleName() : name;
    }

    @Override
    public boolean nullable() {
        return nullable;
    }

    @Override
    public boolean deterministic() {
        return deterministic;
    }

    @Override
    public Column apply(Column... arguments) {
        return Aggregators.call(registered(), arguments);
    }

    @Override
    public AggregateFunction registered() {
        return Aggregators.entry(aggregator, inputEncoder, name(), nullable);
    }

    @Override
    public UserDefinedAggregator<IN, BUF, OUT> withName(String newName) {
        return new UserDefinedAggregator<>(aggregator, inputEncoder, Option.apply(newName), nullable, deterministic);
    }

    @Override
    public UserDefinedAggregator<IN, BUF, OUT> asNonNullable() {
        return new UserDefinedAggregator<>(aggregator, inputEncoder, givenName(), false, deterministic);
    }

    @Override
    public UserDefinedAggregator<IN, BUF, OUT> asNondeterministic() {
        return new UserDefinedAggregator<>(aggregator, inputEncoder, givenName(), nullable, false);
    }

    @Override
    public String toString() {
        return "UserDefinedAggregator(" + aggregator + "," + inputEncoder + "," + givenName() + "," + nullable + ","
                + deterministic + ")";
    }
}
