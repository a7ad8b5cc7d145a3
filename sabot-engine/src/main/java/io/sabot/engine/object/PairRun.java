package io.sabot.engine.object;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Pairs that have been written once and can be read as often as one likes. Each reader gets objects of its own, as in Spark,
 * where they are bytes: they are kept as they are only if nobody can change them.
 */
final class PairRun {
    private final ObjectRules rules;
    private final Object[] objects;
    private final byte[] bytes;
    private final int size;

    /** @param objects keys and values in turns; null when there are bytes */
    private PairRun(ObjectRules rules, Object[] objects, byte[] bytes, int size) {
        this.rules = rules;
        this.objects = objects;
        this.bytes = bytes;
        this.size = size;
    }

    int size() {
        return size;
    }

    PairCursor read() {
        return objects == null ? new Bytes(rules, bytes, size) : new Objects(objects, size);
    }

    /** Used by one thread. */
    static final class Builder {
        private static final int FIRST_PAIRS = 16;

        private final ObjectRules rules;
        private Object[] objects = new Object[2 * FIRST_PAIRS];
        private int size;
        private ByteArrayOutputStream bytes;
        private ObjectSerializer.Writer writer;
        private Class<?> immutableKeys;
        private Class<?> immutableValues;

        Builder(ObjectRules rules) {
            this.rules = rules;
        }

        void add(Object key, Object value) throws IOException {
            if (writer == null && !(isKeyImmutable(key) && isValueImmutable(value))) {
                becomeBytes();
            }
            if (writer != null) {
                writer.write(key);
                writer.write(value);
            } else {
                if (2 * size == objects.length) {
                    objects = Arrays.copyOf(objects, 2 * objects.length);
                }
                objects[2 * size] = key;
                objects[2 * size + 1] = value;
            }
            size++;
        }

        private boolean isKeyImmutable(Object key) {
            if (key != null && key.getClass() == immutableKeys) {
                return true;
            }
            boolean immutable = rules.isImmutable(key);
            if (immutable && rules.isFlat(key)) {
                immutableKeys = key.getClass();
            }
            return immutable;
        }

        private boolean isValueImmutable(Object value) {
            if (value != null && value.getClass() == immutableValues) {
                return true;
            }
            boolean immutable = rules.isImmutable(value);
            if (immutable && rules.isFlat(value)) {
                immutableValues = value.getClass();
            }
            return immutable;
        }

        private void becomeBytes() throws IOException {
            bytes = new ByteArrayOutputStream();
            writer = rules.serializer().writer(bytes);
            for (int i = 0; i < 2 * size; i++) {
                writer.write(objects[i]);
            }
            objects = null;
        }

        PairRun finish() throws IOException {
            if (writer == null) {
                return new PairRun(rules, objects, null, size);
            }
            writer.close();
            return new PairRun(rules, null, bytes.toByteArray(), size);
        }
    }

    private static final class Objects implements PairCursor {
        private final Object[] objects;
        private final int size;
        private int next = -1;

        Objects(Object[] objects, int size) {
            this.objects = objects;
            this.size = size;
        }

        @Override
        public boolean advance() {
            return ++next < size;
        }

        @Override
        public Object key() {
            return objects[2 * next];
        }

        @Override
        public Object value() {
            return objects[2 * next + 1];
        }
    }

    private static final class Bytes implements PairCursor {
        private final ObjectSerializer.Reader reader;
        private int left;
        private Object key;
        private Object value;

        Bytes(ObjectRules rules, byte[] bytes, int size) {
            try {
                this.reader = rules.serializer().reader(new ByteArrayInputStream(bytes));
            } catch (IOException failure) {
                throw Failures.sneaky(failure);
            }
            this.left = size;
        }

        @Override
        public boolean advance() {
            if (left == 0) {
                return false;
            }
            left--;
            try {
                key = reader.read();
                value = reader.read();
            } catch (IOException | ClassNotFoundException failure) {
                throw Failures.sneaky(failure);
            }
            return true;
        }

        @Override
        public Object key() {
            return key;
        }

        @Override
        public Object value() {
            return value;
        }
    }
}
