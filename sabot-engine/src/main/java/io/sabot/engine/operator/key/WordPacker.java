package io.sabot.engine.operator.key;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Packs key columns into longs and back, for one thread. A lone column keeps its sign, so that near keys have near words. */
final class WordPacker {
    private final WordLayout layout;
    private final WordLoader loader = new WordLoader();
    private final long[][] packed;
    private final long[][] result;
    private long[] values = new long[0];
    private long[] low = new long[0];
    private boolean[] nulls = new boolean[0];

    WordPacker(WordLayout layout) {
        this.layout = layout;
        this.packed = new long[layout.words()][0];
        this.result = new long[layout.words()][];
    }

    /** The words of every live row, valid until the next call. NULLs must have bits in the layout, or not occur. */
    long[][] pack(Vector[] keys, int[] selection, int count) {
        WordLayout.Column[] columns = layout.columns();
        if (columns.length == 1 && selection == null && keys[0] instanceof LongVector flat && layout.words() == 1) {
            result[0] = flat.values();
            return result;
        }
        ensure(count);
        System.arraycopy(packed, 0, result, 0, packed.length);
        if (columns.length == 1) {
            loader.load(columns[0].storage(), keys[0], selection, count, packed[0], packed[packed.length - 1]);
            return result;
        }
        for (long[] word : packed) {
            Arrays.fill(word, 0, count, 0);
        }
        for (int i = 0; i < columns.length; i++) {
            add(columns[i], keys[i], selection, count);
        }
        return result;
    }

    private void ensure(int count) {
        if (packed[0].length < count) {
            for (int w = 0; w < packed.length; w++) {
                packed[w] = new long[count];
            }
            values = new long[count];
            low = new long[count];
            nulls = new boolean[count];
        }
    }

    private void add(WordLayout.Column column, Vector source, int[] selection, int count) {
        if (column.bits() > 0) {
            loader.load(column.storage(), source, selection, count, values, low);
            if (column.storage() == Storage.INT128 && !column.isWide()) {
                System.arraycopy(low, 0, values, 0, count);
            }
            if (column.base() != 0) {
                subtract(values, count, column.base());
            }
        }
        if (layout.nullBits() && Gather.nulls(source, selection, count, nulls, 0)) {
            clear(nulls, count, values);
            clear(nulls, count, low);
            orFlags(nulls, count, packed[column.nullWord()], column.nullShift());
        }
        if (column.isWide()) {
            or(low, count, packed[column.word() + 1]);
        }
        if (column.bits() > 0) {
            orShifted(values, count, packed[column.word()], column.mask(), column.shift());
        }
    }

    private static void subtract(long[] values, int count, long base) {
        for (int i = 0; i < count; i++) {
            values[i] -= base;
        }
    }

    private static void clear(boolean[] nulls, int count, long[] words) {
        for (int i = 0; i < count; i++) {
            words[i] &= nulls[i] ? 0 : -1;
        }
    }

    private static void orFlags(boolean[] flags, int count, long[] target, int shift) {
        for (int i = 0; i < count; i++) {
            target[i] |= (flags[i] ? 1L : 0L) << shift;
        }
    }

    private static void or(long[] words, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] |= words[i];
        }
    }

    private static void orShifted(long[] words, int count, long[] target, long mask, int shift) {
        for (int i = 0; i < count; i++) {
            target[i] |= (words[i] & mask) << shift;
        }
    }

    /** Writes the columns of packed keys {@code from} to {@code from + count - 1}; may be called by several threads at once. */
    void unpack(long[][] words, int from, int count, FlatVector[] targets) {
        WordLayout.Column[] columns = layout.columns();
        long[] unpacked = new long[count];
        for (int i = 0; i < columns.length; i++) {
            WordLayout.Column column = columns[i];
            targets[i].reset();
            if (column.storage() == Storage.NULL) {
                continue;
            }
            if (column.isWide()) {
                WordWriter.writeWide(
                        words[column.word()], words[column.word() + 1], from, count, (Int128Vector) targets[i]);
            } else {
                extract(words[column.word()], column.shift(), column.mask(), column.base(), from, count, unpacked);
                WordWriter.write(unpacked, count, targets[i]);
            }
            if (layout.nullBits()) {
                writeNulls(words[column.nullWord()], column.nullShift(), from, count, targets[i]);
            }
        }
    }

    private static void extract(long[] word, int shift, long mask, long base, int from, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = (word[from + i] >>> shift & mask) + base;
        }
    }

    private static void writeNulls(long[] word, int shift, int from, int count, FlatVector target) {
        for (int i = 0; i < count; i++) {
            if ((word[from + i] >>> shift & 1) != 0) {
                target.setNull(i);
            }
        }
    }
}
