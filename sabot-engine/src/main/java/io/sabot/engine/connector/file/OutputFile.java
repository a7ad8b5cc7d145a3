package io.sabot.engine.connector.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new file, compressed as a whole. */
public final class OutputFile {
    private static final Logger LOG = LoggerFactory.getLogger(OutputFile.class);
    private static final int BUFFER = 64 << 10;

    private final Path path;
    private final OutputStream raw;
    private final OutputStream stream;

    public OutputFile(Path path, Compression compression) throws IOException {
        this.path = path;
        this.raw = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.stream = new BufferedOutputStream(compression.compress(raw), BUFFER);
    }

    public OutputStream stream() {
        return stream;
    }

    public void close() throws IOException {
        stream.close();
    }

    /** Closes the file without finishing what is in it. */
    public void abandon() {
        try {
            raw.close();
        } catch (IOException e) {
            LOG.debug("closing {}, which is given up", path, e);
        }
    }
}
