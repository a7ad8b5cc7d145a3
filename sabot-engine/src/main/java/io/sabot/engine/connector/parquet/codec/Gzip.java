package io.sabot.engine.connector.parquet.codec;

import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Gzip members (RFC 1952), one after another, through the JDK's inflater. The checksum is not looked at. */
final class Gzip implements AutoCloseable {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final Inflater inflater = new Inflater(true);

    void decode(byte[] in, int start, int end, byte[] out, int length) {
        int s = start;
        int op = 0;
        do {
            int from = header(in, s, end);
            inflater.reset();
            inflater.setInput(in, from, end - from);
            op += inflate(out, op, length);
            s = end - inflater.getRemaining() + TRAILER;
        } while (op < length && s < end);
        if (op != length || s > end) {
            throw new MalformedFileException("GZIP page ends early");
        }
    }

    private int inflate(byte[] out, int to, int length) {
        int op = to;
        try {
            while (!inflater.finished()) {
                // One byte more than is wanted: a member that is too long must not look finished.
                int count = inflater.inflate(out, op, length + 1 - op);
                op += count;
                if (op > length || count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new MalformedFileException("GZIP page of another size than it claims");
                }
            }
        } catch (DataFormatException e) {
            throw new MalformedFileException("bad GZIP page", e);
        }
        return op - to;
    }

    private static int header(byte[] in, int start, int end) {
        if (end - start < HEADER + TRAILER || in[start] != 0x1F || in[start + 1] != (byte) 0x8B || in[start + 2] != 8) {
            throw new MalformedFileException("page without GZIP header");
        }
        int flags = in[start + 3];
        int s = start + HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            s += 2 + (in[s] & 0xFF) + ((in[s + 1] & 0xFF) << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            s = behindZero(in, s, end);
        }
        if ((flags & HAS_COMMENT) != 0) {
            s = behindZero(in, s, end);
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            s += 2;
        }
        if (s > end - TRAILER) {
            throw new MalformedFileException("GZIP header beyond its page");
        }
        return s;
    }

    private static int behindZero(byte[] in, int start, int end) {
        int s = start;
        while (s < end && in[s] != 0) {
            s++;
        }
        return s + 1;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
