package io.sabot.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes in pieces, because there may be more than an array holds. Written by one thread, then read by any. */
final class ByteChunks extends OutputStream {
    private static final int FIRST_BYTES = 1 << 10;
    private static final int MOST_BYTES = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[FIRST_BYTES];
    private int lastSize;
    private long allocated = FIRST_BYTES;

    /** What it takes of the heap. */
    long allocated() {
        return allocated;
    }

    @Override
    public void write(int single) {
        if (lastSize == last.length) {
            grow();
        }
        last[lastSize++] = (byte) single;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (lastSize == last.length) {
                grow();
            }
            int count = Math.min(left, last.length - lastSize);
            System.arraycopy(bytes, from, last, lastSize, count);
            lastSize += count;
            from += count;
            left -= count;
        }
    }

    private void grow() {
        full.add(last);
        last = new byte[Math.min(MOST_BYTES, 2 * last.length)];
        lastSize = 0;
        allocated += last.length;
    }

    void writeTo(OutputStream other) throws IOException {
        for (byte[] chunk : full) {
            other.write(chunk);
        }
        other.write(last, 0, lastSize);
    }

    InputStream input() {
        return new Input();
    }

    private final class Input extends InputStream {
        private int chunk;
        private int position;

        private boolean atEnd() {
            while (chunk < full.size() && position == full.get(chunk).length) {
                chunk++;
                position = 0;
            }
            return chunk == full.size() && position == lastSize;
        }

        private byte[] current() {
            return chunk < full.size() ? full.get(chunk) : last;
        }

        @Override
        public int read() {
            return atEnd() ? -1 : current()[position++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (atEnd()) {
                return -1;
            }
            int size = chunk < full.size() ? current().length : lastSize;
            int count = Math.min(length, size - position);
            System.arraycopy(current(), position, target, offset, count);
            position += count;
            return count;
        }
    }
}
