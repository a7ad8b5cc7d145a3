package io.sabot.spark.util;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that begin with the time. Source: RFC 9562, version 7. */
public final class UUIDv7Generator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS = 12;
    private static final int MILLIS_SHIFT = 16;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final int VARIANT_BITS = 2;

    private UUIDv7Generator() {}

    public static UUID generate() {
        long high = System.currentTimeMillis() << MILLIS_SHIFT | VERSION | RANDOM.nextInt(1 << RANDOM_BITS);
        return new UUID(high, VARIANT | RANDOM.nextLong() >>> VARIANT_BITS);
    }
}
