package io.sabot.spark.internal;

import io.sabot.spark.SparkException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/**
 * Copies of functions of the program, by Java's serialisation: in Spark each task calls a copy of its own, so that they may
 * keep what is not safe for threads. What cannot be written fails as there.
 */
final class ClosureCopy {
    private ClosureCopy() {}

    @SuppressWarnings("unchecked")
    static <T> T of(T closure) {
        byte[] bytes;
        try {
            bytes = write(closure);
        } catch (NotSerializableException | InvalidClassException failure) {
            throw SparkErrors.sneaky(new SparkException("Task not serializable", failure));
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        return (T) object(bytes, closure.getClass().getClassLoader());
    }

    static byte[] bytes(Object object) {
        try {
            return write(object);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    private static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(object);
        }
        return bytes.toByteArray();
    }

    /** @param own where its class is from, for a thread that has no loader of the program's */
    static Object object(byte[] bytes, ClassLoader own) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try (ObjectInputStream input = new Input(new ByteArrayInputStream(bytes), context == null ? own : context)) {
            return input.readObject();
        } catch (IOException | ClassNotFoundException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    /** Looks for classes where the program's are. */
    private static final class Input extends ObjectInputStream {
        private final ClassLoader loader;

        Input(InputStream bytes, ClassLoader loader) throws IOException {
            super(bytes);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException elsewhere) {
                return super.resolveClass(description);
            }
        }
    }
}
