package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;

/** Java's serialisation. Source: Spark's {@code JavaSerializer}, which forgets the objects written after every hundredth, too. */
final class JavaObjectSerializer implements ObjectSerializer, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BETWEEN_RESETS = 100;

    @Override
    public Writer writer(OutputStream bytes) throws IOException {
        ObjectOutputStream output = new ObjectOutputStream(bytes);
        return new Writer() {
            private int sinceReset;

            @Override
            public void write(Object object) throws IOException {
                output.writeObject(object);
                if (++sinceReset == BETWEEN_RESETS) {
                    output.reset();
                    sinceReset = 0;
                }
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    @Override
    public Reader reader(InputStream bytes) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ObjectInputStream input = new ObjectInputStream(bytes) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                try {
                    return Class.forName(description.getName(), false, loader);
                } catch (ClassNotFoundException elsewhere) {
                    return super.resolveClass(description);
                }
            }
        };
        return new Reader() {
            @Override
            public Object read() throws IOException, ClassNotFoundException {
                return input.readObject();
            }

            @Override
            public void close() throws IOException {
                input.close();
            }
        };
    }
}
