package io.sabot.spark.util.sketch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How often each of many values came, never too low and seldom much too high. */
public abstract class CountMinSketch {
    /** Forms of a sketch in bytes. */
    public enum Version {
        V1
    }

    /** What a count may be too high by, as a share of {@link #totalCount()}. */
    public abstract double relativeError();

    /** How sure that is. */
    public abstract double confidence();

    public abstract int depth();

    public abstract int width();

    public abstract long totalCount();

    public abstract void add(Object item);

    public abstract void add(Object item, long count);

    public abstract void addLong(long item);

    public abstract void addLong(long item, long count);

    public abstract void addString(String item);

    public abstract void addString(String item, long count);

    public abstract void addBinary(byte[] item);

    public abstract void addBinary(byte[] item, long count);

    public abstract long estimateCount(Object item);

    /** Adds the counts of the other one. */
    public abstract CountMinSketch mergeInPlace(CountMinSketch other) throws IncompatibleMergeException;

    public abstract void writeTo(OutputStream out) throws IOException;

    public abstract byte[] toByteArray() throws IOException;

    public static CountMinSketch readFrom(InputStream in) throws IOException {
        return CountMinSketchImpl.of(in);
    }

    public static CountMinSketch readFrom(byte[] bytes) throws IOException {
        return readFrom(new ByteArrayInputStream(bytes));
    }

    public static CountMinSketch create(int depth, int width, int seed) {
        return new CountMinSketchImpl(depth, width, seed);
    }

    public static CountMinSketch create(double eps, double confidence, int seed) {
        return new CountMinSketchImpl(eps, confidence, seed);
    }
}
