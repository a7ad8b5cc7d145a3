package io.sabot.engine.type.hash;

import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** xxHash, 64 bits (XXH64 of Spark). A row is hashed like in {@link Murmur3}. */
public final class XxHash64 {
    /** The seed of the first column. */
    public static final long SEED = 42;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE = 32;

    private XxHash64() {}

    public static long hash(boolean value, long seed) {
        return hash(value ? 1 : 0, seed);
    }

    /** Of integers of up to 32 bits, dates and year-month intervals. */
    public static long hash(int value, long seed) {
        return finish(addInt(seed + PRIME_5 + Integer.BYTES, value));
    }

    /** Of 64-bit integers, timestamps, times, day-time intervals and decimals of at most 18 digits. */
    public static long hash(long value, long seed) {
        return finish(addLong(seed + PRIME_5 + Long.BYTES, value));
    }

    public static long hash(float value, long seed) {
        return hash(value == 0 ? 0 : Float.floatToIntBits(value), seed);
    }

    public static long hash(double value, long seed) {
        return hash(value == 0 ? 0 : Double.doubleToLongBits(value), seed);
    }

    /** Of a decimal of more than 18 digits: the bytes of its shortest two's complement, big end first. */
    public static long hash(Int128 unscaled, long seed) {
        byte[] bytes = WideDecimalBytes.of(unscaled);
        return hash(bytes, 0, bytes.length, seed);
    }

    public static long hash(Slice value, long seed) {
        return hash(value.array(), value.offset(), value.length(), seed);
    }

    public static long hash(byte[] bytes, int offset, int length, long seed) {
        int end = offset + length;
        int position = offset;
        long hash;
        if (length >= STRIPE) {
            position = end - length % STRIPE;
            hash = stripes(bytes, offset, position, seed);
        } else {
            hash = seed + PRIME_5;
        }
        hash += length;
        for (; position + Long.BYTES <= end; position += Long.BYTES) {
            hash = addLong(hash, (long) LONGS.get(bytes, position));
        }
        if (position + Integer.BYTES <= end) {
            hash = addInt(hash, (int) INTS.get(bytes, position));
            position += Integer.BYTES;
        }
        for (; position < end; position++) {
            hash = Long.rotateLeft(hash ^ (bytes[position] & 0xFFL) * PRIME_5, 11) * PRIME_1;
        }
        return finish(hash);
    }

    private static long stripes(byte[] bytes, int start, int end, long seed) {
        long a = seed + PRIME_1 + PRIME_2;
        long b = seed + PRIME_2;
        long c = seed;
        long d = seed - PRIME_1;
        for (int i = start; i < end; i += STRIPE) {
            a = round(a, (long) LONGS.get(bytes, i));
            b = round(b, (long) LONGS.get(bytes, i + 8));
            c = round(c, (long) LONGS.get(bytes, i + 16));
            d = round(d, (long) LONGS.get(bytes, i + 24));
        }
        long hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
        hash = merge(hash, a);
        hash = merge(hash, b);
        hash = merge(hash, c);
        return merge(hash, d);
    }

    private static long round(long lane, long word) {
        return Long.rotateLeft(lane + word * PRIME_2, 31) * PRIME_1;
    }

    private static long merge(long hash, long lane) {
        return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
    }

    private static long addLong(long hash, long word) {
        return Long.rotateLeft(hash ^ round(0, word), 27) * PRIME_1 + PRIME_4;
    }

    private static long addInt(long hash, int word) {
        return Long.rotateLeft(hash ^ (word & 0xFFFF_FFFFL) * PRIME_1, 23) * PRIME_2 + PRIME_3;
    }

    private static long finish(long hash) {
        long mixed = (hash ^ hash >>> 33) * PRIME_2;
        mixed = (mixed ^ mixed >>> 29) * PRIME_3;
        return mixed ^ mixed >>> 32;
    }
}
