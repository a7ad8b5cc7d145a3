package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.hash.Murmur3;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * A set of longs and byte strings that may say yes too often, never no, in the two formats of Spark's BloomFilter. Both take
 * the bits of a value from two hashes; the first loses most of a large filter, since its positions have 31 bits.
 * Source: Space/time trade-offs in hash coding with allowable errors (Bloom, 1970).
 */
public final class BloomFilter {
    private final int version;
    private final int hashes;
    private final int seed;
    private final long[] words;
    private long ones;

    private BloomFilter(int version, int hashes, int seed, long[] words) {
        this.version = version;
        this.hashes = hashes;
        this.seed = seed;
        this.words = words;
        this.ones = count(words);
    }

    /**
     * An empty filter.
     *
     * @param version 1 or 2
     * @param items how many values are expected; with the size they give the number of hashes that errs least
     * @param bits rounded up to words of 64
     * @param seed without meaning for version 1
     */
    public static BloomFilter create(int version, long items, long bits, int seed) {
        int hashes = Math.max(1, (int) Math.round((double) bits / items * Math.log(2)));
        long words = (bits + Long.SIZE - 1) / Long.SIZE;
        if (words > Integer.MAX_VALUE) {
            throw QueryException.internal("Can't allocate enough space for " + bits + " bits");
        }
        return new BloomFilter(version, hashes, version == 1 ? 0 : seed, new long[(int) words]);
    }

    /** How many bits keep wrong answers below a share when that many values are put in. */
    public static long bits(long items, double wrong) {
        return (long) (-items * Math.log(wrong) / (Math.log(2) * Math.log(2)));
    }

    public int version() {
        return version;
    }

    public int hashes() {
        return hashes;
    }

    public int seed() {
        return seed;
    }

    public long bitSize() {
        return (long) words.length * Long.SIZE;
    }

    /** How many bits are set. */
    public long ones() {
        return ones;
    }

    /** @return whether a bit changed: surely the value is new then */
    public boolean put(long value) {
        int first = Murmur3.hash(value, seed);
        return set(first, Murmur3.hash(value, first));
    }

    /** As {@link #put(long)}. */
    public boolean put(byte[] bytes, int offset, int length) {
        int first = Murmur3.hash(bytes, offset, length, seed);
        return set(first, Murmur3.hash(bytes, offset, length, first));
    }

    public boolean mightContain(long value) {
        int first = Murmur3.hash(value, seed);
        return isSet(first, Murmur3.hash(value, first));
    }

    public boolean mightContain(byte[] bytes, int offset, int length) {
        int first = Murmur3.hash(bytes, offset, length, seed);
        return isSet(first, Murmur3.hash(bytes, offset, length, first));
    }

    private boolean set(int first, int second) {
        boolean changed = false;
        long combined = start(first);
        for (int i = 0; i < hashes; i++) {
            combined = next(combined, second);
            long bit = position(combined);
            long mask = 1L << bit;
            int word = (int) (bit >>> 6);
            if ((words[word] & mask) == 0) {
                words[word] |= mask;
                ones++;
                changed = true;
            }
        }
        return changed;
    }

    private boolean isSet(int first, int second) {
        long combined = start(first);
        for (int i = 0; i < hashes; i++) {
            combined = next(combined, second);
            long bit = position(combined);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long start(int first) {
        return version == 1 ? first : (long) first * Integer.MAX_VALUE;
    }

    /** A sum of 32 bits in version 1, of 64 in version 2. */
    private long next(long combined, int second) {
        return version == 1 ? (int) combined + second : combined + second;
    }

    private long position(long combined) {
        return (combined < 0 ? ~combined : combined) % bitSize();
    }

    /** Whether both put a value at the same bits. */
    public boolean isCompatible(BloomFilter other) {
        return version == other.version
                && words.length == other.words.length
                && hashes == other.hashes
                && seed == other.seed;
    }

    /** Adds the values of a compatible filter. */
    public void merge(BloomFilter other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        ones = count(words);
    }

    /** Keeps what a compatible filter has as well. */
    public void intersect(BloomFilter other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        ones = count(words);
    }

    private static long count(long[] words) {
        long count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** What {@link #write} takes. */
    int bytes() {
        return (version == 1 ? 12 : 16) + words.length * Long.BYTES;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(version);
        out.writeInt(hashes);
        if (version != 1) {
            out.writeInt(seed);
        }
        out.writeInt(words.length);
        for (long word : words) {
            out.writeLong(word);
        }
    }

    /** @param version that was read already, 1 or 2 */
    public static BloomFilter read(int version, DataInput in) throws IOException {
        int hashes = in.readInt();
        int seed = version == 1 ? 0 : in.readInt();
        long[] words = new long[in.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
        }
        return new BloomFilter(version, hashes, seed, words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BloomFilter that && isCompatible(that) && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hashes, seed, Arrays.hashCode(words));
    }
}
