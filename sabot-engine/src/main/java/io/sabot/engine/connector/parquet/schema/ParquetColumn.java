package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.type.DataType;

/** A column of the file under the SQL type it is read as. */
public record ParquetColumn(String name, boolean nullable, ColumnShape shape) {
    public DataType type() {
        return shape.type();
    }

    /** Whether the column is one leaf that is not repeated: NULL or a value a row. */
    public boolean isFlat() {
        return shape instanceof ColumnShape.Leaf leaf
                && leaf.node().level() == 0
                && leaf.node().definition() <= 1;
    }

    /** Whether the file does not have it. */
    public boolean isMissing() {
        return shape instanceof ColumnShape.Missing;
    }

    /** The leaf of a flat column. */
    public ColumnShape.Leaf leaf() {
        return (ColumnShape.Leaf) shape;
    }
}
