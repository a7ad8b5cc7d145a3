package io.sabot.spark.sql;

import io.sabot.spark.sql.catalyst.expressions.GenericRow;

/** Makes rows. */
public class RowFactory {
    public static Row create(Object... values) {
        return new GenericRow(values);
    }
}
