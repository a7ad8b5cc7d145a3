package io.sabot.shuffle.spill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Streams of bytes, one after the other, in a temporary file, which goes as that of {@link SpillFile} does. Written by one thread;
 * what is complete can be read by any thread, as often as one likes.
 */
public final class SpillBytes implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 14;

    private final FileChannel channel;

    public SpillBytes(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "sabot-", ".objects");
        this.channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Where the next stream begins. */
    public long end() throws IOException {
        return channel.position();
    }

    /** A stream behind all others; to be closed before the next one, which leaves the file open. */
    public OutputStream append() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** The bytes from a position on; closing it leaves the file open. */
    public InputStream read(long position) {
        return new BufferedInputStream(new PositionedInput(channel, position), BUFFER_BYTES);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
