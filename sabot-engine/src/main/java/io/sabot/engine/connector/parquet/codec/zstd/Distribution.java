package io.sabot.engine.connector.parquet.codec.zstd;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * How often each symbol stands in a table of {@code 1 << log} states, as its description says (RFC 8878, 4.1.1); -1 for a
 * symbol with less than one state's share. One object is filled again and again.
 */
final class Distribution {
    static final int LEAST_LOG = 5;
    private static final int MOST_SYMBOLS = 256;

    private final short[] counts = new short[MOST_SYMBOLS];
    private int symbols;
    private int log;

    private byte[] in;
    private int start;
    private int end;
    private int bit;

    short[] counts() {
        return counts;
    }

    /** Symbols from this on do not occur. */
    int symbols() {
        return symbols;
    }

    int log() {
        return log;
    }

    void set(short[] values, int newLog) {
        System.arraycopy(values, 0, counts, 0, values.length);
        symbols = values.length;
        log = newLog;
    }

    /** @return where the description ends */
    int read(byte[] bytes, int from, int to, int mostLog, int mostSymbols) {
        in = bytes;
        start = from;
        end = to;
        bit = 0;
        log = LEAST_LOG + next(4);
        if (log > mostLog) {
            throw new MalformedFileException("ZSTD table of accuracy " + log);
        }
        symbols = 0;
        int left = 1 << log;
        while (left > 0) {
            int count = count(left);
            put(count, mostSymbols);
            left -= Math.abs(count);
            if (count == 0) {
                putZeros(mostSymbols);
            }
        }
        in = null;
        return start + (bit + 7 >>> 3);
    }

    /** A number from -1 to {@code left}, the smaller ones in a bit less where a whole number of bits has room to spare. */
    private int count(int left) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(left + 1);
        int half = 1 << width - 1;
        int spare = 2 * half - 2 - left;
        int value = peek(width);
        int low = value & half - 1;
        if (low < spare) {
            advance(width - 1);
            return low - 1;
        }
        advance(width);
        return (value < half ? value : value - spare) - 1;
    }

    /** Behind a symbol that does not occur: how many more do not, two bits at a time, three of which mean that more follow. */
    private void putZeros(int mostSymbols) {
        int more;
        do {
            more = next(2);
            for (int i = 0; i < more; i++) {
                put(0, mostSymbols);
            }
        } while (more == 3);
    }

    private void put(int count, int mostSymbols) {
        if (symbols >= mostSymbols) {
            throw new MalformedFileException("ZSTD table of too many symbols");
        }
        counts[symbols++] = (short) count;
    }

    private int next(int width) {
        int value = peek(width);
        advance(width);
        return value;
    }

    private void advance(int width) {
        bit += width;
        if (start + (bit + 7 >>> 3) > end) {
            throw new MalformedFileException("ZSTD table ends early");
        }
    }

    /** Bits behind the end are zero. */
    private int peek(int width) {
        int value = 0;
        int at = start + (bit >>> 3);
        for (int i = 0; i < 3 && at + i < end; i++) {
            value |= (in[at + i] & 0xFF) << 8 * i;
        }
        return value >>> (bit & 7) & (1 << width) - 1;
    }
}
