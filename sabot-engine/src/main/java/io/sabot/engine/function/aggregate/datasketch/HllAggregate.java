package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;

/** {@code hll_sketch_agg}. */
final class HllAggregate implements Sketching<HllSketch> {
    private static final int LEAST_LG_K = 4;
    private static final int MOST_LG_K = 21;

    private final DataType type;
    private final int lgK;

    /** @param lgK NULL counts as 0 */
    HllAggregate(DataType type, Object lgK) {
        this.type = type;
        this.lgK = lgK == null ? 0 : (Integer) lgK;
        if (this.lgK < LEAST_LG_K || this.lgK > MOST_LG_K) {
            throw SketchErrors.runtime(
                    "HLL_INVALID_LG_K",
                    "function",
                    Quoting.id("hll_sketch_agg"),
                    "min",
                    Integer.toString(LEAST_LG_K),
                    "max",
                    Integer.toString(MOST_LG_K),
                    "value",
                    Integer.toString(this.lgK));
        }
    }

    @Override
    public HllSketch create() {
        return new HllSketch(lgK, HllMethods.TYPE);
    }

    @Override
    public HllSketch add(HllSketch sketch, Vector[] arguments, int row) {
        Object value = arguments[0].get(row);
        if (value instanceof Slice bytes) {
            byte[] key = SketchKeys.bytes(bytes, type);
            if (key != null) {
                sketch.update(key);
            }
        } else {
            sketch.update(((Number) value).longValue());
        }
        return sketch;
    }

    @Override
    public HllSketch merge(HllSketch sketch, HllSketch other) {
        Union union = new Union(sketch.getLgConfigK());
        union.update(sketch);
        union.update(other);
        return union.getResult(HllMethods.TYPE);
    }

    @Override
    public byte[] write(HllSketch sketch) {
        return sketch.toUpdatableByteArray();
    }

    @Override
    public HllSketch read(byte[] bytes) {
        return HllSketch.heapify(bytes);
    }
}
