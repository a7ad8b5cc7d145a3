package io.sabot.engine.connector.parquet.codec.zstd;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** From a distribution to the symbol of each state, the bits that lead to the next state, and that state (RFC 8878, 4.1.1). */
final class FseTable {
    private FseTable() {}

    /**
     * Spreads the symbols over the states.
     *
     * @param symbols of each state, written
     * @param next scratch for as many symbols as there are
     */
    static void spread(Distribution distribution, byte[] symbols, int[] next) {
        int size = 1 << distribution.log();
        short[] counts = distribution.counts();
        int high = size;
        for (int symbol = 0; symbol < distribution.symbols(); symbol++) {
            if (counts[symbol] == -1) {
                symbols[--high] = (byte) symbol;
                next[symbol] = 1;
            } else {
                next[symbol] = counts[symbol];
            }
        }
        int step = (size >>> 1) + (size >>> 3) + 3;
        int position = 0;
        for (int symbol = 0; symbol < distribution.symbols(); symbol++) {
            for (int i = 0; i < counts[symbol]; i++) {
                symbols[position] = (byte) symbol;
                do {
                    position = position + step & size - 1;
                } while (position >= high);
            }
        }
        if (position != 0) {
            throw new MalformedFileException("ZSTD table that does not add up");
        }
    }

    /** Bits from a state to the next: {@code times} counts up from the symbol's number of states. */
    static int bits(int log, int times) {
        return log - (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(times));
    }
}
