package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import java.util.Arrays;
import java.util.BitSet;

/** Keeps the flags of probe rows that meet the build rows in several parts; only after the last part it is known what they mean. */
final class PartialEnd implements ProbeEnd {
    private final ProbeEnd whole;
    private final BitSet[] matchedRows;
    private final BitSet[] unknownRows;
    private int block;
    private boolean isLast;

    /**
     * @param blocks of the probe
     * @param whole what is told the flags in the end
     */
    PartialEnd(int blocks, ProbeEnd whole) {
        this.whole = whole;
        this.matchedRows = new BitSet[blocks];
        this.unknownRows = new BitSet[blocks];
    }

    /** Bytes of the flags of so many rows. */
    static long bytes(long rows) {
        return rows / 4;
    }

    /** Which block comes next, and whether no more parts come. */
    void next(int number, boolean lastPart) {
        block = number;
        isLast = lastPart;
    }

    @Override
    public void begin(Block rows, boolean[] matched, boolean[] unknown) {
        load(matchedRows[block], rows, matched);
        load(unknownRows[block], rows, unknown);
    }

    private static void load(BitSet bits, Block rows, boolean[] flags) {
        Arrays.fill(flags, 0, rows.rows(), false);
        for (int i = bits == null ? -1 : bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            flags[i] = true;
        }
    }

    @Override
    public void end(Block rows, boolean[] matched, boolean[] unknown) {
        if (isLast) {
            whole.end(rows, matched, unknown);
        } else {
            matchedRows[block] = store(rows, matched);
            unknownRows[block] = store(rows, unknown);
        }
    }

    private static BitSet store(Block rows, boolean[] flags) {
        BitSet bits = new BitSet(rows.rows());
        for (int i = 0; i < rows.rows(); i++) {
            if (flags[i]) {
                bits.set(i);
            }
        }
        return bits;
    }
}
