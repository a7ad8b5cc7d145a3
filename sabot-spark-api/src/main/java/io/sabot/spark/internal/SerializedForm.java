package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Objects as the bytes of a serializer.
 *
 * @param serializer that of the application that runs, which may be another than when the form was made
 */
record SerializedForm(Class<?> objectClass, Supplier<ObjectSerializer> serializer) implements ObjectForm {

    @Override
    public DataType type() {
        return DataType.BINARY;
    }

    @Override
    public Object encode(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectSerializer.Writer writer = serializer.get().writer(bytes)) {
            writer.write(object);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        return Slice.of(bytes.toByteArray());
    }

    @Override
    public Reader reader(DataType source) {
        Upcasts.check(source, DataType.BINARY, objectClass);
        return value -> object(((Slice) value).toBytes());
    }

    private Object object(byte[] bytes) {
        try (ObjectSerializer.Reader reader = serializer.get().reader(new ByteArrayInputStream(bytes))) {
            return reader.read();
        } catch (IOException | ClassNotFoundException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
