package io.sabot.engine.object;

import io.sabot.shuffle.spill.SpillBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a {@link PairRun}: pairs are kept as they are as long as nobody can change them, else as bytes. Used by one thread. */
final class PairRunBuilder {
    private static final int FIRST_PAIRS = 16;

    private final ObjectRules rules;
    private final List<PairRun.Part> parts = new ArrayList<>();
    private Object[] objects = new Object[2 * FIRST_PAIRS];
    private int size;
    private ByteArrayOutputStream bytes;
    private ObjectSerializer.Writer writer;
    private Class<?> immutableKeys;
    private Class<?> immutableValues;

    PairRunBuilder(ObjectRules rules) {
        this.rules = rules;
    }

    void add(Object key, Object value) throws IOException {
        if (writer == null) {
            if (isKeyImmutable(key) && isValueImmutable(value)) {
                keep(key, value);
                return;
            }
            becomeBytes();
        }
        writer.write(key);
        writer.write(value);
        size++;
    }

    private void keep(Object key, Object value) {
        int at = 2 * size;
        if (at == objects.length) {
            objects = Arrays.copyOf(objects, 2 * objects.length);
        }
        objects[at] = key;
        objects[at + 1] = value;
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
        writeObjects(writer);
        objects = null;
    }

    private void writeObjects(ObjectSerializer.Writer target) throws IOException {
        for (int i = 0; i < 2 * size; i++) {
            target.write(objects[i]);
        }
    }

    /** Length of what has been written so far; 0 for pairs that are kept as they are. */
    long writtenBytes() {
        return bytes == null ? 0 : bytes.size();
    }

    /** Brings what is there into a file. */
    void moveTo(SpillBytes file) throws IOException {
        if (size == 0) {
            return;
        }
        long position = file.end();
        if (writer != null) {
            writer.close();
            try (OutputStream stream = file.append()) {
                bytes.writeTo(stream);
            }
        } else {
            try (ObjectSerializer.Writer target = rules.serializer().writer(file.append())) {
                writeObjects(target);
            }
        }
        parts.add(new PairRun.InFile(file, position, size));
        objects = new Object[2 * FIRST_PAIRS];
        size = 0;
        bytes = null;
        writer = null;
    }

    PairRun finish() throws IOException {
        if (writer != null) {
            writer.close();
            parts.add(new PairRun.Bytes(bytes.toByteArray(), size));
        } else if (size > 0) {
            parts.add(new PairRun.Objects(objects, size));
        }
        return new PairRun(List.copyOf(parts));
    }
}
