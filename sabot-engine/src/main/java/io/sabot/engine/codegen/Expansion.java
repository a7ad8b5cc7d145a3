package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Pace;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;

/**
 * Makes codes into values, in scratch vectors that are reused from block to block. The null flags are not carried over: who
 * asks for values has taken them from the source.
 */
final class Expansion {
    private static final Pace LONGS = new Pace();
    private static final Pace INTS = new Pace();

    private final DataType type;
    private FlatVector scratch;

    Expansion(DataType type) {
        this.type = type;
    }

    /** @return values at the live rows' positions, undefined elsewhere and where a row is NULL */
    FlatVector expand(DictionaryVector codes, Block block) {
        FlatVector target = target(codes.storage(), block.rows());
        FlatVector entries = codes.dictionary();
        int[] selection = safeEverywhere(codes, block) ? null : block.selection();
        int count = selection == null ? block.rows() : block.selected();
        if (entries instanceof LongVector longs) {
            longs(codes, longs.values(), selection, count, ((LongVector) target).values());
        } else if (entries instanceof IntVector ints) {
            ints(codes, ints.values(), selection, count, ((IntVector) target).values());
        } else if (entries instanceof BytesVector bytes) {
            scatterViews(codes, bytes, block, (BytesVector) target);
        } else if (entries instanceof Int128Vector wide) {
            scatterWide(codes, wide, block, (Int128Vector) target);
        } else {
            scatterBoxed(codes, block, target);
        }
        return target;
    }

    private FlatVector target(Storage storage, int rows) {
        if (scratch == null || scratch.storage() != storage) {
            scratch = Scratch.allocate(type, storage, rows);
        }
        scratch.ensureCapacity(rows);
        return scratch;
    }

    /**
     * Codes of rows that are not live may be left over from other blocks. They do no harm where the dictionary's array is as
     * long as the widest code.
     */
    private static boolean safeEverywhere(DictionaryVector codes, Block block) {
        return block.selection() == null
                || codes.byteCodes() != null && codes.dictionary().capacity() >= 256;
    }

    private static void longs(DictionaryVector codes, long[] entries, int[] selection, int count, long[] out) {
        for (int from = 0; from < count; ) {
            int to = from + LONGS.rows(count - from);
            if (codes.byteCodes() != null) {
                longs(codes.byteCodes(), entries, selection, from, to, out);
            } else if (codes.shortCodes() != null) {
                longs(codes.shortCodes(), entries, selection, from, to, out);
            } else {
                longs(codes.intCodes(), entries, selection, from, to, out);
            }
            from = to;
        }
    }

    private static void longs(byte[] codes, long[] entries, int[] selection, int from, int to, long[] out) {
        if (selection == null) {
            for (int row = from; row < to; row++) {
                out[row] = entries[codes[row] & 0xFF];
            }
            return;
        }
        for (int n = from; n < to; n++) {
            int row = selection[n];
            out[row] = entries[codes[row] & 0xFF];
        }
    }

    private static void longs(short[] codes, long[] entries, int[] selection, int from, int to, long[] out) {
        if (selection == null) {
            for (int row = from; row < to; row++) {
                out[row] = entries[codes[row] & 0xFFFF];
            }
            return;
        }
        for (int n = from; n < to; n++) {
            int row = selection[n];
            out[row] = entries[codes[row] & 0xFFFF];
        }
    }

    private static void longs(int[] codes, long[] entries, int[] selection, int from, int to, long[] out) {
        if (selection == null) {
            for (int row = from; row < to; row++) {
                out[row] = entries[codes[row]];
            }
            return;
        }
        for (int n = from; n < to; n++) {
            int row = selection[n];
            out[row] = entries[codes[row]];
        }
    }

    private static void ints(DictionaryVector codes, int[] entries, int[] selection, int count, int[] out) {
        for (int from = 0; from < count; ) {
            int to = from + INTS.rows(count - from);
            if (codes.byteCodes() != null) {
                ints(codes.byteCodes(), entries, selection, from, to, out);
            } else if (codes.shortCodes() != null) {
                ints(codes.shortCodes(), entries, selection, from, to, out);
            } else {
                ints(codes.intCodes(), entries, selection, from, to, out);
            }
            from = to;
        }
    }

    private static void ints(byte[] codes, int[] entries, int[] selection, int from, int to, int[] out) {
        if (selection == null) {
            for (int row = from; row < to; row++) {
                out[row] = entries[codes[row] & 0xFF];
            }
            return;
        }
        for (int n = from; n < to; n++) {
            int row = selection[n];
            out[row] = entries[codes[row] & 0xFF];
        }
    }

    private static void ints(short[] codes, int[] entries, int[] selection, int from, int to, int[] out) {
        if (selection == null) {
            for (int row = from; row < to; row++) {
                out[row] = entries[codes[row] & 0xFFFF];
            }
            return;
        }
        for (int n = from; n < to; n++) {
            int row = selection[n];
            out[row] = entries[codes[row] & 0xFFFF];
        }
    }

    private static void ints(int[] codes, int[] entries, int[] selection, int from, int to, int[] out) {
        if (selection == null) {
            for (int row = from; row < to; row++) {
                out[row] = entries[codes[row]];
            }
            return;
        }
        for (int n = from; n < to; n++) {
            int row = selection[n];
            out[row] = entries[codes[row]];
        }
    }

    private static void scatterViews(DictionaryVector codes, BytesVector entries, Block block, BytesVector target) {
        target.viewInto(entries.buffers());
        int[] fromOffsets = entries.offsets();
        int[] fromLengths = entries.lengths();
        int[] fromIndex = entries.bufferIndex();
        int[] offsets = target.offsets();
        int[] lengths = target.lengths();
        int count = block.selected();
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            int code = codes.code(row);
            offsets[row] = fromOffsets[code];
            lengths[row] = fromLengths[code];
        }
        if (fromIndex != null) {
            int[] index = target.bufferIndex();
            for (int n = 0; n < count; n++) {
                int row = block.row(n);
                index[row] = fromIndex[codes.code(row)];
            }
        }
    }

    private static void scatterWide(DictionaryVector codes, Int128Vector entries, Block block, Int128Vector target) {
        int count = block.selected();
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            int code = codes.code(row);
            target.high()[row] = entries.high()[code];
            target.low()[row] = entries.low()[code];
        }
    }

    private static void scatterBoxed(DictionaryVector codes, Block block, FlatVector target) {
        FlatVector entries = codes.dictionary();
        Scratch.startWriting(target);
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            int code = codes.code(row);
            if (!entries.isNull(code)) {
                target.set(row, entries.get(code));
            }
        }
    }
}
