package io.sabot.engine.connector.parquet.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Byte arrays of one reader that are used again: fresh memory costs more in page faults than decoding into it does. Contents
 * are undefined. Belongs to one thread.
 */
public final class BufferPool {
    private static final int MOST_KEPT = 64;
    private static final long MOST_BYTES_KEPT = 64L << 20;
    private static final int SMALLEST = 4 << 10;

    private final List<byte[]> free = new ArrayList<>();
    private long freeBytes;

    /** @return an array of at least that many bytes, the smallest there is */
    public byte[] take(int size) {
        int best = -1;
        for (int i = 0; i < free.size(); i++) {
            int length = free.get(i).length;
            if (length >= size && (best < 0 || length < free.get(best).length)) {
                best = i;
            }
        }
        if (best >= 0 && free.get(best).length <= Math.max(SMALLEST, 8L * size)) {
            byte[] buffer = free.remove(best);
            freeBytes -= buffer.length;
            return buffer;
        }
        return new byte[rounded(size)];
    }

    /** The caller must not touch the array any more. */
    public void give(byte[] buffer) {
        if (free.size() < MOST_KEPT && freeBytes + buffer.length <= MOST_BYTES_KEPT) {
            free.add(buffer);
            freeBytes += buffer.length;
        }
    }

    /** Sizes in quarters of powers of two, so that pages of about one size share buffers. */
    private static int rounded(int size) {
        if (size <= SMALLEST) {
            return SMALLEST;
        }
        int quarter = Integer.highestOneBit(size - 1) >>> 2;
        long up = ((long) size + quarter - 1) / quarter * quarter;
        return (int) Math.min(up, Integer.MAX_VALUE - 16);
    }
}
