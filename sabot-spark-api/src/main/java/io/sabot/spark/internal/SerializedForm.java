package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Objects as the bytes of Java's serialisation. */
record SerializedForm(Class<?> objectClass) implements ObjectForm {
    private static final ObjectSerializer SERIALIZER = new JavaObjectSerializer();

    @Override
    public DataType type() {
        return DataType.BINARY;
    }

    @Override
    public Object encode(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectSerializer.Writer writer = SERIALIZER.writer(bytes)) {
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

    private static Object object(byte[] bytes) {
        try (ObjectSerializer.Reader reader = SERIALIZER.reader(new ByteArrayInputStream(bytes))) {
            return reader.read();
        } catch (IOException | ClassNotFoundException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
