package io.sabot.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that are written once by one thread; then any thread can read them, as often as it likes. The system removes the file when
 * its maker and all who read it have closed it, or the process ends. Thread-safe.
 */
final class TemporaryFile implements AutoCloseable {
    private final FileChannel channel;
    private int users = 1;

    TemporaryFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "sabot-", ".objects");
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Appends; to close it leaves the file open. */
    OutputStream output() {
        OutputStream whole = Channels.newOutputStream(channel);
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                whole.write(single);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                whole.write(bytes, offset, length);
            }
        };
    }

    long bytes() throws IOException {
        return channel.size();
    }

    /** All bytes, from the first; the file is there until it is closed, at least. */
    synchronized InputStream input() {
        if (users == 0) {
            throw new IllegalStateException("the file is gone");
        }
        users++;
        return new Input();
    }

    @Override
    public synchronized void close() throws IOException {
        if (users > 0 && --users == 0) {
            channel.close();
        }
    }

    private final class Input extends InputStream {
        private long position;
        private boolean closed;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                TemporaryFile.this.close();
            }
        }
    }
}
