package io.sabot.spark.sql.catalyst.expressions;

import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowValues;

/** A row over an array, which is not copied. */
public class GenericRow implements Row {
    private static final long serialVersionUID = 1L;

    private final Object[] values;

    public GenericRow(Object[] values) {
        this.values = values;
    }

    public GenericRow(int size) {
        this(new Object[size]);
    }

    protected GenericRow() {
        this((Object[]) null);
    }

    public Object[] values() {
        return values;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    @Override
    public GenericRow copy() {
        return this;
    }

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
