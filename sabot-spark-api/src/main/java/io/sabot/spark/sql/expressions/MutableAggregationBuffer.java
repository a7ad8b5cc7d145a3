package io.sabot.spark.sql.expressions;

import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowValues;

/** The values that a {@link UserDefinedAggregateFunction} keeps for a group. */
public abstract class MutableAggregationBuffer implements Row {
    private static final long serialVersionUID = 1L;

    /** Sets a value. */
    public abstract void update(int i, Object value);

    @Override
    public boolean equals(Object other) {
        return other instanceof Row that && RowValues.equal(this, that);
    }

    @Override
    public int hashCode() {
        return RowValues.hash(this);
    }

    @Override
    public String toString() {
        return mkString("[", ",", "]");
    }
}
