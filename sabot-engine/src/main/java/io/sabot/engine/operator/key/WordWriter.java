package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;

/** Values of fixed width from longs back into vectors. */
final class WordWriter {
    private WordWriter() {}

    /** Numbers of 128 bits. */
    static void writeWide(long[] high, long[] low, int from, int count, Int128Vector target) {
        System.arraycopy(high, from, target.high(), 0, count);
        System.arraycopy(low, from, target.low(), 0, count);
    }

    /** The first {@code count} values; bits above the target's width are dropped. */
    static void write(long[] values, int count, FlatVector target) {
        switch (target.storage()) {
            case BOOLEAN -> {
                boolean[] flags = ((BooleanVector) target).values();
                for (int i = 0; i < count; i++) {
                    flags[i] = (values[i] & 1) != 0;
                }
            }
            case BYTE -> {
                byte[] bytes = ((ByteVector) target).values();
                for (int i = 0; i < count; i++) {
                    bytes[i] = (byte) values[i];
                }
            }
            case SHORT -> {
                short[] shorts = ((ShortVector) target).values();
                for (int i = 0; i < count; i++) {
                    shorts[i] = (short) values[i];
                }
            }
            case INT -> {
                int[] ints = ((IntVector) target).values();
                for (int i = 0; i < count; i++) {
                    ints[i] = (int) values[i];
                }
            }
            case LONG -> System.arraycopy(values, 0, ((LongVector) target).values(), 0, count);
            case FLOAT -> {
                float[] floats = ((FloatVector) target).values();
                for (int i = 0; i < count; i++) {
                    floats[i] = Float.intBitsToFloat((int) values[i]);
                }
            }
            case DOUBLE -> {
                double[] doubles = ((DoubleVector) target).values();
                for (int i = 0; i < count; i++) {
                    doubles[i] = Double.longBitsToDouble(values[i]);
                }
            }
            case INT128 -> {
                Int128Vector wide = (Int128Vector) target;
                for (int i = 0; i < count; i++) {
                    wide.high()[i] = values[i] >> 63;
                    wide.low()[i] = values[i];
                }
            }
            case NULL, BYTES, INTERVAL, ARRAY, MAP, STRUCT, VARIANT ->
                throw new IllegalArgumentException(target.storage().name());
        }
    }
}
