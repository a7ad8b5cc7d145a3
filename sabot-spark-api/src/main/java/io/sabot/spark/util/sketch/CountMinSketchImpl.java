package io.sabot.spark.util.sketch;

import io.sabot.engine.function.aggregate.sketch.CountMin;
import io.sabot.engine.type.Slice;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/** A sketch of the engine. */
final class CountMinSketchImpl extends CountMinSketch implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient CountMin sketch;
    private transient double relativeError;
    private transient double confidence;

    private CountMinSketchImpl() {}

    CountMinSketchImpl(int depth, int width, int seed) {
        if (depth <= 0 || width <= 0) {
            throw new IllegalArgumentException("Depth and width must be both positive");
        }
        set(CountMin.create(depth, width, seed));
    }

    CountMinSketchImpl(double eps, double confidence, int seed) {
        if (eps <= 0) {
            throw new IllegalArgumentException("Relative error must be positive");
        }
        if (confidence <= 0 || confidence >= 1) {
            throw new IllegalArgumentException("Confidence must be within range (0.0, 1.0)");
        }
        this.sketch = CountMin.create(eps, confidence, seed);
        this.relativeError = eps;
        this.confidence = confidence;
    }

    /** What was asked for is not written; what depth and width give is nearly the same. */
    private void set(CountMin read) {
        sketch = read;
        relativeError = 2.0 / read.width();
        confidence = 1 - 1 / Math.pow(2, read.depth());
    }

    static CountMinSketchImpl of(InputStream in) throws IOException {
        CountMinSketchImpl sketch = new CountMinSketchImpl();
        sketch.set(CountMin.read(new DataInputStream(in)));
        return sketch;
    }

    @Override
    public double relativeError() {
        return relativeError;
    }

    @Override
    public double confidence() {
        return confidence;
    }

    @Override
    public int depth() {
        return sketch.depth();
    }

    @Override
    public int width() {
        return sketch.width();
    }

    @Override
    public long totalCount() {
        return sketch.total();
    }

    @Override
    public void add(Object item) {
        add(item, 1);
    }

    @Override
    public void add(Object item, long count) {
        if (item instanceof String text) {
            addString(text, count);
        } else if (item instanceof byte[] bytes) {
            addBinary(bytes, count);
        } else {
            addLong(SketchItems.integer(item), count);
        }
    }

    @Override
    public void addLong(long item) {
        addLong(item, 1);
    }

    @Override
    public void addLong(long item, long count) {
        requireNotNegative(count);
        sketch.add(item, count);
    }

    @Override
    public void addString(String item) {
        addString(item, 1);
    }

    @Override
    public void addString(String item, long count) {
        addBinary(item.getBytes(StandardCharsets.UTF_8), count);
    }

    @Override
    public void addBinary(byte[] item) {
        addBinary(item, 1);
    }

    @Override
    public void addBinary(byte[] item, long count) {
        requireNotNegative(count);
        sketch.add(Slice.of(item), count);
    }

    private static void requireNotNegative(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Negative increments not implemented");
        }
    }

    @Override
    public long estimateCount(Object item) {
        if (item instanceof String text) {
            return sketch.estimate(Slice.of(text.getBytes(StandardCharsets.UTF_8)));
        }
        return item instanceof byte[] bytes
                ? sketch.estimate(Slice.of(bytes))
                : sketch.estimate(SketchItems.integer(item));
    }

    @Override
    public CountMinSketch mergeInPlace(CountMinSketch other) throws IncompatibleMergeException {
        if (other == null) {
            throw new IncompatibleMergeException("Cannot merge null estimator");
        }
        if (!(other instanceof CountMinSketchImpl that)) {
            throw new IncompatibleMergeException(
                    "Cannot merge estimator of class " + other.getClass().getName());
        }
        if (depth() != that.depth()) {
            throw new IncompatibleMergeException("Cannot merge estimators of different depth");
        }
        if (width() != that.width()) {
            throw new IncompatibleMergeException("Cannot merge estimators of different width");
        }
        if (!sketch.hasSeedOf(that.sketch)) {
            throw new IncompatibleMergeException("Cannot merge estimators of different seed");
        }
        sketch.merge(that.sketch);
        return this;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        sketch.write(new DataOutputStream(out));
    }

    @Override
    public byte[] toByteArray() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sketch.bytes());
        writeTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountMinSketchImpl that && sketch.equals(that.sketch);
    }

    @Override
    public int hashCode() {
        return sketch.hashCode();
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        writeTo(out);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException {
        set(CountMin.read(in));
    }
}
