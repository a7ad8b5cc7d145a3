package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;

/** Constants of an enum, by their names. */
record EnumForm(Class<?> objectClass) implements ObjectForm {
    @Override
    public DataType type() {
        return DataType.STRING;
    }

    @Override
    public Object encode(Object object) {
        return Slice.of(((Enum<?>) object).name());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Reader reader(DataType source) {
        return value -> Enum.valueOf((Class) objectClass, value.toString());
    }
}
