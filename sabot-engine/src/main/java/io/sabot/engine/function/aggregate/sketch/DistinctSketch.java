package io.sabot.engine.function.aggregate.sketch;

import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * How many different objects there are, about: objects are told apart by their texts. Source: {@code HyperLogLogPlus} of
 * stream-lib without its sparse form, by which Spark's {@code countApproxDistinct} counts; its hash is MurmurHash 64A.
 */
public final class DistinctSketch implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long FACTOR = 0xc6a4a7935bd1e995L;
    private static final long SEED = 0xe17a1465L;
    private static final int SHIFT = 47;

    private static final int RANK_BITS = 5;
    private static final int MOST_RANK = (1 << RANK_BITS) - 1;
    /** Ranks in one word of stream-lib's. */
    private static final int RANKS_PER_WORD = 6;

    private final int bits;
    private final byte[] ranks;

    /** @param bits of the number of registers, from 4 */
    public DistinctSketch(int bits) {
        this.bits = bits;
        this.ranks = new byte[1 << bits];
    }

    /** @param accuracy standard deviation of the estimate relative to it */
    public static int bits(double accuracy) {
        return Math.max((int) Math.ceil(2.0 * Math.log(1.054 / accuracy) / Math.log(2)), 4);
    }

    public DistinctSketch add(Object object) {
        long hash = hash(object);
        int register = (int) (hash >>> Long.SIZE - bits);
        int rank = Long.numberOfLeadingZeros(hash << bits | 1L << bits - 1) + 1;
        if (rank > MOST_RANK) {
            // As null has it: stream-lib keeps five bits of it and writes the sixth into the next register of the word.
            ranks[register] = (byte) (rank & MOST_RANK);
            if (register % RANKS_PER_WORD < RANKS_PER_WORD - 1 && register + 1 < ranks.length) {
                ranks[register + 1] |= (byte) (rank >>> RANK_BITS);
            }
        } else if (rank > ranks[register]) {
            ranks[register] = (byte) rank;
        }
        return this;
    }

    public DistinctSketch merge(DistinctSketch other) {
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (byte) Math.max(ranks[i], other.ranks[i]);
        }
        return this;
    }

    public long estimate() {
        return HyperLogLog.estimate(ranks, bits);
    }

    private static long hash(Object object) {
        if (object == null) {
            return 0;
        }
        return hash(object instanceof byte[] bytes ? bytes : object.toString().getBytes(Charset.defaultCharset()));
    }

    private static long hash(byte[] bytes) {
        long hash = (SEED & 0xffffffffL) ^ bytes.length * FACTOR;
        int whole = bytes.length / Long.BYTES;
        for (int i = 0; i < whole; i++) {
            hash = (hash ^ mixed(number(bytes, i * Long.BYTES, Long.BYTES))) * FACTOR;
        }
        int rest = bytes.length % Long.BYTES;
        if (rest > 0) {
            hash = (hash ^ number(bytes, whole * Long.BYTES, rest)) * FACTOR;
        }
        hash = (hash ^ hash >>> SHIFT) * FACTOR;
        return hash ^ hash >>> SHIFT;
    }

    private static long mixed(long word) {
        long mixed = word * FACTOR;
        return (mixed ^ mixed >>> SHIFT) * FACTOR;
    }

    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << Byte.SIZE | bytes[from + i] & 0xff;
        }
        return number;
    }
}
