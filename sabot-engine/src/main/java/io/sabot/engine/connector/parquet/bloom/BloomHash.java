package io.sabot.engine.connector.parquet.bloom;

import io.sabot.engine.type.hash.XxHash64;

/** The hash of a value as it lies in a page, without a length. */
public final class BloomHash {
    private static final long SEED = 0;

    private BloomHash() {}

    /** Of INT32 and of the bits of FLOAT. */
    public static long of(int value) {
        return XxHash64.hash(value, SEED);
    }

    /** Of INT64 and of the bits of DOUBLE. */
    public static long of(long value) {
        return XxHash64.hash(value, SEED);
    }

    public static long of(byte[] bytes, int offset, int length) {
        return XxHash64.hash(bytes, offset, length, SEED);
    }
}
