package io.sabot.engine.connector.parquet.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unaligned little-endian numbers in byte arrays. A position outside of the array throws IndexOutOfBoundsException. */
public final class LittleEndian {
    /** Bytes that must be readable and writable behind the data of every buffer: decoders move whole words. */
    public static final int PADDING = 128;

    public static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    public static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    public static long getLong(byte[] bytes, int position) {
        return (long) LONGS.get(bytes, position);
    }

    public static int getInt(byte[] bytes, int position) {
        return (int) INTS.get(bytes, position);
    }

    public static void putLong(byte[] bytes, int position, long value) {
        LONGS.set(bytes, position, value);
    }
}
