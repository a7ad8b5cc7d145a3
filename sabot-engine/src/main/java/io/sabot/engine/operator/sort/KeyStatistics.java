package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.BytesVector;
import java.util.Arrays;

/**
 * What the values of a key have in common: as much as is needed to give them numbers of few bits that are in their order. Of
 * several sets of rows, {@link #merge}d, it is true for all of them. Strings count as their bytes and their length.
 */
final class KeyStatistics {
    private static final byte[] NO_BYTES = new byte[0];

    private boolean anyNull;
    /** Of the numbers, of the high words, or of the lengths. */
    private long min = Long.MAX_VALUE;

    private long max = Long.MIN_VALUE;
    private long lowMin = Long.MAX_VALUE;
    private long lowMax = Long.MIN_VALUE;
    private byte[] prefix;

    boolean anyNull() {
        return anyNull;
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }

    /** Smallest low word, as a signed number in the order of the unsigned ones. */
    long lowMin() {
        return lowMin;
    }

    long lowMax() {
        return lowMax;
    }

    /** How many bytes all strings begin with alike. */
    int commonPrefix() {
        return prefix == null ? 0 : prefix.length;
    }

    void seeNulls(boolean[] nulls, int rows) {
        for (int i = 0; nulls != null && !anyNull && i < rows; i++) {
            anyNull = nulls[i];
        }
    }

    void seeNumbers(long[] values, boolean[] nulls, int rows) {
        for (int i = 0; i < rows; i++) {
            if (nulls == null || !nulls[i]) {
                long value = values[i];
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
    }

    void seeLowWords(long[] values, boolean[] nulls, int rows) {
        for (int i = 0; i < rows; i++) {
            if (nulls == null || !nulls[i]) {
                long value = values[i];
                lowMin = Math.min(lowMin, value);
                lowMax = Math.max(lowMax, value);
            }
        }
    }

    void seeBytes(BytesVector column, boolean[] nulls, int rows) {
        int first = -1;
        int common = 0;
        for (int i = 0; i < rows; i++) {
            if (nulls != null && nulls[i]) {
                continue;
            }
            int length = column.lengths()[i];
            min = Math.min(min, length);
            max = Math.max(max, length);
            if (first < 0) {
                first = i;
                common = length;
            } else {
                common = commonPrefix(column, first, i, Math.min(common, length));
            }
        }
        if (first >= 0) {
            int offset = column.offsets()[first];
            prefix = common == 0 ? NO_BYTES : Arrays.copyOfRange(column.buffer(first), offset, offset + common);
        }
    }

    /** Strings often begin alike (keys, paths, URLs); what all share decides nothing. */
    private static int commonPrefix(BytesVector column, int first, int other, int limit) {
        byte[] left = column.buffer(first);
        byte[] right = column.buffer(other);
        int leftOffset = column.offsets()[first];
        int rightOffset = column.offsets()[other];
        int same = 0;
        while (same < limit && left[leftOffset + same] == right[rightOffset + same]) {
            same++;
        }
        return same;
    }

    /** From here on true for the other rows, too. */
    void merge(KeyStatistics other) {
        anyNull |= other.anyNull;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        lowMin = Math.min(lowMin, other.lowMin);
        lowMax = Math.max(lowMax, other.lowMax);
        if (prefix == null) {
            prefix = other.prefix;
        } else if (other.prefix != null) {
            int different = Arrays.mismatch(prefix, other.prefix);
            prefix = different < 0 ? prefix : Arrays.copyOf(prefix, different);
        }
    }
}
