package io.sabot.engine.object;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Written objects, to make copies of them by Java's serialisation. Objects that are {@link Shared} are not written: the copies
 * have the same.
 */
public final class ObjectCopy {
    private final byte[] bytes;
    private final List<Shared> shared;
    private final ClassLoader own;

    private ObjectCopy(byte[] bytes, List<Shared> shared, ClassLoader own) {
        this.bytes = bytes;
        this.shared = shared;
        this.own = own;
    }

    /** @throws IOException for objects that cannot be written */
    public static ObjectCopy write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Shared> shared = new ArrayList<>();
        try (Output output = new Output(bytes, shared)) {
            output.writeObject(object);
        }
        return new ObjectCopy(
                bytes.toByteArray(),
                shared,
                object == null ? null : object.getClass().getClassLoader());
    }

    /** Whether a copy would have an object of this class in it; not when there can be no copy. */
    public static boolean holds(Object object, Class<?> kind) {
        try (Output output = new Output(OutputStream.nullOutputStream(), new ArrayList<>())) {
            output.wanted = kind;
            output.writeObject(object);
            return output.found;
        } catch (IOException | RuntimeException noCopy) {
            return false;
        }
    }

    /** A copy of what was written; may be called by several threads. */
    public Object read() throws IOException, ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? own : context;
        try (Input input = new Input(new ByteArrayInputStream(bytes), shared, loader)) {
            return input.readObject();
        }
    }

    /** The list itself if nobody can change what is in it, else a copy. */
    @SuppressWarnings("unchecked")
    static <T> List<T> unlessImmutable(List<T> objects, ObjectRules rules) {
        for (T object : objects) {
            if (!rules.isImmutable(object)) {
                try {
                    return (List<T>) write(new ArrayList<>(objects)).read();
                } catch (IOException | ClassNotFoundException failure) {
                    throw Failures.sneaky(failure);
                }
            }
        }
        return objects;
    }

    /** Stands for a shared object in the bytes. */
    private record Reference(int index) implements Serializable {}

    private static final class Output extends ObjectOutputStream {
        private final List<Shared> shared;
        private final Map<Shared, Reference> known = new IdentityHashMap<>();
        private Class<?> wanted;
        private boolean found;

        Output(OutputStream bytes, List<Shared> shared) throws IOException {
            super(bytes);
            this.shared = shared;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) throws IOException {
            found |= wanted != null && wanted.isInstance(object);
            if (!(object instanceof Shared one)) {
                return object;
            }
            one.checkUsable();
            return known.computeIfAbsent(one, added -> {
                shared.add(added);
                return new Reference(shared.size() - 1);
            });
        }
    }

    /** Looks for classes where the program's are. */
    private static final class Input extends ObjectInputStream {
        private final List<Shared> shared;
        private final ClassLoader loader;

        Input(InputStream bytes, List<Shared> shared, ClassLoader loader) throws IOException {
            super(bytes);
            this.shared = shared;
            this.loader = loader;
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) {
            return object instanceof Reference reference ? shared.get(reference.index) : object;
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
