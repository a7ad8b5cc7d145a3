package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.Slice;
import org.apache.datasketches.common.Family;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.memory.MemoryBoundsException;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.SetOperation;

/** Functions of theta sketches. */
public final class ThetaMethods {
    private static final int FAMILY_BYTE = 2;

    private ThetaMethods() {}

    public static long estimate(Slice sketch) {
        return Math.round(wrap(sketch, "theta_sketch_estimate").getEstimate());
    }

    public static Slice union(Slice first, Slice second, int lgEntries) {
        SketchErrors.checkLgEntries("theta_union", lgEntries);
        CompactSketch a = wrap(first, "theta_union");
        CompactSketch b = wrap(second, "theta_union");
        return Slice.of(SetOperation.builder()
                .setLogNominalEntries(lgEntries)
                .buildUnion()
                .union(a, b)
                .toByteArrayCompressed());
    }

    public static Slice difference(Slice first, Slice second) {
        CompactSketch a = wrap(first, "theta_difference");
        CompactSketch b = wrap(second, "theta_difference");
        return Slice.of(SetOperation.builder().buildANotB().aNotB(a, b).toByteArrayCompressed());
    }

    public static Slice intersection(Slice first, Slice second) {
        CompactSketch a = wrap(first, "theta_intersection");
        CompactSketch b = wrap(second, "theta_intersection");
        return Slice.of(
                SetOperation.builder().buildIntersection().intersect(a, b).toByteArrayCompressed());
    }

    static CompactSketch wrap(Slice bytes, String function) {
        Memory memory = Memory.wrap(bytes.toBytes());
        Family family = family(memory, "THETA", function);
        if (family != Family.COMPACT) {
            throw SketchErrors.invalidFamily("THETA", function, "COMPACT", family.toString());
        }
        try {
            return CompactSketch.wrap(memory);
        } catch (SketchesArgumentException | MemoryBoundsException invalid) {
            throw SketchErrors.invalidBuffer("THETA", function).withCause(invalid);
        }
    }

    /** @param kind THETA or TUPLE, for the error */
    static Family family(Memory memory, String kind, String function) {
        try {
            return Family.idToFamily(memory.getByte(FAMILY_BYTE) & 0xFF);
        } catch (RuntimeException | AssertionError invalid) {
            throw SketchErrors.invalidBuffer(kind, function).withCause(invalid);
        }
    }
}
