package io.sabot.engine.object.file;

import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.Task;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Objects in sequence files: each record is an array of some of them, by Java's serialisation. Source: Spark's
 * {@code saveAsObjectFile}, Hadoop's {@code SequenceFile} of version 6.
 */
public final class ObjectFiles {
    private static final byte[] MAGIC = {'S', 'E', 'Q', 6};
    private static final int SYNC_BYTES = 16;
    private static final int BETWEEN_SYNCS = 5 * 1024 * (SYNC_BYTES + 4);
    private static final int IN_RECORD = 10;

    private ObjectFiles() {}

    public static List<FileRange> splits(List<SourceFile> files, int minPartitions) {
        return FileSplits.cut(files, minPartitions, BETWEEN_SYNCS, file -> true);
    }

    /** As a format of {@link FileOutput}. */
    public static void write(Iterator<?> objects, OutputStream bytes, Task task) throws IOException {
        byte[] sync = new byte[SYNC_BYTES];
        new SecureRandom().nextBytes(sync);
        DataOutputStream output = new DataOutputStream(bytes);
        output.write(MAGIC);
        writeText(output, "org.apache.hadoop.io.NullWritable");
        writeText(output, "org.apache.hadoop.io.BytesWritable");
        output.writeBoolean(false);
        output.writeBoolean(false);
        output.writeInt(0);
        output.write(sync);
        long lastSync = 0;
        long written = output.size();
        while (objects.hasNext()) {
            byte[] record = serialised(next(objects));
            if (written >= lastSync + BETWEEN_SYNCS) {
                output.writeInt(-1);
                output.write(sync);
                written += Integer.BYTES + SYNC_BYTES;
                lastSync = written;
            }
            output.writeInt(Integer.BYTES + record.length);
            output.writeInt(0);
            output.writeInt(record.length);
            output.write(record);
            written += 3 * Integer.BYTES + record.length;
        }
        output.flush();
    }

    private static void writeText(DataOutputStream output, String text) throws IOException {
        output.writeByte(text.length());
        output.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Object[] next(Iterator<?> objects) {
        List<Object> some = new ArrayList<>(IN_RECORD);
        while (some.size() < IN_RECORD && objects.hasNext()) {
            some.add(objects.next());
        }
        return some.toArray();
    }

    private static byte[] serialised(Object[] objects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(objects);
        }
        return bytes.toByteArray();
    }

    /** The objects whose records begin in a part of a file. */
    public static <T> Iterator<T> read(FileRange range, Task task) throws IOException {
        Records records = new Records(range);
        FileReading.closeAtEnd(records.input, task);
        return new Iterators.Ahead<>() {
            private Object[] some = {};
            private int next;

            @Override
            @SuppressWarnings("unchecked")
            protected boolean findNext() throws IOException, ClassNotFoundException {
                while (next == some.length) {
                    byte[] record = records.next();
                    if (record == null) {
                        return false;
                    }
                    some = (Object[]) deserialised(record);
                    next = 0;
                }
                found = (T) some[next++];
                return true;
            }
        };
    }

    private static Object deserialised(byte[] record) throws IOException, ClassNotFoundException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(record)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                try {
                    return Class.forName(description.getName(), false, loader);
                } catch (ClassNotFoundException elsewhere) {
                    return super.resolveClass(description);
                }
            }
        }) {
            return input.readObject();
        }
    }

    /** The values of a sequence file. */
    private static final class Records {
        private final FileRange range;
        private final DataInputStream input;
        private final byte[] sync = new byte[SYNC_BYTES];
        private long position;

        Records(FileRange range) throws IOException {
            this.range = range;
            this.input = new DataInputStream(new BufferedInputStream(new FileInputStream(range.path())));
            try {
                readHeader();
                if (range.start() > position) {
                    skipToSync();
                }
            } catch (Throwable failure) {
                input.close();
                throw failure;
            }
        }

        private void readHeader() throws IOException {
            if (!Arrays.equals(input.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("file:" + range.path() + " not a SequenceFile");
            }
            int names = 0;
            for (int i = 0; i < 2; i++) {
                int length = input.readByte();
                input.skipNBytes(length);
                names += 1 + length;
            }
            boolean isCompressed = input.readBoolean();
            boolean hasCompressedBlocks = input.readBoolean();
            int metadata = input.readInt();
            if (isCompressed || hasCompressedBlocks || metadata != 0) {
                throw new IOException("file:" + range.path() + " is compressed or has metadata: it is no object file");
            }
            input.readFully(sync);
            position = MAGIC.length + names + 2 + Integer.BYTES + SYNC_BYTES;
        }

        /** To the records behind the first mark that begins in the range. */
        private void skipToSync() throws IOException {
            long skipped = range.start() + Integer.BYTES - position;
            input.skipNBytes(skipped);
            position += skipped;
            byte[] window = input.readNBytes(SYNC_BYTES);
            position += window.length;
            int first = 0;
            while (!isSync(window, first)) {
                int next = input.read();
                if (next < 0) {
                    position = Long.MAX_VALUE;
                    return;
                }
                window[first] = (byte) next;
                first = (first + 1) % SYNC_BYTES;
                position++;
            }
            if (position - SYNC_BYTES - Integer.BYTES >= range.end()) {
                position = Long.MAX_VALUE;
            }
        }

        private boolean isSync(byte[] window, int first) {
            if (window.length < SYNC_BYTES) {
                position = Long.MAX_VALUE;
                return true;
            }
            for (int i = 0; i < SYNC_BYTES; i++) {
                if (window[(first + i) % SYNC_BYTES] != sync[i]) {
                    return false;
                }
            }
            return true;
        }

        /** Null at the end: that of the file, or the first mark behind the range. */
        byte[] next() throws IOException {
            if (position == Long.MAX_VALUE || position >= range.fileLength()) {
                return null;
            }
            int length = input.readInt();
            if (length == -1) {
                if (position >= range.end()) {
                    position = Long.MAX_VALUE;
                    return null;
                }
                input.skipNBytes(SYNC_BYTES);
                length = input.readInt();
                position += Integer.BYTES + SYNC_BYTES;
            }
            int key = input.readInt();
            input.skipNBytes(key);
            byte[] value = new byte[length - key];
            input.readFully(value);
            position += 2 * Integer.BYTES + length;
            if (value.length < Integer.BYTES) {
                throw new EOFException("a record of file:" + range.path() + " ends early");
            }
            return Arrays.copyOfRange(value, Integer.BYTES, value.length);
        }
    }
}
