package io.sabot.spark.internal;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.spark.sql.Row;

/** Rows of a schema. Source: {@code GetExternalRowField} and {@code ValidateExternalType}. */
record RowForm(StructType type) implements ObjectForm {
    @Override
    public Class<?> objectClass() {
        return Row.class;
    }

    @Override
    public Object encode(Object object) {
        Row row = (Row) object;
        Object[] values = new Object[type.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(row, i);
            }
        } catch (RuntimeException failure) {
            throw QueryException.of(ErrorKind.RUNTIME, "EXPRESSION_ENCODING_FAILED", "expressions", type.sql())
                    .withCause(failure);
        }
        return new StructValue(values);
    }

    private Object value(Row row, int index) {
        Field field = type.field(index);
        Object value = row.get(index);
        if (value == null && !field.nullable()) {
            throw new RuntimeException("The " + index + "th field '" + field.name() + "' of input row cannot be null.");
        }
        try {
            return ExternalValues.boxed(value, field.type());
        } catch (ClassCastException | QueryException | IllegalArgumentException unfit) {
            throw SparkErrors.runtime(
                    "INVALID_EXTERNAL_TYPE",
                    "externalType",
                    value.getClass().getName(),
                    "type",
                    "\"" + field.type().sql() + "\"",
                    "expr",
                    "\"getexternalrowfield(assertnotnull(input[0, " + Row.class.getName() + ", true]), " + index + ", "
                            + field.name() + ")\"");
        }
    }

    @Override
    public Reader reader(DataType source) {
        return new ValueDecoder(source, false)::decode;
    }
}
