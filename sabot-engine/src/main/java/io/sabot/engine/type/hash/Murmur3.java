package io.sabot.engine.type.hash;

import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Murmur3, 32 bits, as Spark has it (Murmur3_x86_32): the bytes that do not fill a word at the end go in one by one. A row
 * is hashed column after column, the hash so far being the seed of the next; NULL leaves it as it is.
 */
public final class Murmur3 {
    /** The seed of the first column. */
    public static final int SEED = 42;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private Murmur3() {}

    public static int hash(boolean value, int seed) {
        return hash(value ? 1 : 0, seed);
    }

    /** Of integers of up to 32 bits, dates and year-month intervals. */
    public static int hash(int value, int seed) {
        return finish(mixHash(seed, mixWord(value)), Integer.BYTES);
    }

    /** Of 64-bit integers, timestamps, times, day-time intervals and decimals of at most 18 digits. */
    public static int hash(long value, int seed) {
        int hash = mixHash(seed, mixWord((int) value));
        hash = mixHash(hash, mixWord((int) (value >>> 32)));
        return finish(hash, Long.BYTES);
    }

    public static int hash(float value, int seed) {
        return hash(value == 0 ? 0 : Float.floatToIntBits(value), seed);
    }

    public static int hash(double value, int seed) {
        return hash(value == 0 ? 0 : Double.doubleToLongBits(value), seed);
    }

    /** Of a decimal of more than 18 digits: the bytes of its shortest two's complement, big end first. */
    public static int hash(Int128 unscaled, int seed) {
        byte[] bytes = WideDecimalBytes.of(unscaled);
        return hash(bytes, 0, bytes.length, seed);
    }

    public static int hash(Slice value, int seed) {
        return hash(value.array(), value.offset(), value.length(), seed);
    }

    public static int hash(byte[] bytes, int offset, int length, int seed) {
        int end = offset + length;
        int aligned = end - length % Integer.BYTES;
        int hash = seed;
        for (int i = offset; i < aligned; i += Integer.BYTES) {
            hash = mixHash(hash, mixWord((int) INTS.get(bytes, i)));
        }
        for (int i = aligned; i < end; i++) {
            hash = mixHash(hash, mixWord(bytes[i]));
        }
        return finish(hash, length);
    }

    private static int mixWord(int word) {
        return Integer.rotateLeft(word * C1, 15) * C2;
    }

    private static int mixHash(int hash, int word) {
        return Integer.rotateLeft(hash ^ word, 13) * 5 + 0xe6546b64;
    }

    private static int finish(int hash, int length) {
        int mixed = hash ^ length;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
