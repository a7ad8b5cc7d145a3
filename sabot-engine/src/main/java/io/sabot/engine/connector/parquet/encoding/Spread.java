package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;

/**
 * Moves values that lie side by side to the rows they belong to, in place and from the last row on. {@code present} has 1 for
 * each row of the range that has a value and 0 for each NULL, which receives the value of a neighbour: no branch a row.
 */
public final class Spread {
    private Spread() {}

    public static void spread(FlatVector vector, int to, int rows, int values, byte[] present) {
        if (vector instanceof LongVector longs) {
            spread(longs.values(), to, rows, values, present);
        } else if (vector instanceof IntVector ints) {
            spread(ints.values(), to, rows, values, present);
        } else if (vector instanceof DoubleVector doubles) {
            spread(doubles.values(), to, rows, values, present);
        } else if (vector instanceof FloatVector floats) {
            spread(floats.values(), to, rows, values, present);
        } else if (vector instanceof BooleanVector booleans) {
            spread(booleans.values(), to, rows, values, present);
        } else if (vector instanceof ByteVector bytes) {
            spread(bytes.values(), to, rows, values, present);
        } else if (vector instanceof ShortVector shorts) {
            spread(shorts.values(), to, rows, values, present);
        } else if (vector instanceof Int128Vector wide) {
            spread(wide.high(), to, rows, values, present);
            spread(wide.low(), to, rows, values, present);
        } else {
            spread((BytesVector) vector, to, rows, values, present);
        }
    }

    public static void spread(byte[] codes, int to, int rows, int values, byte[] present) {
        int k = to + values - 1;
        for (int i = rows - 1; i >= 0; i--) {
            codes[to + i] = codes[Math.max(k, to)];
            k -= present[i];
        }
    }

    public static void spread(short[] codes, int to, int rows, int values, byte[] present) {
        int k = to + values - 1;
        for (int i = rows - 1; i >= 0; i--) {
            codes[to + i] = codes[Math.max(k, to)];
            k -= present[i];
        }
    }

    public static void spread(int[] values, int to, int rows, int count, byte[] present) {
        int k = to + count - 1;
        for (int i = rows - 1; i >= 0; i--) {
            values[to + i] = values[Math.max(k, to)];
            k -= present[i];
        }
    }

    private static void spread(long[] values, int to, int rows, int count, byte[] present) {
        int k = to + count - 1;
        for (int i = rows - 1; i >= 0; i--) {
            values[to + i] = values[Math.max(k, to)];
            k -= present[i];
        }
    }

    private static void spread(double[] values, int to, int rows, int count, byte[] present) {
        int k = to + count - 1;
        for (int i = rows - 1; i >= 0; i--) {
            values[to + i] = values[Math.max(k, to)];
            k -= present[i];
        }
    }

    private static void spread(float[] values, int to, int rows, int count, byte[] present) {
        int k = to + count - 1;
        for (int i = rows - 1; i >= 0; i--) {
            values[to + i] = values[Math.max(k, to)];
            k -= present[i];
        }
    }

    private static void spread(boolean[] values, int to, int rows, int count, byte[] present) {
        int k = to + count - 1;
        for (int i = rows - 1; i >= 0; i--) {
            values[to + i] = values[Math.max(k, to)];
            k -= present[i];
        }
    }

    /** A NULL becomes an empty view, so that loops which do not look at NULLs stay inside the buffers. */
    private static void spread(BytesVector vector, int to, int rows, int values, byte[] present) {
        int[] offsets = vector.offsets();
        int[] lengths = vector.lengths();
        if (vector.bufferIndex() != null) {
            spread(vector.bufferIndex(), to, rows, values, present);
        }
        int k = to + values - 1;
        for (int i = rows - 1; i >= 0; i--) {
            int from = Math.max(k, to);
            int mask = -present[i];
            offsets[to + i] = offsets[from] & mask;
            lengths[to + i] = lengths[from] & mask;
            k -= present[i];
        }
    }
}
