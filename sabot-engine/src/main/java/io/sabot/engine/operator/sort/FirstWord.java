package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/**
 * The first word of rows by one key, without knowing what values there are: a number that is not negative, and larger only for
 * rows that come later. Rows with equal words may be in any order. For one thread.
 */
public final class FirstWord {
    private static final long LARGEST = (1L << 62) - 1;

    private final SortKey key;
    private final Storage storage;
    private long[] words;
    private long[] low;
    private boolean[] nulls;
    private boolean[] booleans = new boolean[0];
    private byte[] bytes = new byte[0];
    private short[] shorts = new short[0];
    private int[] ints = new int[0];
    private float[] floats = new float[0];
    private double[] doubles = new double[0];

    public FirstWord(SortKey key, DataType type, int blockRows) {
        this.key = key;
        this.storage = type.storage();
        this.words = new long[blockRows];
        this.low = new long[blockRows];
        this.nulls = new boolean[blockRows];
    }

    /** Positions of the live rows whose word is not above the threshold. @return how many */
    int select(Block block, long threshold, int[] positions) {
        int count = block.selected();
        of(block);
        int kept = 0;
        if (block.selection() == null) {
            for (int i = 0; i < count; i++) {
                positions[kept] = i;
                kept += words[i] <= threshold ? 1 : 0;
            }
        } else {
            int[] selection = block.selection();
            for (int i = 0; i < count; i++) {
                positions[kept] = selection[i];
                kept += words[i] <= threshold ? 1 : 0;
            }
        }
        return kept;
    }

    /** Words of the live rows, overwritten by the next call. */
    public long[] of(Block block) {
        load(block.column(key.column()), block.selection(), block.selected());
        return words;
    }

    /** Word of one row. */
    long of(FlatVector column, int row) {
        load(column, new int[] {row}, 1);
        return words[0];
    }

    private void load(Vector column, int[] selection, int count) {
        if (words.length < count) {
            words = new long[count];
            low = new long[count];
            nulls = new boolean[count];
        }
        values(column, selection, count);
        if (!key.ascending()) {
            for (int i = 0; i < count; i++) {
                words[i] = LARGEST - words[i];
            }
        }
        if (Gather.nulls(column, selection, count, nulls, 0)) {
            long nullWord = key.nullsFirst() ? 0 : Long.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                words[i] = nulls[i] ? nullWord : words[i];
            }
        }
    }

    /** Words of 62 bits, ascending. */
    private void values(Vector column, int[] selection, int count) {
        switch (storage) {
            case BOOLEAN -> {
                booleans = booleans.length < count ? new boolean[count] : booleans;
                Gather.booleans(column, selection, count, booleans, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = booleans[i] ? 1 : 0;
                }
            }
            case BYTE -> {
                bytes = bytes.length < count ? new byte[count] : bytes;
                Gather.bytes(column, selection, count, bytes, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = bytes[i] - (long) Byte.MIN_VALUE;
                }
            }
            case SHORT -> {
                shorts = shorts.length < count ? new short[count] : shorts;
                Gather.shorts(column, selection, count, shorts, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = shorts[i] - (long) Short.MIN_VALUE;
                }
            }
            case INT -> {
                ints = ints.length < count ? new int[count] : ints;
                Gather.ints(column, selection, count, ints, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = ints[i] - (long) Integer.MIN_VALUE;
                }
            }
            case LONG -> {
                Gather.longs(column, selection, count, words, 0);
                dropLowBits(count);
            }
            case FLOAT -> {
                floats = floats.length < count ? new float[count] : floats;
                Gather.floats(column, selection, count, floats, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = OrderedNumbers.ordered(floats[i]);
                }
                dropLowBits(count);
            }
            case DOUBLE -> {
                doubles = doubles.length < count ? new double[count] : doubles;
                Gather.doubles(column, selection, count, doubles, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = OrderedNumbers.ordered(doubles[i]);
                }
                dropLowBits(count);
            }
            case INT128 -> {
                Gather.int128s(column, selection, count, words, low, 0);
                for (int i = 0; i < count; i++) {
                    words[i] = clampToLong(words[i], low[i]);
                }
                dropLowBits(count);
            }
            case BYTES -> readBytes(column, selection, count);
            case NULL, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> Arrays.fill(words, 0, count, 0);
        }
    }

    /** The number itself where it fits a long, else the nearest that does. */
    private static long clampToLong(long high, long low) {
        if (high == low >> 63) {
            return low;
        }
        return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private void dropLowBits(int count) {
        for (int i = 0; i < count; i++) {
            words[i] = (words[i] ^ Long.MIN_VALUE) >>> 2;
        }
    }

    private void readBytes(Vector column, int[] selection, int count) {
        BytesVector entries = (BytesVector) Gather.entries(column);
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            int entry = column instanceof DictionaryVector codes
                    ? codes.code(row)
                    : column instanceof ConstantVector ? 0 : row;
            words[i] = column.isNull(row) ? 0 : BigEndian.read(entries, entry, 0) >>> 2;
        }
    }
}
