package io.sabot.engine.connector.parquet.write;

/** The least and the greatest of some values of a leaf, as bytes: PLAIN and without length. */
sealed interface Bounds permits LongBounds, BinaryBounds {
    /** Null when there is none or it does not count. */
    byte[] min();

    byte[] max();

    /** How two bounds of the leaf compare. */
    int compare(byte[] left, byte[] right);
}
