package io.sabot.engine.connector.parquet.codec.zstd;

import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.util.Arrays;

/**
 * The literals' code (RFC 8878, 4.2): for each value of the next {@link #BITS} bits how many of them are used up and, above
 * these, the byte they mean. Shorter codes stand there as often as there are bits behind them.
 */
final class HuffmanTable {
    static final int BITS = 11;
    static final int SYMBOL = 8;

    private static final int MOST_SYMBOLS = 256;
    private static final int WEIGHTS_LOG = 6;
    private static final int DIRECT = 128;

    private final short[] entries = new short[1 << BITS];
    private final byte[] weights = new byte[MOST_SYMBOLS];
    private final Distribution distribution = new Distribution();
    private int symbols;

    short[] entries() {
        return entries;
    }

    /** @return where the description ends */
    int read(byte[] in, int start, int end) {
        int header = in[start] & 0xFF;
        int from = start + 1;
        int behind = from + (header < DIRECT ? header : header - DIRECT + 2 >>> 1);
        if (behind > end) {
            throw new MalformedFileException("ZSTD Huffman table ends early");
        }
        if (header < DIRECT) {
            readPacked(in, from, behind);
        } else {
            symbols = header - DIRECT + 1;
            for (int i = 0; i < symbols; i++) {
                int pair = in[from + (i >>> 1)];
                weights[i] = (byte) ((i & 1) == 0 ? pair >>> 4 & 15 : pair & 15);
            }
        }
        fill();
        return behind;
    }

    /** Weights in two interleaved states of a table of their own. They end where the bits do. */
    private void readPacked(byte[] in, int start, int end) {
        int from = distribution.read(in, start, end, WEIGHTS_LOG, BITS + 1);
        int log = distribution.log();
        byte[] symbol = new byte[1 << log];
        int[] times = new int[BITS + 1];
        FseTable.spread(distribution, symbol, times);
        byte[] bits = new byte[1 << log];
        int[] next = new int[1 << log];
        for (int state = 0; state < next.length; state++) {
            int count = times[symbol[state]]++;
            bits[state] = (byte) FseTable.bits(log, count);
            next[state] = (count << bits[state]) - next.length;
        }
        BackwardBits stream = new BackwardBits(in, from, end);
        int first = stream.read(log);
        int second = stream.read(log);
        symbols = 0;
        while (stream.left() >= 0) {
            put(symbol[first]);
            int moved = next[first] + stream.read(bits[first]);
            first = second;
            second = moved;
        }
        put(symbol[first]);
    }

    private void put(int weight) {
        if (symbols >= MOST_SYMBOLS - 1) {
            throw new MalformedFileException("ZSTD Huffman table of too many symbols");
        }
        weights[symbols++] = (byte) weight;
    }

    /** The last symbol's weight is what is missing to a power of two. */
    private void fill() {
        int sum = 0;
        for (int i = 0; i < symbols; i++) {
            sum += weights[i] == 0 ? 0 : 1 << weights[i] - 1;
        }
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << log) - sum;
        if (sum == 0 || log > BITS || Integer.bitCount(rest) != 1) {
            throw new MalformedFileException("ZSTD Huffman table that does not add up");
        }
        weights[symbols++] = (byte) (Integer.numberOfTrailingZeros(rest) + 1);
        int at = 0;
        for (int weight = 1; weight <= log; weight++) {
            int width = 1 << weight - 1 + BITS - log;
            for (int i = 0; i < symbols; i++) {
                if (weights[i] == weight) {
                    short entry = (short) (i << SYMBOL | log + 1 - weight);
                    Arrays.fill(entries, at, at + width, entry);
                    at += width;
                }
            }
        }
    }
}
