package io.sabot.engine.connector.parquet.codec;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.INTS;
import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import java.util.Arrays;

/**
 * Writes raw Snappy blocks (google/snappy, format_description.txt): a greedy search through a hash table of the last place at
 * which four bytes were seen, fragment by fragment, which steps faster the longer nothing is found. Belongs to one thread.
 */
public final class SnappyEncoder {
    private static final int FRAGMENT = 1 << 16;
    private static final int TABLE_BITS = 14;
    private static final int MULTIPLIER = 0x1E35A7BD;
    /** Bytes at the end of a fragment that are not searched, so that whole words can be read. */
    private static final int MARGIN = 15;

    private static final int LONGEST_COPY = 64;

    private final short[] table = new short[1 << TABLE_BITS];
    private byte[] out;
    private int position;

    /** Most bytes that this many bytes can become. */
    public static int maxLength(int length) {
        return Math.addExact(32, Math.addExact(length, length / 6));
    }

    /**
     * @param target {@link #maxLength} bytes from {@code to} on at least
     * @return bytes written
     */
    public int encode(byte[] in, int start, int length, byte[] target, int to) {
        out = target;
        position = to;
        writeLength(length);
        for (int at = 0; at < length; at += FRAGMENT) {
            encodeFragment(in, start + at, start + Math.min(length, at + FRAGMENT));
        }
        out = null;
        return position - to;
    }

    private void writeLength(int length) {
        int rest = length;
        while (rest > 127) {
            out[position++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        out[position++] = (byte) rest;
    }

    private static int hash(int bytes) {
        return (bytes * MULTIPLIER) >>> (32 - TABLE_BITS);
    }

    private void encodeFragment(byte[] in, int start, int end) {
        int literalStart = start;
        int limit = end - MARGIN;
        if (start < limit) {
            Arrays.fill(table, (short) 0);
            int at = start + 1;
            while (true) {
                int match = nextMatch(in, start, at, limit);
                if (match < 0) {
                    break;
                }
                at = found;
                writeLiteral(in, literalStart, at - literalStart);
                int length = 4 + matchLength(in, match + 4, at + 4, end);
                writeCopy(at - match, length);
                at += length;
                literalStart = at;
                if (at >= limit) {
                    break;
                }
                table[hash((int) INTS.get(in, at - 1))] = (short) (at - 1 - start);
            }
        }
        if (literalStart < end) {
            writeLiteral(in, literalStart, end - literalStart);
        }
    }

    /** Where {@link #nextMatch} found something. */
    private int found;

    /** @return an earlier place with the same four bytes as at {@link #found}, -1 when there is none */
    private int nextMatch(byte[] in, int start, int from, int limit) {
        int at = from;
        int skip = 32;
        while (at < limit) {
            int bytes = (int) INTS.get(in, at);
            int slot = hash(bytes);
            int candidate = start + (table[slot] & 0xFFFF);
            table[slot] = (short) (at - start);
            if (candidate < at && (int) INTS.get(in, candidate) == bytes) {
                found = at;
                return candidate;
            }
            at += skip++ >>> 5;
        }
        return -1;
    }

    private static int matchLength(byte[] in, int earlier, int later, int end) {
        int length = 0;
        while (later + length + 8 <= end) {
            long difference = (long) LONGS.get(in, earlier + length) ^ (long) LONGS.get(in, later + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >>> 3);
            }
            length += 8;
        }
        while (later + length < end && in[earlier + length] == in[later + length]) {
            length++;
        }
        return length;
    }

    private void writeLiteral(byte[] in, int start, int length) {
        if (length == 0) {
            return;
        }
        int n = length - 1;
        if (n < 60) {
            out[position++] = (byte) (n << 2);
        } else {
            int bytes = n < 1 << 8 ? 1 : 2;
            out[position++] = (byte) (59 + bytes << 2);
            out[position++] = (byte) n;
            if (bytes == 2) {
                out[position++] = (byte) (n >>> 8);
            }
        }
        System.arraycopy(in, start, out, position, length);
        position += length;
    }

    private void writeCopy(int offset, int length) {
        int rest = length;
        while (rest >= LONGEST_COPY + 4) {
            writeLongCopy(offset, LONGEST_COPY);
            rest -= LONGEST_COPY;
        }
        if (rest > LONGEST_COPY) {
            writeLongCopy(offset, LONGEST_COPY - 4);
            rest -= LONGEST_COPY - 4;
        }
        if (rest >= 12 || offset >= 1 << 11) {
            writeLongCopy(offset, rest);
        } else {
            out[position++] = (byte) (1 | rest - 4 << 2 | offset >>> 8 << 5);
            out[position++] = (byte) offset;
        }
    }

    private void writeLongCopy(int offset, int length) {
        out[position++] = (byte) (2 | length - 1 << 2);
        out[position++] = (byte) offset;
        out[position++] = (byte) (offset >>> 8);
    }
}
