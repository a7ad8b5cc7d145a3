package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.hash.Murmur3;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/**
 * Counts of values in rows of counters, each row with a hash function of its own, in the format of Spark's CountMinSketch.
 * Source: An improved data stream summary: the count-min sketch and its applications (Cormode and Muthukrishnan, 2005).
 */
public final class CountMin {
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
    public static CountMin create(double error, double confidence, int seed) {
        int depth = (int) Math.ceil(-Math.log1p(-confidence) / Math.log(2));
        return create(depth, (int) Math.ceil(2 / error), seed);
    }

    public static CountMin create(int depth, int width, int seed) {
        CountMin sketch = new CountMin(depth, width);
        Random random = new Random(seed);
        for (int i = 0; i < depth; i++) {
            sketch.multipliers[i] = random.nextInt(Integer.MAX_VALUE);
        }
        return sketch;
    }

    public int depth() {
        return depth;
    }

    public int width() {
        return width;
    }

    /** How many values were added. */
    public long total() {
        return total;
    }

    public void add(long value, long count) {
        for (int i = 0; i < depth; i++) {
            counters[position(i, value)] += count;
        }
        total += count;
    }

    public void add(Slice value, long count) {
        int first = Murmur3.hash(value, 0);
        int second = Murmur3.hash(value, first);
        for (int i = 0; i < depth; i++) {
            counters[position(i, first, second)] += count;
        }
        total += count;
    }

    /** How often the value was added, or more. */
    public long estimate(long value) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < depth; i++) {
            least = Math.min(least, counters[position(i, value)]);
        }
        return least;
    }

    /** As {@link #estimate(long)}. */
    public long estimate(Slice value) {
        int first = Murmur3.hash(value, 0);
        int second = Murmur3.hash(value, first);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < depth; i++) {
            least = Math.min(least, counters[position(i, first, second)]);
        }
        return least;
    }

    private int position(int row, long value) {
        long hash = multipliers[row] * value;
        hash += hash >> 32;
        hash &= PRIME_MODULUS;
        return row * width + (int) hash % width;
    }

    private int position(int row, int first, int second) {
        return row * width + Math.abs((first + row * second) % width);
    }

    /** Whether both were made with the same seed; to merge them they need the same depth and width as well. */
    public boolean hasSeedOf(CountMin other) {
        return Arrays.equals(multipliers, other.multipliers);
    }

    /** Adds the counts of a sketch of the same depth, width and seed. */
    public void merge(CountMin other) {
        for (int i = 0; i < counters.length; i++) {
            counters[i] += other.counters[i];
        }
        total += other.total;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(VERSION);
        out.writeLong(total);
        out.writeInt(depth);
        out.writeInt(width);
        for (long multiplier : multipliers) {
            out.writeLong(multiplier);
        }
        for (long counter : counters) {
            out.writeLong(counter);
        }
    }

    public static CountMin read(DataInput in) throws IOException {
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("Unexpected Count-Min Sketch version number (" + version + ")");
        }
        long total = in.readLong();
        CountMin sketch = new CountMin(in.readInt(), in.readInt());
        sketch.total = total;
        for (int i = 0; i < sketch.multipliers.length; i++) {
            sketch.multipliers[i] = in.readLong();
        }
        for (int i = 0; i < sketch.counters.length; i++) {
            sketch.counters[i] = in.readLong();
        }
        return sketch;
    }

    /** What {@link #write} takes. */
    public int bytes() {
        return 20 + Long.BYTES * (multipliers.length + counters.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountMin that
                && depth == that.depth
                && width == that.width
                && total == that.total
                && hasSeedOf(that)
                && Arrays.equals(counters, that.counters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(depth, width, total, Arrays.hashCode(multipliers), Arrays.hashCode(counters));
    }
}
