package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;

/** A column of primitives as longs in the same order: NaN after all numbers, both zeros equal. */
final class OrderedNumbers {
    private OrderedNumbers() {}

    /** @return the column's own array if it has longs already; undefined where NULL */
    static long[] of(FlatVector column, int rows) {
        if (column instanceof LongVector longs) {
            return longs.values();
        }
        long[] target = new long[rows];
        if (column instanceof IntVector ints) {
            int[] values = ints.values();
            for (int i = 0; i < rows; i++) {
                target[i] = values[i];
            }
        } else if (column instanceof DoubleVector doubles) {
            double[] values = doubles.values();
            for (int i = 0; i < rows; i++) {
                target[i] = ordered(values[i]);
            }
        } else if (column instanceof FloatVector floats) {
            float[] values = floats.values();
            for (int i = 0; i < rows; i++) {
                target[i] = ordered(values[i]);
            }
        } else if (column instanceof ShortVector shorts) {
            short[] values = shorts.values();
            for (int i = 0; i < rows; i++) {
                target[i] = values[i];
            }
        } else if (column instanceof ByteVector bytes) {
            byte[] values = bytes.values();
            for (int i = 0; i < rows; i++) {
                target[i] = values[i];
            }
        } else {
            boolean[] values = ((BooleanVector) column).values();
            for (int i = 0; i < rows; i++) {
                target[i] = values[i] ? 1 : 0;
            }
        }
        return target;
    }

    static long ordered(double value) {
        long bits = Double.doubleToLongBits(value == 0 ? 0 : value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    static long[] of(int[] values, int rows) {
        long[] target = new long[rows];
        for (int i = 0; i < rows; i++) {
            target[i] = values[i];
        }
        return target;
    }

    /** Unsigned numbers as signed ones. */
    static long[] ofUnsigned(long[] values, int rows) {
        long[] target = new long[rows];
        for (int i = 0; i < rows; i++) {
            target[i] = values[i] ^ Long.MIN_VALUE;
        }
        return target;
    }
}
