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

    /**
     * @param storage of the values
     * @param word the long that holds the value (its high half for INT128, the low half in {@code word + 1})
     * @param shift lowest bit
     * @param nullWord the long that holds the NULL bit
     * @param nullShift the NULL bit
     */
    record Column(Storage storage, int word, int shift, int nullWord, int nullShift) {}

    /** @return the layout, or null when the columns do not fit three longs */
    static WordLayout of(List<DataType> types) {
        WordLayout plain = pack(types, false);
        if (plain == null || types.size() == 1) {
            return plain;
        }
        WordLayout withNulls = pack(types, true);
        return withNulls != null && withNulls.words == plain.words ? withNulls : plain;
    }

    private static WordLayout pack(List<DataType> types, boolean nullBits) {
        int[] used = new int[MOST_WORDS];
        Column[] columns = new Column[types.size()];
        int[] words = new int[columns.length];
        int[] shifts = new int[columns.length];
        for (int width = 128; width > 0; width >>= 1) {
            for (int i = 0; i < columns.length; i++) {
                int bits = bits(types.get(i).storage());
                if (bits < 0) {
                    return null;
                }
                if (bits == width) {
                    words[i] = place(used, bits);
                    if (words[i] < 0) {
                        return null;
                    }
                    shifts[i] = bits == 128 ? 0 : used[words[i]] - bits;
                }
            }
        }
        for (int i = 0; i < columns.length; i++) {
            int nullWord = nullBits ? place(used, 1) : 0;
            if (nullWord < 0) {
                return null;
            }
            columns[i] = new Column(
                    types.get(i).storage(), words[i], shifts[i], nullWord, nullBits ? used[nullWord] - 1 : 0);
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
            if (bits == 128) {
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

    /** Bits of a value, a power of two; 0 for VOID, -1 when it has no fixed width. */
    private static int bits(Storage storage) {
        return switch (storage) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case BYTE -> 8;
            case SHORT -> 16;
            case INT, FLOAT -> 32;
            case LONG, DOUBLE -> 64;
            case INT128 -> 128;
            case BYTES, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> -1;
        };
    }
}
