package io.sabot.spark.sql.expressions;

import io.sabot.spark.internal.Aggregators;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.StructType;
import java.io.Serializable;
import scala.collection.immutable.Seq;

/** An aggregate of the user's over rows of values; {@link Aggregator} is the newer form. */
public abstract class UserDefinedAggregateFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The arguments; their names do not matter. */
    public abstract StructType inputSchema();

    /** The values of a buffer. */
    public abstract StructType bufferSchema();

    /** Of the result. */
    public abstract DataType dataType();

    /** Whether the same input always gives the same result. */
    public abstract boolean deterministic();

    /** Makes the buffer that of no rows. */
    public abstract void initialize(MutableAggregationBuffer buffer);

    /** Adds a row to the buffer. */
    public abstract void update(MutableAggregationBuffer buffer, Row input);

    /** Adds another buffer to the first. */
    public abstract void merge(MutableAggregationBuffer buffer1, Row buffer2);

    /** The result. */
    public abstract Object evaluate(Row buffer);

    public String name() {
        return getClass().getSimpleName();
    }

    public Column apply(Column... exprs) {
        return Aggregators.call(Aggregators.entry(this, null), exprs);
    }

    public Column apply(Seq<Column> exprs) {
        return apply(ScalaCollections.columns(exprs));
    }

    /** Over the distinct values. */
    public Column distinct(Column... exprs) {
        return Aggregators.callDistinct(Aggregators.entry(this, null), exprs);
    }

    public Column distinct(Seq<Column> exprs) {
        return distinct(ScalaCollections.columns(exprs));
    }
}
