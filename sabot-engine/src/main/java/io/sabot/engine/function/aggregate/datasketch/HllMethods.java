package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

/** Functions of HyperLogLog sketches. */
public final class HllMethods {
    static final TgtHllType TYPE = TgtHllType.HLL_8;

    private HllMethods() {}

    public static long estimate(Slice sketch) {
        try {
            return Math.round(HllSketch.heapify(Memory.wrap(sketch.toBytes())).getEstimate());
        } catch (SketchesArgumentException | Error | ArrayIndexOutOfBoundsException invalid) {
            throw SketchErrors.invalidBuffer("HLL", "hll_sketch_estimate").withCause(invalid);
        }
    }

    public static Slice union(Slice first, Slice second, boolean allowDifferent) {
        HllSketch a = heapify(first, "hll_union");
        HllSketch b = heapify(second, "hll_union");
        checkSameSize("hll_union", a.getLgConfigK(), b.getLgConfigK(), allowDifferent);
        Union union = new Union(Math.min(a.getLgConfigK(), b.getLgConfigK()));
        union.update(a);
        union.update(b);
        return Slice.of(union.getResult(TYPE).toUpdatableByteArray());
    }

    static HllSketch heapify(Slice bytes, String function) {
        try {
            return HllSketch.heapify(Memory.wrap(bytes.toBytes()));
        } catch (SketchesArgumentException | Error | ArrayIndexOutOfBoundsException invalid) {
            throw SketchErrors.invalidBuffer("HLL", function).withCause(invalid);
        }
    }

    static void checkSameSize(String function, int left, int right, boolean allowDifferent) {
        if (!allowDifferent && left != right) {
            throw SketchErrors.runtime(
                    "HLL_UNION_DIFFERENT_LG_K",
                    "left",
                    Integer.toString(left),
                    "right",
                    Integer.toString(right),
                    "function",
                    Quoting.id(function));
        }
    }
}
