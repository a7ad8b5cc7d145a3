package io.sabot.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** What is kept of one partition. */
interface KeptContent {
    Iterator<?> read(Task task);

    /** What it takes of the memory that is accounted for. */
    long inMemory();

    /** What it takes of the disk. */
    long onDisk();

    /** The objects, as the serializer writes them. */
    void writeTo(OutputStream bytes, ObjectSerializer serializer) throws IOException;

    /** Nobody is going to read it who has not begun to. */
    default void release() throws IOException {}

    /** The objects themselves: a task that changes one changes it for others, as in Spark. */
    record Objects(List<?> objects, long inMemory) implements KeptContent {
        @Override
        public Iterator<?> read(Task task) {
            return objects.iterator();
        }

        @Override
        public long onDisk() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream bytes, ObjectSerializer serializer) throws IOException {
            try (ObjectSerializer.Writer writer = serializer.writer(bytes)) {
                for (Object object : objects) {
                    writer.write(object);
                }
            }
        }
    }

    /** Bytes on the heap. */
    record Bytes(ByteChunks chunks, ObjectSerializer serializer) implements KeptContent {
        @Override
        public Iterator<?> read(Task task) {
            return new SerializedObjects<>(serializer, chunks.input(), task);
        }

        @Override
        public long inMemory() {
            return chunks.allocated();
        }

        @Override
        public long onDisk() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream bytes, ObjectSerializer same) throws IOException {
            chunks.writeTo(bytes);
        }
    }

    /** Bytes in a file. */
    record InFile(TemporaryFile file, long onDisk, ObjectSerializer serializer) implements KeptContent {
        @Override
        public Iterator<?> read(Task task) {
            return new SerializedObjects<>(serializer, file.input(), task);
        }

        @Override
        public long inMemory() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream bytes, ObjectSerializer same) throws IOException {
            try (InputStream input = file.input()) {
                input.transferTo(bytes);
            }
        }

        @Override
        public void release() throws IOException {
            file.close();
        }
    }
}
