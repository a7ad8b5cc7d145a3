package io.sabot.engine.operator.key;

import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/**
 * Values of fixed width as longs, so that equal keys have equal longs: the two zeros become one, and all NaNs. For one thread.
 */
final class WordLoader {
    private boolean[] booleans = new boolean[0];
    private byte[] bytes = new byte[0];
    private short[] shorts = new short[0];
    private int[] ints = new int[0];
    private float[] floats = new float[0];
    private double[] doubles = new double[0];

    /**
     * @param target receives the values, sign-extended; the high halves of INT128
     * @param low receives the low halves of INT128
     */
    void load(Storage storage, Vector source, int[] selection, int count, long[] target, long[] low) {
        switch (storage) {
            case NULL -> Arrays.fill(target, 0, count, 0);
            case BOOLEAN -> {
                booleans = booleans.length < count ? new boolean[count] : booleans;
                Gather.booleans(source, selection, count, booleans, 0);
                for (int i = 0; i < count; i++) {
                    target[i] = booleans[i] ? 1 : 0;
                }
            }
            case BYTE -> {
                bytes = bytes.length < count ? new byte[count] : bytes;
                Gather.bytes(source, selection, count, bytes, 0);
                for (int i = 0; i < count; i++) {
                    target[i] = bytes[i];
                }
            }
            case SHORT -> {
                shorts = shorts.length < count ? new short[count] : shorts;
                Gather.shorts(source, selection, count, shorts, 0);
                for (int i = 0; i < count; i++) {
                    target[i] = shorts[i];
                }
            }
            case INT -> {
                ints = ints.length < count ? new int[count] : ints;
                Gather.ints(source, selection, count, ints, 0);
                widen(ints, count, target);
            }
            case LONG -> Gather.longs(source, selection, count, target, 0);
            case FLOAT -> {
                floats = floats.length < count ? new float[count] : floats;
                Gather.floats(source, selection, count, floats, 0);
                for (int i = 0; i < count; i++) {
                    target[i] = floats[i] == 0 ? 0 : Float.floatToIntBits(floats[i]);
                }
            }
            case DOUBLE -> {
                doubles = doubles.length < count ? new double[count] : doubles;
                Gather.doubles(source, selection, count, doubles, 0);
                for (int i = 0; i < count; i++) {
                    target[i] = doubles[i] == 0 ? 0 : Double.doubleToLongBits(doubles[i]);
                }
            }
            case INT128 -> Gather.int128s(source, selection, count, target, low, 0);
            case BYTES, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> throw new IllegalArgumentException(storage.name());
        }
    }

    private static void widen(int[] from, int count, long[] to) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i];
        }
    }
}
