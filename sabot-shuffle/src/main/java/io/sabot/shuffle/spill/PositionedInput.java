package io.sabot.shuffle.spill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a channel from a position on without moving the channel's own, so that threads can share it. */
final class PositionedInput extends InputStream {
    private final FileChannel channel;
    private long position;

    PositionedInput(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

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
}
