package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.hash.Murmur3;
import java.nio.ByteBuffer;
import java.util.Random;

/**
 * Counts of values in rows of counters, each row with a hash function of its own, in the format of Spark's CountMinSketch.
 * Source: An improved data stream summary: the count-min sketch and its applications (Cormode and Muthukrishnan, 2005).
 */
final class CountMin {
    private static final int VERSION = 1;
    private static final long PRIME_MODULUS = (1L << 31) - 1;

    private final int depth;
    private final int width;
    private final long[] multipliers;
    private final long[] counters;
    private long total;

    private CountMin(int depth, int width) {
        this.depth = depth;
        this.width = width;
        this.multipliers = new long[depth];
        this.counters = new long[Math.multiplyExact(depth, width)];
    }

    /** @param error that a count may be too high by, in parts of the number of values @param confidence that it is not */
    static CountMin create(double error, double confidence, int seed) {
        int width = (int) Math.ceil(2 / error);
        int depth = (int) Math.ceil(-Math.log1p(-confidence) / Math.log(2));
        CountMin sketch = new CountMin(depth, width);
        Random random = new Random(seed);
        for (int i = 0; i < depth; i++) {
            sketch.multipliers[i] = random.nextInt(Integer.MAX_VALUE);
        }
        return sketch;
    }

    void add(long value) {
        for (int i = 0; i < depth; i++) {
            long hash = multipliers[i] * value;
            hash += hash >> 32;
            hash &= PRIME_MODULUS;
            counters[i * width + (int) hash % width]++;
        }
        total++;
    }

    void add(Slice value) {
        int first = Murmur3.hash(value, 0);
        int second = Murmur3.hash(value, first);
        for (int i = 0; i < depth; i++) {
            counters[i * width + Math.abs((first + i * second) % width)]++;
        }
        total++;
    }

    void merge(CountMin other) {
        for (int i = 0; i < counters.length; i++) {
            counters[i] += other.counters[i];
        }
        total += other.total;
    }

    byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 + 8 + 8 * depth + 8 * counters.length);
        bytes.putInt(VERSION).putLong(total).putInt(depth).putInt(width);
        for (long multiplier : multipliers) {
            bytes.putLong(multiplier);
        }
        for (long counter : counters) {
            bytes.putLong(counter);
        }
        return bytes.array();
    }

    static CountMin read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int version = bytes.getInt();
        if (version != VERSION) {
            throw QueryException.internal("Unexpected Count-Min Sketch version number (" + version + ")");
        }
        long total = bytes.getLong();
        CountMin sketch = new CountMin(bytes.getInt(), bytes.getInt());
        sketch.total = total;
        for (int i = 0; i < sketch.multipliers.length; i++) {
            sketch.multipliers[i] = bytes.getLong();
        }
        for (int i = 0; i < sketch.counters.length; i++) {
            sketch.counters[i] = bytes.getLong();
        }
        return sketch;
    }

    int bytes() {
        return 8 * counters.length;
    }
}
