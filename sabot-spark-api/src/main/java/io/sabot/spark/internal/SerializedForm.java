package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;

/** Objects as the bytes of Java's serialisation. */
record SerializedForm(Class<?> objectClass) implements ObjectForm {
    @Override
    public DataType type() {
        return DataType.BINARY;
    }

    @Override
    public Object encode(Object object) {
        return Slice.of(ClosureCopy.bytes(object));
    }

    @Override
    public Reader reader(DataType source) {
        Upcasts.check(source, DataType.BINARY, objectClass);
        return value -> ClosureCopy.object(((Slice) value).toBytes(), objectClass.getClassLoader());
    }
}
