package io.sabot.bench.kernel;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Columns of random values, the same in every run. */
final class Columns {
    static final int BLOCK_ROWS = 4096;
    static final int BLOCKS = 256;
    static final int ROWS = BLOCK_ROWS * BLOCKS;

    /** Of a text in a vector: its offset, its length and the index of its buffer. */
    private static final int BYTES_OF_VIEW = 12;

    private final Random random = new Random(1);

    /** Values from 0 to {@code bound - 1}. */
    IntVector ints(int rows, int bound) {
        IntVector vector = new IntVector(rows);
        for (int i = 0; i < rows; i++) {
            vector.values()[i] = random.nextInt(bound);
        }
        return vector;
    }

    /** Values from 0 to {@code bound - 1}, times a factor, which makes them lie far apart. */
    LongVector longs(int rows, int bound, long factor) {
        LongVector vector = new LongVector(rows);
        for (int i = 0; i < rows; i++) {
            vector.values()[i] = random.nextInt(bound) * factor;
        }
        return vector;
    }

    /** Decimals of 128 bits from 0 to 999,999. */
    Int128Vector wide(int rows) {
        Int128Vector vector = new Int128Vector(rows);
        for (int i = 0; i < rows; i++) {
            vector.low()[i] = random.nextInt(1_000_000);
        }
        return vector;
    }

    /** The word {@code some word} and a number from 0 to {@code bound - 1}. */
    BytesVector texts(int rows, int bound) {
        BytesVector vector = new BytesVector(rows);
        vector.startWriting();
        for (int i = 0; i < rows; i++) {
            byte[] text = ("some word " + random.nextInt(bound)).getBytes(StandardCharsets.UTF_8);
            vector.append(i, text, 0, text.length);
        }
        return vector;
    }

    /** Words of natural length, four in five of them from a hundred. */
    byte[] prose(int bytes) {
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes) {
            int word = random.nextInt(5) > 0 ? random.nextInt(100) : random.nextInt(5000);
            text.append(Integer.toString(word * 7919 + 1000, 36)).append(' ');
        }
        return text.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes of the first values in memory. */
    static long bytes(FlatVector vector, int rows) {
        if (vector instanceof BytesVector texts) {
            long bytes = (long) rows * BYTES_OF_VIEW;
            for (int i = 0; i < rows; i++) {
                bytes += texts.lengths()[i];
            }
            return bytes;
        }
        int width = vector instanceof IntVector ? Integer.BYTES : Long.BYTES;
        return (long) rows * (vector instanceof Int128Vector ? 2 * width : width);
    }
}
