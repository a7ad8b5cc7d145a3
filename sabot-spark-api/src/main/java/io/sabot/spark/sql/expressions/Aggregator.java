package io.sabot.spark.sql.expressions;

import io.sabot.spark.internal.TypedAggregates;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.TypedColumn;
import java.io.Serializable;

/**
 * An aggregate of the user's.
 *
 * @param <IN> what is aggregated
 * @param <BUF> what is kept in between
 * @param <OUT> the result
 */
public abstract class Aggregator<IN, BUF, OUT> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is kept before the first value; merged with any {@code b} it gives {@code b}. */
    public abstract BUF zero();

    public abstract BUF reduce(BUF buffer, IN value);

    public abstract BUF merge(BUF first, BUF second);

    public abstract OUT finish(BUF reduction);

    public abstract Encoder<BUF> bufferEncoder();

    public abstract Encoder<OUT> outputEncoder();

    public TypedColumn<IN, OUT> toColumn() {
        return TypedAggregates.column(this, outputEncoder());
    }
}
