package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import io.sabot.spark.sql.Row;

/** Rows of a schema. */
record RowForm(StructType type) implements ObjectForm {
    @Override
    public Class<?> objectClass() {
        return Row.class;
    }

    @Override
    public Object encode(Object object) {
        return ExternalValues.boxed(object, type);
    }

    @Override
    public Reader reader(DataType source) {
        return new ValueDecoder(source, false)::decode;
    }
}
