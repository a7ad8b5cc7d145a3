package io.sabot.engine.operator.key;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.List;

/**
 * Where the key columns lie when a key is packed into longs.
 *
 * @param columns one for each key column
 * @param words how many longs
 * @param nullBits whether every column has a bit for NULL; when not, keys with a NULL cannot be packed
 */
record WordLayout(Column[] columns, int words, boolean nullBits) {
    private static final int MOST_WORDS = 3;
    private static final int WIDE = 128;

    /**
     * @param storage of the values
     * @param word the long that holds the value (the high half of 128 bits, the low half in {@code word + 1})
     * @param shift lowest bit
     * @param bits of the value, 128 for two longs
     * @param base subtracted from the value
     * @param nullWord the long that holds the NULL bit
     * @param nullShift the NULL bit
     */
    record Column(Storage storage, int word, int shift, int bits, long base, int nullWord, int nullShift) {
        /** Ones where the value is, before it is shifted. */
        long mask() {
            return bits >= 64 ? -1L : (1L << bits) - 1;
        }

        boolean isWide() {
            return bits == WIDE;
        }
    }

    /**
     * @param ranges bounds of the columns, null where unknown
     * @return the layout, or null when the columns do not fit three longs
     */
    static WordLayout of(List<DataType> types, List<KeyRange> ranges) {
        if (types.size() == 1) {
            return pack(types, new KeyRange[1], false);
        }
        KeyRange[] known = ranges.toArray(new KeyRange[0]);
        WordLayout plain = pack(types, known, false);
        if (plain == null) {
            return null;
        }
        WordLayout withNulls = pack(types, known, true);
        return withNulls != null && withNulls.words == plain.words ? withNulls : plain;
    }

    /** Like {@link #of} for several columns, but null where not every column has a bit for NULL. */
    static WordLayout withNullBits(List<DataType> types, List<KeyRange> ranges) {
        return pack(types, ranges.toArray(new KeyRange[0]), true);
    }

    private static WordLayout pack(List<DataType> types, KeyRange[] ranges, boolean nullBits) {
        int[] used = new int[MOST_WORDS];
        Column[] columns = new Column[types.size()];
        int[] words = new int[columns.length];
        int[] shifts = new int[columns.length];
        for (int width = WIDE; width > 0; width--) {
            for (int i = 0; i < columns.length; i++) {
                int bits = bits(types.get(i).storage(), ranges[i]);
                if (bits < 0) {
                    return null;
                }
                if (bits == width) {
                    words[i] = place(used, bits);
                    if (words[i] < 0) {
                        return null;
                    }
                    shifts[i] = bits == WIDE ? 0 : used[words[i]] - bits;
                }
            }
        }
        for (int i = 0; i < columns.length; i++) {
            int nullWord = nullBits ? place(used, 1) : 0;
            if (nullWord < 0) {
                return null;
            }
            int nullShift = nullBits ? used[nullWord] - 1 : 0;
            Storage storage = types.get(i).storage();
            long base = ranges[i] == null ? 0 : ranges[i].min();
            columns[i] = new Column(storage, words[i], shifts[i], bits(storage, ranges[i]), base, nullWord, nullShift);
        }
        int count = 1;
        for (int w = 1; w < MOST_WORDS; w++) {
            count = used[w] > 0 ? w + 1 : count;
        }
        return new WordLayout(columns, count, nullBits);
    }

    /** @return the word that has room, -1 when none has */
    private static int place(int[] used, int bits) {
        for (int w = 0; w < MOST_WORDS; w++) {
            if (bits == WIDE) {
                if (used[w] == 0 && w + 1 < MOST_WORDS && used[w + 1] == 0) {
                    used[w] = 64;
                    used[w + 1] = 64;
                    return w;
                }
            } else if (used[w] + bits <= 64) {
                used[w] += bits;
                return w;
            }
        }
        return -1;
    }

    /** Bits of a value, -1 when it has no fixed width. */
    private static int bits(Storage storage, KeyRange range) {
        return switch (storage) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case BYTE -> narrower(8, range);
            case SHORT -> narrower(16, range);
            case INT -> narrower(32, range);
            case LONG -> narrower(64, range);
            case INT128 -> narrower(WIDE, range);
            case FLOAT -> 32;
            case DOUBLE -> 64;
            case BYTES, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> -1;
        };
    }

    private static int narrower(int bits, KeyRange range) {
        return range == null ? bits : Math.min(bits, range.bits());
    }
}
