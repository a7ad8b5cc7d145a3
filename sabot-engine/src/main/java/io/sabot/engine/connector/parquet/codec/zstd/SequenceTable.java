package io.sabot.engine.connector.parquet.codec.zstd;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * The states of one part of a sequence, each in a word: what its code stands for, how many bits are added to that, and how the
 * next state is found. The predefined tables are never written again; {@link #fill} is for a decoder's own.
 */
final class SequenceTable {
    /** The lower 32 bits are the smallest value. */
    static final int EXTRA_BITS = 32;

    static final int STATE_BITS = 40;
    static final int NEXT_STATE = 48;

    static final SequenceTable LITERAL_LENGTHS = predefined(SequenceCodes.LITERAL_LENGTHS);
    static final SequenceTable OFFSETS = predefined(SequenceCodes.OFFSETS);
    static final SequenceTable MATCH_LENGTHS = predefined(SequenceCodes.MATCH_LENGTHS);

    private final SequenceCodes codes;
    private final long[] states;
    private int log;

    SequenceTable(SequenceCodes codes) {
        this.codes = codes;
        this.states = new long[1 << codes.mostLog()];
    }

    private static SequenceTable predefined(SequenceCodes codes) {
        Distribution distribution = new Distribution();
        distribution.set(codes.defaultCounts(), codes.defaultLog());
        SequenceTable table = new SequenceTable(codes);
        table.fill(distribution);
        return table;
    }

    long[] states() {
        return states;
    }

    int log() {
        return log;
    }

    void fill(Distribution distribution) {
        log = distribution.log();
        int size = 1 << log;
        byte[] symbols = new byte[size];
        int[] next = new int[codes.size()];
        FseTable.spread(distribution, symbols, next);
        for (int state = 0; state < size; state++) {
            int symbol = symbols[state];
            int times = next[symbol]++;
            int bits = FseTable.bits(log, times);
            states[state] = word(symbol) | (long) bits << STATE_BITS | (long) ((times << bits) - size) << NEXT_STATE;
        }
    }

    /** One code for every sequence. */
    void fillSingle(int code) {
        if (code >= codes.size()) {
            throw new MalformedFileException("ZSTD sequence code " + code);
        }
        log = 0;
        states[0] = word(code);
    }

    private long word(int code) {
        return codes.bases()[code] & 0xFFFF_FFFFL | (long) codes.extraBits()[code] << EXTRA_BITS;
    }
}
