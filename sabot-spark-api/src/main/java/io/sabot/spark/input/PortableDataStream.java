package io.sabot.spark.input;

import io.sabot.engine.connector.file.FilePaths;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;

/** How to read a file, wherever this is sent. */
public class PortableDataStream implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String path;

    private PortableDataStream(String path) {
        this.path = path;
    }

    /** For Sabot's own use. */
    public static PortableDataStream of(String path) {
        return new PortableDataStream(path);
    }

    /** For the caller to close. */
    public DataInputStream open() {
        try {
            return new DataInputStream(new BufferedInputStream(Files.newInputStream(FilePaths.parse(path))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public byte[] toArray() {
        try (DataInputStream bytes = open()) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String getPath() {
        return path;
    }

    public Configuration getConfiguration() {
        return new Configuration();
    }
}
