package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.batch.Vector;

/**
 * The values of rows as one plain array, widened to the type that the accumulator works in. The vector's own array where that
 * will do, else scratch that is valid until the next call.
 */
public final class Values {
    private long[] longs = new long[0];
    private int[] ints = new int[0];
    private short[] shorts = new short[0];
    private byte[] bytes = new byte[0];
    private float[] floats = new float[0];
    private double[] doubles = new double[0];

    /** Values of a vector of bytes, shorts, ints or longs. */
    public long[] longs(Vector source, int[] selection, int count) {
        if (selection == null && source instanceof LongVector flat) {
            return flat.values();
        }
        longs = longs.length < count ? new long[count] : longs;
        FlatVector entries = Gather.entries(source);
        if (entries instanceof LongVector) {
            Gather.longs(source, selection, count, longs, 0);
        } else if (entries instanceof IntVector) {
            widen(ints(source, selection, count), longs, count);
        } else if (entries instanceof ShortVector) {
            shorts = shorts.length < count ? new short[count] : shorts;
            Gather.shorts(source, selection, count, shorts, 0);
            widen(shorts, longs, count);
        } else {
            bytes = bytes.length < count ? new byte[count] : bytes;
            Gather.bytes(source, selection, count, bytes, 0);
            widen(bytes, longs, count);
        }
        return longs;
    }

    public int[] ints(Vector source, int[] selection, int count) {
        if (selection == null && source instanceof IntVector flat) {
            return flat.values();
        }
        ints = ints.length < count ? new int[count] : ints;
        Gather.ints(source, selection, count, ints, 0);
        return ints;
    }

    /** Values of a vector of any primitive number. */
    public double[] doubles(Vector source, int[] selection, int count) {
        if (selection == null && source instanceof DoubleVector flat) {
            return flat.values();
        }
        doubles = doubles.length < count ? new double[count] : doubles;
        FlatVector entries = Gather.entries(source);
        if (entries instanceof DoubleVector) {
            Gather.doubles(source, selection, count, doubles, 0);
        } else if (entries instanceof FloatVector) {
            floats = floats.length < count ? new float[count] : floats;
            Gather.floats(source, selection, count, floats, 0);
            widen(floats, doubles, count);
        } else {
            widen(longs(source, selection, count), doubles, count);
        }
        return doubles;
    }

    private static void widen(int[] from, long[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i];
        }
    }

    private static void widen(short[] from, long[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i];
        }
    }

    private static void widen(byte[] from, long[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i];
        }
    }

    private static void widen(float[] from, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i];
        }
    }

    private static void widen(long[] from, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i];
        }
    }
}
