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
import io.sabot.engine.type.Storage;

/** Values of fixed width from longs back into vectors. */
final class WordWriter {
    private WordWriter() {}

    /**
     * @param words word that holds the value, from bit {@code shift} on
     * @param lowWords low halves of INT128
     */
    static void write(
            Storage storage, long[] words, int shift, long[] lowWords, int from, int count, FlatVector target) {
        switch (storage) {
            case BOOLEAN -> {
                boolean[] values = ((BooleanVector) target).values();
                for (int i = 0; i < count; i++) {
                    values[i] = (words[from + i] >>> shift & 1) != 0;
                }
            }
            case BYTE -> {
                byte[] values = ((ByteVector) target).values();
                for (int i = 0; i < count; i++) {
                    values[i] = (byte) (words[from + i] >>> shift);
                }
            }
            case SHORT -> {
                short[] values = ((ShortVector) target).values();
                for (int i = 0; i < count; i++) {
                    values[i] = (short) (words[from + i] >>> shift);
                }
            }
            case INT -> {
                int[] values = ((IntVector) target).values();
                for (int i = 0; i < count; i++) {
                    values[i] = (int) (words[from + i] >>> shift);
                }
            }
            case LONG -> System.arraycopy(words, from, ((LongVector) target).values(), 0, count);
            case FLOAT -> {
                float[] values = ((FloatVector) target).values();
                for (int i = 0; i < count; i++) {
                    values[i] = Float.intBitsToFloat((int) (words[from + i] >>> shift));
                }
            }
            case DOUBLE -> {
                double[] values = ((DoubleVector) target).values();
                for (int i = 0; i < count; i++) {
                    values[i] = Double.longBitsToDouble(words[from + i]);
                }
            }
            case INT128 -> {
                System.arraycopy(words, from, ((Int128Vector) target).high(), 0, count);
                System.arraycopy(lowWords, from, ((Int128Vector) target).low(), 0, count);
            }
            case NULL, BYTES, INTERVAL, ARRAY, MAP, STRUCT, VARIANT ->
                throw new IllegalArgumentException(storage.name());
        }
    }
}
