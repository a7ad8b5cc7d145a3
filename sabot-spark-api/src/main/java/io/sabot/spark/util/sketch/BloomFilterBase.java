package io.sabot.spark.util.sketch;

import io.sabot.spark.util.sketch.BloomFilter.Version;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A filter of the engine, which knows both versions. */
abstract class BloomFilterBase extends BloomFilter {
    private io.sabot.engine.function.aggregate.sketch.BloomFilter filter;

    BloomFilterBase() {}

    BloomFilterBase(Version version, long items, long bits, int seed) {
        filter = io.sabot.engine.function.aggregate.sketch.BloomFilter.create(
                version.getVersionNumber(), items, bits, seed);
    }

    abstract Version version();

    final void read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int version = data.readInt();
        if (version != version().getVersionNumber()) {
            throw new IOException("Unexpected Bloom filter version number (" + version + ")");
        }
        filter = io.sabot.engine.function.aggregate.sketch.BloomFilter.read(version, data);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        filter.write(new DataOutputStream(out));
    }

    @Override
    public double expectedFpp() {
        return Math.pow((double) filter.ones() / filter.bitSize(), filter.hashes());
    }

    @Override
    public long bitSize() {
        return filter.bitSize();
    }

    @Override
    public long cardinality() {
        return filter.ones();
    }

    @Override
    public boolean put(Object item) {
        if (item instanceof String text) {
            return putString(text);
        }
        return item instanceof byte[] bytes ? putBinary(bytes) : putLong(SketchItems.integer(item));
    }

    @Override
    public boolean putString(String item) {
        return putBinary(item.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean putLong(long item) {
        return filter.put(item);
    }

    @Override
    public boolean putBinary(byte[] item) {
        return filter.put(item, 0, item.length);
    }

    @Override
    public boolean mightContain(Object item) {
        if (item instanceof String text) {
            return mightContainString(text);
        }
        return item instanceof byte[] bytes ? mightContainBinary(bytes) : mightContainLong(SketchItems.integer(item));
    }

    @Override
    public boolean mightContainString(String item) {
        return mightContainBinary(item.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean mightContainLong(long item) {
        return filter.mightContain(item);
    }

    @Override
    public boolean mightContainBinary(byte[] item) {
        return filter.mightContain(item, 0, item.length);
    }

    @Override
    public boolean isCompatible(BloomFilter other) {
        return other instanceof BloomFilterBase that && filter.isCompatible(that.filter);
    }

    @Override
    public BloomFilter mergeInPlace(BloomFilter other) throws IncompatibleMergeException {
        filter.merge(compatible(other));
        return this;
    }

    @Override
    public BloomFilter intersectInPlace(BloomFilter other) throws IncompatibleMergeException {
        filter.intersect(compatible(other));
        return this;
    }

    private io.sabot.engine.function.aggregate.sketch.BloomFilter compatible(BloomFilter other)
            throws IncompatibleMergeException {
        if (other == null) {
            throw new IncompatibleMergeException("Cannot merge null bloom filter");
        }
        if (!(other instanceof BloomFilterBase that) || that.version() != version()) {
            throw new IncompatibleMergeException(
                    "Cannot merge bloom filter of class " + other.getClass().getName());
        }
        if (that.bitSize() != bitSize()) {
            throw new IncompatibleMergeException("Cannot merge bloom filters with different bit size");
        }
        if (that.filter.seed() != filter.seed()) {
            throw new IncompatibleMergeException("Cannot merge bloom filters with different seeds");
        }
        if (that.filter.hashes() != filter.hashes()) {
            throw new IncompatibleMergeException("Cannot merge bloom filters with different number of hash functions");
        }
        return that.filter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BloomFilterBase that && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return filter.hashCode();
    }
}
