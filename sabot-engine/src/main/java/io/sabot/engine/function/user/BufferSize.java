package io.sabot.engine.function.user;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;

/**
 * What a buffer of the program takes on average: measured now and then on some of them, by the values of their columns. What
 * the objects themselves take nobody can ask.
 */
final class BufferSize {
    private static final int SAMPLES = 16;
    private static final int ROWS_BEFORE_FIRST = 4096;
    /** An object with a field or two. */
    private static final int OBJECT_BYTES = 24;

    private final UserFold fold;
    private long rows;
    private long nextAt = ROWS_BEFORE_FIRST;
    private long each = 2L * OBJECT_BYTES;

    BufferSize(UserFold fold) {
        this.fold = fold;
    }

    void added(int count) {
        rows += count;
    }

    long each(Object[] buffers, int groups, Object none) {
        if (rows >= nextAt && groups > 0) {
            nextAt = 2 * rows;
            each = measured(buffers, groups, none);
        }
        return each;
    }

    private long measured(Object[] buffers, int groups, Object none) {
        long total = 0;
        int measured = 0;
        int step = Math.max(1, groups / SAMPLES);
        for (int i = 0; i < groups; i += step) {
            if (buffers[i] != none) {
                total += OBJECT_BYTES + bytes(fold.columns(buffers[i]));
                measured++;
            }
        }
        return measured == 0 ? each : total / measured;
    }

    private static long bytes(Object[] values) {
        long total = 0;
        for (Object value : values) {
            total += bytes(value);
        }
        return total;
    }

    private static long bytes(Object value) {
        if (value instanceof Slice slice) {
            return OBJECT_BYTES + slice.length();
        }
        if (value instanceof ArrayValue array) {
            return OBJECT_BYTES + bytes(array.elements());
        }
        if (value instanceof StructValue struct) {
            return OBJECT_BYTES + bytes(struct.values());
        }
        if (value instanceof MapValue map) {
            return OBJECT_BYTES + bytes(map.keys()) + bytes(map.values());
        }
        if (value instanceof VariantValue variant) {
            return OBJECT_BYTES + bytes(variant.value()) + bytes(variant.metadata());
        }
        return value == null ? 0 : OBJECT_BYTES;
    }
}
