package io.sabot.spark.util.sketch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A set of integers, strings or bytes that may say yes too often, never no. */
public abstract class BloomFilter {
    private static final double DEFAULT_FPP = 0.03;

    /** Forms of a filter; a value has other bits in each. */
    public enum Version {
        V1(1),
        V2(2);

        private final int versionNumber;

        Version(int versionNumber) {
            this.versionNumber = versionNumber;
        }

        int getVersionNumber() {
            return versionNumber;
        }
    }

    /** The share of values never put in for which the answer is yes. */
    public abstract double expectedFpp();

    public abstract long bitSize();

    /** @return whether the filter changed: surely the value is new then */
    public abstract boolean put(Object item);

    public abstract boolean putString(String item);

    public abstract boolean putLong(long item);

    public abstract boolean putBinary(byte[] item);

    public abstract boolean isCompatible(BloomFilter other);

    /** Adds what the other one has. */
    public abstract BloomFilter mergeInPlace(BloomFilter other) throws IncompatibleMergeException;

    /** Keeps what the other one has as well. */
    public abstract BloomFilter intersectInPlace(BloomFilter other) throws IncompatibleMergeException;

    public abstract boolean mightContain(Object item);

    public abstract boolean mightContainString(String item);

    public abstract boolean mightContainLong(long item);

    public abstract boolean mightContainBinary(byte[] item);

    public abstract void writeTo(OutputStream out) throws IOException;

    /** How many bits are set. */
    public long cardinality() {
        throw new UnsupportedOperationException("Not implemented");
    }

    /** May read more of the stream than the filter takes. */
    public static BloomFilter readFrom(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(Integer.BYTES);
        int version = ByteBuffer.wrap(buffered.readNBytes(Integer.BYTES)).getInt();
        buffered.reset();
        return switch (version) {
            case 1 -> BloomFilterImpl.of(buffered);
            case 2 -> BloomFilterImplV2.of(buffered);
            default -> throw new IllegalArgumentException("Unknown BloomFilter version: " + version);
        };
    }

    public static BloomFilter readFrom(byte[] bytes) throws IOException {
        return readFrom(new ByteArrayInputStream(bytes));
    }

    /** How many bits {@code n} values need to err in a share {@code p} of the answers. */
    public static long optimalNumOfBits(long n, double p) {
        return io.sabot.engine.function.aggregate.sketch.BloomFilter.bits(n, p);
    }

    /** As {@link #optimalNumOfBits(long, double)}, with fewer errors where few values are expected. */
    public static long optimalNumOfBits(long expectedNumItems, long maxNumItems, long maxNumOfBits) {
        double fpp = Math.min(expectedNumItems / (maxNumItems / DEFAULT_FPP), DEFAULT_FPP);
        return Math.min(optimalNumOfBits(expectedNumItems, fpp), maxNumOfBits);
    }

    public static BloomFilter create(long expectedNumItems) {
        return create(expectedNumItems, DEFAULT_FPP);
    }

    /** @param fpp the share of wrong answers when all the values expected are in */
    public static BloomFilter create(long expectedNumItems, double fpp) {
        if (fpp <= 0 || fpp >= 1) {
            throw new IllegalArgumentException("False positive probability must be within range (0.0, 1.0)");
        }
        return create(expectedNumItems, optimalNumOfBits(expectedNumItems, fpp));
    }

    public static BloomFilter create(long expectedNumItems, long numBits) {
        return create(expectedNumItems, numBits, 0);
    }

    public static BloomFilter create(long expectedNumItems, long numBits, int seed) {
        return create(Version.V2, expectedNumItems, numBits, seed);
    }

    public static BloomFilter create(Version version, long expectedNumItems, long numBits, int seed) {
        if (expectedNumItems <= 0) {
            throw new IllegalArgumentException("Expected insertions must be positive");
        }
        if (numBits <= 0) {
            throw new IllegalArgumentException("Number of bits must be positive");
        }
        if (numBits > Integer.MAX_VALUE * 64L) {
            throw new IllegalArgumentException("Can't allocate enough space for " + numBits + " bits");
        }
        return version == Version.V1
                ? new BloomFilterImpl(expectedNumItems, numBits)
                : new BloomFilterImplV2(expectedNumItems, numBits, seed);
    }
}
