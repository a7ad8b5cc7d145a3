package io.sabot.engine.connector.parquet.codec.zstd;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.INTS;
import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import java.util.Arrays;

/**
 * Finds what stands in the data already: first at the last offset, then through a hash of eight bytes, then through one of
 * five, which steps faster the longer nothing is found. Belongs to one thread.
 */
final class MatchFinder {
    /** How far back copies reach: what a decoder has to keep. */
    static final int WINDOW = 1 << 21;

    private static final int LONG_BITS = 17;
    private static final int SHORT_BITS = 16;
    private static final long LONG_MULTIPLIER = 0xCF1BBCDCB7A56463L;
    private static final long SHORT_MULTIPLIER = 889523592379L;
    private static final int SKIP_SHIFT = 8;

    private final int[] longTable = new int[1 << LONG_BITS];
    private final int[] shortTable = new int[1 << SHORT_BITS];
    /** Added to positions in the tables, so that those of data before are too small and need not be wiped out. */
    private int base = 1;

    private byte[] in;
    private int start;

    void startFrame(byte[] bytes, int from, int length) {
        in = bytes;
        start = from;
        if (base > Integer.MAX_VALUE - length - 1) {
            Arrays.fill(longTable, 0);
            Arrays.fill(shortTable, 0);
            base = 1;
        }
    }

    /** To be called with the same length behind the last block. */
    void endFrame(int length) {
        base += length + 1;
        in = null;
    }

    private static int longHash(long bytes) {
        return (int) (bytes * LONG_MULTIPLIER >>> Long.SIZE - LONG_BITS);
    }

    private static int shortHash(long bytes) {
        return (int) ((bytes << 24) * SHORT_MULTIPLIER >>> Long.SIZE - SHORT_BITS);
    }

    /** Takes the bytes of a block apart; those in front of it in the frame have been. */
    void find(int from, int end, SequenceStore store) {
        int shift = base - start;
        int limit = end - Long.BYTES;
        int anchor = from;
        int at = from == start ? from + 1 : from;
        while (at < limit) {
            long bytes = (long) LONGS.get(in, at);
            int longSlot = longHash(bytes);
            int shortSlot = shortHash(bytes);
            int far = longTable[longSlot] - shift;
            int near = shortTable[shortSlot] - shift;
            longTable[longSlot] = at + shift;
            shortTable[shortSlot] = at + shift;
            int lowest = Math.max(start, at - WINDOW + 1);
            int again = at + 1 - store.lastOffset();
            int matchAt;
            int matchFrom;
            int length;
            if (again >= lowest && (int) INTS.get(in, again) == (int) (bytes >>> 8)) {
                matchAt = at + 1;
                matchFrom = again;
                length = 4 + same(again + 4, at + 5, end);
            } else {
                matchAt = at;
                matchFrom = -1;
                length = 0;
                if (far >= lowest && (long) LONGS.get(in, far) == bytes) {
                    matchFrom = far;
                    length = Long.BYTES + same(far + Long.BYTES, at + Long.BYTES, end);
                } else if (near >= lowest && (int) INTS.get(in, near) == (int) bytes) {
                    matchFrom = near;
                    length = 4 + same(near + 4, at + 4, end);
                    int nextFar = longTable[longHash((long) LONGS.get(in, at + 1))] - shift;
                    if (nextFar >= lowest && (long) LONGS.get(in, nextFar) == (long) LONGS.get(in, at + 1)) {
                        matchAt = at + 1;
                        matchFrom = nextFar;
                        length = Long.BYTES + same(nextFar + Long.BYTES, at + 1 + Long.BYTES, end);
                    }
                }
                if (length == 0) {
                    at += (at - anchor >> SKIP_SHIFT) + 1;
                    continue;
                }
                while (matchAt > anchor && matchFrom > lowest && in[matchAt - 1] == in[matchFrom - 1]) {
                    matchAt--;
                    matchFrom--;
                    length++;
                }
            }
            store.add(in, anchor, matchAt - anchor, matchAt - matchFrom, length);
            int middle = at + 2;
            at = matchAt + length;
            anchor = at;
            if (at < limit) {
                remember(middle, shift);
                remember(at - 2, shift);
                at = repeat(at, limit, end, store, shift);
                anchor = at;
            }
        }
        store.addLiterals(in, anchor, end - anchor);
    }

    /** Behind a copy, the offset before the last is often good for the next one at once. */
    private int repeat(int from, int limit, int end, SequenceStore store, int shift) {
        int at = from;
        while (at < limit) {
            int source = at - store.offsetBefore();
            boolean fits = source >= Math.max(start, at - WINDOW + 1)
                    && store.offsetBefore() > 0
                    && (int) INTS.get(in, source) == (int) INTS.get(in, at);
            if (!fits) {
                break;
            }
            int length = 4 + same(source + 4, at + 4, end);
            remember(at, shift);
            store.add(in, at, 0, at - source, length);
            at += length;
        }
        return at;
    }

    private void remember(int at, int shift) {
        long bytes = (long) LONGS.get(in, at);
        longTable[longHash(bytes)] = at + shift;
        shortTable[shortHash(bytes)] = at + shift;
    }

    private int same(int earlier, int later, int end) {
        int length = 0;
        while (later + length + Long.BYTES <= end) {
            long difference = (long) LONGS.get(in, earlier + length) ^ (long) LONGS.get(in, later + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >>> 3);
            }
            length += Long.BYTES;
        }
        while (later + length < end && in[earlier + length] == in[later + length]) {
            length++;
        }
        return length;
    }
}
