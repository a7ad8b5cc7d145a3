package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Storage;

/** A long for each value of a key column, the same for equal values: the value itself, or a hash of it. For one thread. */
public final class KeyWords {
    private final Storage storage;
    private final WordLoader loader = new WordLoader();
    private long[] words = new long[0];
    private long[] low = new long[0];

    public KeyWords(Storage storage) {
        this.storage = storage;
    }

    /** Whether there are words for a storage. */
    public static boolean isSupported(Storage storage) {
        return switch (storage) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, INT128, BYTES -> true;
            case NULL, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> false;
        };
    }

    /** Whether words are the values as integers, so that they have the values' order. */
    public static boolean isOrdered(Storage storage) {
        return storage == Storage.LONG || storage == Storage.INT || storage == Storage.SHORT || storage == Storage.BYTE;
    }

    /**
     * Words of rows that are not NULL, valid until the next call.
     *
     * @param selection position of the n-th row, null when it is n
     */
    public long[] of(Vector column, int[] selection, int count) {
        if (storage == Storage.LONG && selection == null && column instanceof LongVector flat) {
            return flat.values();
        }
        if (words.length < count) {
            words = new long[count];
            low = new long[count];
        }
        if (storage == Storage.BYTES) {
            hashBytes(column, selection, count);
        } else {
            loader.load(storage, column, selection, count, words, low);
        }
        if (storage == Storage.INT128) {
            for (int i = 0; i < count; i++) {
                words[i] = Hashes.of(words[i], low[i], 0);
            }
        }
        return words;
    }

    private void hashBytes(Vector column, int[] selection, int count) {
        BytesVector entries = (BytesVector) Gather.entries(column);
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            int entry = column instanceof DictionaryVector codes
                    ? codes.code(row)
                    : column instanceof ConstantVector ? 0 : row;
            words[i] = Hashes.of(entries.buffer(entry), entries.offsets()[entry], entries.lengths()[entry]);
        }
    }
}
