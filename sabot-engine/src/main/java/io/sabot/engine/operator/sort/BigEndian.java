package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.BytesVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes as a number whose unsigned order is that of the bytes. */
final class BigEndian {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    /** The eight bytes of a value from {@code at} on, zeros where it has ended. */
    static long read(BytesVector column, int row, int at) {
        return read(column.buffer(row), column.offsets()[row], column.lengths()[row], at);
    }

    static long read(byte[] buffer, int offset, int length, int at) {
        int left = length - at;
        if (left <= 0) {
            return 0;
        }
        int start = offset + at;
        if (start + 8 <= buffer.length) {
            long word = (long) LONGS.get(buffer, start);
            return left >= 8 ? word : word & (-1L << (64 - 8 * left));
        }
        long word = 0;
        for (int i = 0; i < 8; i++) {
            word = word << 8 | (i < left ? buffer[start + i] & 0xFF : 0);
        }
        return word;
    }
}
