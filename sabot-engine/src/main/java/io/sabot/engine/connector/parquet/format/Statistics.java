package io.sabot.engine.connector.parquet.format;

/**
 * What a column chunk says about its values, still as bytes.
 *
 * @param min PLAIN without a length, null when absent
 * @param legacyMin the older field, written by a signed comparison of bytes whatever the type; null when absent
 * @param nullCount -1 when absent
 * @param distinctCount -1 when absent
 * @param minExact false when min is only a lower bound
 */
public record Statistics(
        byte[] min,
        byte[] max,
        byte[] legacyMin,
        byte[] legacyMax,
        long nullCount,
        long distinctCount,
        boolean minExact,
        boolean maxExact) {
    public static final Statistics NONE = new Statistics(null, null, null, null, -1, -1, false, false);
}
