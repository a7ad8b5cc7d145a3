package io.sabot.engine.operator.key;

/**
 * Bounds of a key column of integers (or of what lies in integers: dates, decimals), true for every value that will come.
 *
 * @param min smallest value
 * @param max largest value, not below {@code min}
 */
public record KeyRange(long min, long max) {
    /** The range of both. @param other null for no values */
    public KeyRange and(KeyRange other) {
        return other == null ? this : new KeyRange(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** Bits of the distance to the smallest value. */
    int bits() {
        return 64 - Long.numberOfLeadingZeros(max - min);
    }
}
