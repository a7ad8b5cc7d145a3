package io.sabot.engine.connector.parquet.bloom;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;

/**
 * A split-block Bloom filter (parquet-format, BloomFilter.md): the upper half of a hash chooses a block of eight words, the
 * lower half a bit of each. Filled by one thread, then read by any.
 */
public final class BloomFilter {
    /** Bytes of a block. */
    public static final int BLOCK = 32;

    private static final int LARGEST = 128 << 20;
    private static final int WORDS = 8;
    private static final int[] SALT = {
        0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31
    };

    private final byte[] bits;

    /** @param bits a whole number of blocks, not copied */
    public BloomFilter(byte[] bits) {
        if (!isSize(bits.length)) {
            throw new IllegalArgumentException("Bloom filter of " + bits.length + " bytes");
        }
        this.bits = bits;
    }

    /** Whether a filter can have so many bytes. */
    public static boolean isSize(int bytes) {
        return bytes >= BLOCK && bytes <= LARGEST && bytes % BLOCK == 0;
    }

    /**
     * The size for so many values, a power of two as all writers make it.
     *
     * @param rate of false answers
     * @param most bytes at most
     */
    public static int size(long values, double rate, int most) {
        double wanted = -values / Math.log(1 - Math.pow(rate, 1.0 / WORDS));
        int limit = Integer.highestOneBit(Math.max(BLOCK, Math.min(most, LARGEST)));
        int size = BLOCK;
        while (size < wanted && size < limit) {
            size *= 2;
        }
        return size;
    }

    /** The bytes as they stand in a file, not copied. */
    public byte[] bits() {
        return bits;
    }

    public void add(long hash) {
        int block = block(hash);
        for (int i = 0; i < WORDS; i++) {
            int at = block + Integer.BYTES * i;
            LittleEndian.INTS.set(bits, at, LittleEndian.getInt(bits, at) | bit(hash, i));
        }
    }

    /** @return false when the value of this hash was not added */
    public boolean mayHold(long hash) {
        int block = block(hash);
        for (int i = 0; i < WORDS; i++) {
            if ((LittleEndian.getInt(bits, block + Integer.BYTES * i) & bit(hash, i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private int block(long hash) {
        long blocks = bits.length / BLOCK;
        return (int) ((hash >>> 32) * blocks >>> 32) * BLOCK;
    }

    private static int bit(long hash, int word) {
        return 1 << ((int) hash * SALT[word] >>> 27);
    }
}
