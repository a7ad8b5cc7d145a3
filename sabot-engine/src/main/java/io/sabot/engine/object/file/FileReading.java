package io.sabot.engine.object.file;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.LineReader;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.Task;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;

/** What is in files, as objects. */
public final class FileReading {
    private FileReading() {}

    /** The lines that begin in a part of a file, as UTF-8. */
    public static Iterator<String> lines(FileRange range, Task task) throws IOException {
        boolean isCompressed = !Compression.ofFile(range.path()).isNone();
        if (isCompressed && range.start() > 0) {
            // What is compressed is read as a whole with its first part.
            return Collections.emptyIterator();
        }
        FileRange read = isCompressed ? new FileRange(range.path(), range.fileLength(), 0, range.fileLength()) : range;
        LineReader reader = LineReader.open(read.part(), null);
        closeAtEnd(reader, task);
        return new Iterators.Ahead<>() {
            @Override
            protected boolean findNext() throws IOException {
                if (!reader.next()) {
                    return false;
                }
                found = new String(reader.buffer(), reader.start(), reader.length(), StandardCharsets.UTF_8);
                return true;
            }
        };
    }

    static void closeAtEnd(AutoCloseable opened, Task task) {
        task.atEnd(failure -> {
            try {
                opened.close();
            } catch (IOException bad) {
                throw new UncheckedIOException(bad);
            } catch (Exception bad) {
                throw new IllegalStateException(bad);
            }
        });
    }

    /** The whole of a file, as UTF-8. */
    public static String text(String path) throws IOException {
        try (InputStream bytes = Compression.ofFile(path).decompress(Files.newInputStream(Path.of(path)))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Records that are all of the same length. */
    public static Iterator<byte[]> records(FileRange range, int recordLength, Task task) throws IOException {
        DataInputStream bytes = new DataInputStream(Compression.ofFile(range.path())
                .decompress(new BufferedInputStream(new FileInputStream(range.path()))));
        closeAtEnd(bytes, task);
        bytes.skipNBytes(range.start());
        return new Iterators.Ahead<>() {
            private long position = range.start();

            @Override
            protected boolean findNext() throws IOException {
                if (position >= range.end()) {
                    return false;
                }
                byte[] record = new byte[recordLength];
                bytes.readFully(record);
                position += recordLength;
                found = record;
                return true;
            }
        };
    }
}
