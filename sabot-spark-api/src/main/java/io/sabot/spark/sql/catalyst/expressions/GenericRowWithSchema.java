package io.sabot.spark.sql.catalyst.expressions;

import io.sabot.spark.sql.types.StructType;

/** A row that knows the names and types of its values. */
public class GenericRowWithSchema extends GenericRow {
    private static final long serialVersionUID = 1L;

    private final StructType schema;

    public GenericRowWithSchema(Object[] values, StructType schema) {
        super(values);
        this.schema = schema;
    }

    protected GenericRowWithSchema() {
        this(null, null);
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public int fieldIndex(String name) {
        return schema.fieldIndex(name);
    }
}
