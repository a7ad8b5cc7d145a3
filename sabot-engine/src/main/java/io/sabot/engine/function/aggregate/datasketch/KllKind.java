package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.DataType;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.apache.datasketches.kll.KllLongsSketch;
import org.apache.datasketches.kll.KllSketch;
import org.apache.datasketches.memory.Memory;

/** Quantile sketches by the type of their values; the library has a class for each. */
enum KllKind {
    BIGINT(DataType.LONG),
    FLOAT(DataType.FLOAT),
    DOUBLE(DataType.DOUBLE);

    private final DataType type;

    KllKind(DataType type) {
        this.type = type;
    }

    DataType type() {
        return type;
    }

    KllSketch create(int k) {
        return switch (this) {
            case BIGINT -> KllLongsSketch.newHeapInstance(k);
            case FLOAT -> KllFloatsSketch.newHeapInstance(k);
            case DOUBLE -> KllDoublesSketch.newHeapInstance(k);
        };
    }

    /** A sketch that may be changed. */
    KllSketch heapify(byte[] bytes) {
        Memory memory = Memory.wrap(bytes);
        return switch (this) {
            case BIGINT -> KllLongsSketch.heapify(memory);
            case FLOAT -> KllFloatsSketch.heapify(memory);
            case DOUBLE -> KllDoublesSketch.heapify(memory);
        };
    }

    KllSketch wrap(byte[] bytes) {
        Memory memory = Memory.wrap(bytes);
        return switch (this) {
            case BIGINT -> KllLongsSketch.wrap(memory);
            case FLOAT -> KllFloatsSketch.wrap(memory);
            case DOUBLE -> KllDoublesSketch.wrap(memory);
        };
    }

    void update(KllSketch sketch, Number value) {
        switch (this) {
            case BIGINT -> ((KllLongsSketch) sketch).update(value.longValue());
            case FLOAT -> ((KllFloatsSketch) sketch).update(value.floatValue());
            case DOUBLE -> ((KllDoublesSketch) sketch).update(value.doubleValue());
        }
    }

    byte[] write(KllSketch sketch) {
        return switch (this) {
            case BIGINT -> ((KllLongsSketch) sketch).toByteArray();
            case FLOAT -> ((KllFloatsSketch) sketch).toByteArray();
            case DOUBLE -> ((KllDoublesSketch) sketch).toByteArray();
        };
    }

    /** The value at a rank between 0 and 1, boxed. */
    Object quantile(KllSketch sketch, double rank) {
        return switch (this) {
            case BIGINT -> (Object) ((KllLongsSketch) sketch).getQuantile(rank);
            case FLOAT -> (Object) ((KllFloatsSketch) sketch).getQuantile(rank);
            case DOUBLE -> (Object) ((KllDoublesSketch) sketch).getQuantile(rank);
        };
    }

    double rank(KllSketch sketch, Number value) {
        return switch (this) {
            case BIGINT -> ((KllLongsSketch) sketch).getRank(value.longValue());
            case FLOAT -> ((KllFloatsSketch) sketch).getRank(value.floatValue());
            case DOUBLE -> ((KllDoublesSketch) sketch).getRank(value.doubleValue());
        };
    }
}
