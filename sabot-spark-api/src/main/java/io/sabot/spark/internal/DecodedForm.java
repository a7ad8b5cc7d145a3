package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import io.sabot.spark.sql.Row;
import java.util.function.Function;

/** Objects that are made from rows and never become any. */
record DecodedForm(Class<?> objectClass, StructType type, Function<Row, ?> decoder) implements ObjectForm {
    @Override
    public Object encode(Object object) {
        throw SparkErrors.notYet("rows of " + objectClass.getName());
    }

    @Override
    public Reader reader(DataType source) {
        ValueDecoder rows = new ValueDecoder(source, false);
        return value -> decoder.apply((Row) rows.decode(value));
    }
}
