package io.sabot.engine.object;

import io.sabot.engine.operator.sort.LongSort;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;

/** The order of keys as the numbers of their pairs. */
final class KeyOrder {
    private static final Comparator<?> ASCENDING = Comparator.naturalOrder();
    private static final Comparator<?> DESCENDING = Collections.reverseOrder();
    private static final int WORD = 63;

    private KeyOrder() {}

    /** Of keys that can be compared. */
    @SuppressWarnings("unchecked") // fails with a ClassCastException for others
    static Comparator<Object> natural() {
        return (Comparator<Object>) ASCENDING;
    }

    /**
     * Equal keys stay in their order.
     *
     * @param pairs key and value side by side
     */
    static int[] of(Object[] pairs, int size, Comparator<Object> order) {
        if (order == ASCENDING || order == DESCENDING) {
            long[] keys = wholeNumbers(pairs, size);
            int[] sorted = keys == null ? null : ofNumbers(keys, order == DESCENDING);
            if (sorted != null) {
                return sorted;
            }
        }
        Integer[] numbers = new Integer[size];
        Arrays.setAll(numbers, number -> number);
        Arrays.sort(numbers, (one, other) -> order.compare(pairs[2 * one], pairs[2 * other]));
        int[] sorted = new int[size];
        Arrays.setAll(sorted, i -> numbers[i]);
        return sorted;
    }

    /** Of hashes as they compare as integers. */
    static int[] ofHashes(int[] hashes, int[] numbers) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = hashes[numbers[i]];
        }
        int[] sorted = ofNumbers(keys, false);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = numbers[sorted[i]];
        }
        return sorted;
    }

    /** The keys if all are of one class of whole numbers, whose natural order is that of the numbers; else null. */
    private static long[] wholeNumbers(Object[] pairs, int size) {
        if (size == 0 || !(pairs[0] instanceof Long || pairs[0] instanceof Integer)) {
            return null;
        }
        Class<?> common = pairs[0].getClass();
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            Object key = pairs[2 * i];
            if (key == null || key.getClass() != common) {
                return null;
            }
            keys[i] = ((Number) key).longValue();
        }
        return keys;
    }

    /** @return null when keys are so far from one another that a word does not hold them and a position */
    private static int[] ofNumbers(long[] keys, boolean descending) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (long key : keys) {
            least = Math.min(least, key);
            greatest = Math.max(greatest, key);
        }
        int positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(keys.length);
        long range = greatest - least;
        int rangeBits = Long.SIZE - Long.numberOfLeadingZeros(range);
        if (keys.length > 0 && (range < 0 || rangeBits + positionBits > WORD)) {
            return null;
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (descending ? greatest - keys[i] : keys[i] - least) << positionBits | i;
        }
        LongSort.sort(keys, new long[keys.length], 0, keys.length, rangeBits + positionBits);
        int[] sorted = new int[keys.length];
        long mask = (1L << positionBits) - 1;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) (keys[i] & mask);
        }
        return sorted;
    }
}
