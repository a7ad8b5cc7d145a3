package io.sabot.engine.operator.join;

import io.sabot.engine.operator.key.KeyTable;

/**
 * The rows of each key of a join's kept side. Rows with a NULL in a key that is compared by {@code =} are in no key. Immutable
 * once built.
 */
final class BuildSide {
    static final int NO_KEY = -1;

    private final BuildKeys keys;
    /** Key of each row, NO_KEY for none. */
    private final int[] keyOfRow;
    /** Rows of key k are rowsByKey[starts[k]] to rowsByKey[starts[k + 1] - 1]; null when each key has one. */
    private final int[] starts;
    /** Null when the rows lie in the order of their keys. */
    private final int[] rowsByKey;

    private final boolean unique;
    private final boolean nullKeys;

    /** @param keyOfRow, starts, rowsByKey as the fields of the same names; theirs from here on */
    BuildSide(BuildKeys keys, int[] keyOfRow, int[] starts, int[] rowsByKey, boolean unique, boolean nullKeys) {
        this.keys = keys;
        this.keyOfRow = keyOfRow;
        this.starts = starts;
        this.rowsByKey = rowsByKey;
        this.unique = unique;
        this.nullKeys = nullKeys;
    }

    KeyTable.Finder finder() {
        return keys.finder().get();
    }

    /** Whether no key has two rows. */
    boolean isUnique() {
        return unique;
    }

    /** Whether some row has a NULL in its key. */
    boolean hasNullKeys() {
        return nullKeys;
    }

    /** Turns keys into their only rows, in place; negative numbers stay. For unique keys. */
    void toRows(int[] keys, int count) {
        if (rowsByKey == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            keys[i] = keys[i] < 0 ? keys[i] : rowsByKey[keys[i]];
        }
    }

    int firstOf(int key) {
        return starts == null ? key : starts[key];
    }

    int endOf(int key) {
        return starts == null ? key + 1 : starts[key + 1];
    }

    /** Rows at positions between {@link #firstOf} and {@link #endOf}. */
    void copyRows(int position, int length, int[] target, int to) {
        if (rowsByKey != null && length > 4) {
            System.arraycopy(rowsByKey, position, target, to, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            target[to + i] = rowsByKey == null ? position + i : rowsByKey[position + i];
        }
    }

    /** Key of a row, negative for none. */
    int keyOf(int row) {
        return keyOfRow[row];
    }

    int keys() {
        return keys.count();
    }

    /** What is known of the keys themselves. */
    BuildKeys known() {
        return keys;
    }

    long retainedBytes() {
        return keys.bytes() + bytes(keyOfRow) + bytes(starts) + bytes(rowsByKey);
    }

    private static long bytes(int[] array) {
        return array == null ? 0 : 4L * array.length;
    }
}
