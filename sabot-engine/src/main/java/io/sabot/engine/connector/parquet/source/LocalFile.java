package io.sabot.engine.connector.parquet.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An open file of this machine. Interrupting a thread that reads closes it, as {@link FileChannel} does. */
final class LocalFile implements ByteSource {
    /** The JDK reads into a direct buffer of this size, kept per thread, and copies from there while it is in cache. */
    private static final int PIECE = 256 << 10;

    private final FileChannel channel;
    private final long size;

    private final Object stamp;

    private LocalFile(FileChannel channel, long size, Object stamp) {
        this.channel = channel;
        this.size = size;
        this.stamp = stamp;
    }

    static LocalFile open(Path path, Object stamp) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new LocalFile(channel, channel.size(), stamp);
    }

    @Override
    public Object stamp() {
        return stamp;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        int end = offset + length;
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + PIECE));
            int count = channel.read(buffer, position + buffer.position() - offset);
            if (count < 0) {
                throw new EOFException("end of file at " + size + ", wanted " + length + " bytes at " + position);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
