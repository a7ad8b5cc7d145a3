package io.sabot.engine.connector.parquet.codec.zstd;

import java.util.Arrays;

/**
 * A table of states for writing symbols (RFC 8878, 4.1), filled again and again. A state stands for as many bits as its symbol
 * is worth; what of the state before is too much goes out.
 */
final class FseEncoder {
    private static final int SCALE = 16;

    private final Distribution distribution = new Distribution();
    private final short[] normalized;
    private final int[] scratch;
    private final byte[] symbols;
    private final short[] states;
    /** Per symbol: from a state to the number of bits that go out, in the upper half of the sum. */
    private final int[] bitsOffset;
    /** Per symbol: from what stays of a state to the place of the next one. */
    private final int[] stateOffset;

    /** @param mostSymbols of any distribution, {@code mostLog} likewise */
    FseEncoder(int mostSymbols, int mostLog) {
        normalized = new short[mostSymbols];
        scratch = new int[mostSymbols];
        symbols = new byte[1 << mostLog];
        states = new short[1 << mostLog];
        bitsOffset = new int[mostSymbols];
        stateOffset = new int[mostSymbols];
    }

    int log() {
        return distribution.log();
    }

    /** Shares the states out by counts: at least one for each symbol that occurs, of which there must be two. */
    void fill(int[] counts, int size, int total, int log) {
        int states = 1 << log;
        int left = states;
        for (int i = 0; i < size; i++) {
            long share = ((long) counts[i] * states + (total >>> 1)) / total;
            normalized[i] = (short) (counts[i] == 0 ? 0 : Math.max(1, share));
            left -= normalized[i];
        }
        while (left != 0) {
            int largest = 0;
            for (int i = 1; i < size; i++) {
                largest = normalized[i] > normalized[largest] ? i : largest;
            }
            int step = left > 0 ? left : Math.max(left, -(normalized[largest] + 3 >> 2));
            normalized[largest] += (short) step;
            left -= step;
        }
        fill(size == normalized.length ? normalized : Arrays.copyOf(normalized, size), log);
    }

    /** @param counts how many states each symbol gets */
    void fill(short[] counts, int log) {
        distribution.set(counts, log);
        FseTable.spread(distribution, symbols, scratch);
        int size = 1 << log;
        int sum = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            int count = Math.abs(counts[symbol]);
            scratch[symbol] = sum;
            int bits = count < 2 ? log : FseTable.bits(log, count - 1);
            bitsOffset[symbol] = (bits << SCALE) - (Math.max(1, count) << bits);
            stateOffset[symbol] = sum - count;
            sum += count;
        }
        for (int state = 0; state < size; state++) {
            states[scratch[symbols[state]]++] = (short) (size + state);
        }
    }

    /** The state that the last symbol leaves, before which nothing is written. */
    int first(int symbol) {
        int bits = bitsOffset[symbol] + (1 << SCALE - 1) >>> SCALE;
        int value = (bits << SCALE) - bitsOffset[symbol];
        return states[(value >>> bits) + stateOffset[symbol]];
    }

    /** Writes what of the state is too much for the symbol in front. @return the state that leads to */
    int next(BitWriter out, int state, int symbol) {
        int bits = state + bitsOffset[symbol] >>> SCALE;
        out.add(state, bits);
        return states[(state >>> bits) + stateOffset[symbol]];
    }

    /** Bits, times 256, that the symbols would take. */
    long cost(int[] counts, int size) {
        long cost = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i] > 0) {
                int count = i < distribution.symbols() ? Math.abs(distribution.counts()[i]) : 0;
                if (count == 0) {
                    return Long.MAX_VALUE;
                }
                cost += (long) (counts[i] * 256.0 * (log() - Math.log(count) / Math.log(2)));
            }
        }
        return cost;
    }

    /** Writes the description of the distribution, which {@link Distribution#read} reads. @return where it ends */
    int describe(byte[] out, int to) {
        BitWriter bits = new BitWriter(out, to);
        short[] counts = distribution.counts();
        bits.add(log() - Distribution.LEAST_LOG, 4);
        int left = 1 << log();
        for (int symbol = 0; left > 0; symbol++) {
            int value = counts[symbol] + 1;
            int width = Integer.SIZE - Integer.numberOfLeadingZeros(left + 1);
            int half = 1 << width - 1;
            int spare = 2 * half - 2 - left;
            if (value < spare) {
                bits.add(value, width - 1);
            } else {
                bits.add(value < half ? value : value + spare, width);
            }
            left -= Math.abs(counts[symbol]);
            if (counts[symbol] == 0) {
                int zeros = 0;
                while (counts[symbol + 1 + zeros] == 0) {
                    zeros++;
                }
                symbol += zeros;
                for (; zeros >= 3; zeros -= 3) {
                    bits.add(3, 2);
                    bits.flush();
                }
                bits.add(zeros, 2);
            }
            bits.flush();
        }
        return bits.closeUnmarked();
    }

    /** The accuracy that so many values of so many symbols are worth. */
    static int log(int total, int symbols, int mostLog) {
        int worth = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, total - 1)) - 2;
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, symbols - 1)) + 1;
        return Math.min(mostLog, Math.max(Distribution.LEAST_LOG, Math.max(worth, needed)));
    }
}
