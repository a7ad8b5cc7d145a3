package io.sabot.engine.connector.parquet.codec;

import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/** LZ4 blocks through lz4-java. */
final class Lz4 {
    private static final LZ4SafeDecompressor LIBRARY = LZ4Factory.safeInstance().safeDecompressor();
    private static final VarHandle BIG_INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Lz4() {}

    static void decode(byte[] in, int start, int end, byte[] out, int length) {
        if (block(in, start, end, out, 0, length) != length) {
            throw new MalformedFileException("LZ4 page ends early");
        }
    }

    private static int block(byte[] in, int start, int end, byte[] out, int to, int room) {
        try {
            return LIBRARY.decompress(in, start, end - start, out, to, room);
        } catch (LZ4Exception e) {
            throw new MalformedFileException("bad LZ4 page", e);
        }
    }

    /**
     * Hadoop's form: sizes in front of each block, big-endian, uncompressed of a group of blocks and compressed of each
     * block. Some writers tagged their pages so and wrote plain blocks; such a page does not fit the form and is read as one.
     */
    static void decodeFramed(byte[] in, int start, int end, byte[] out, int length) {
        if (!decodeFrames(in, start, end, out, length)) {
            decode(in, start, end, out, length);
        }
    }

    private static boolean decodeFrames(byte[] in, int start, int end, byte[] out, int length) {
        int s = start;
        int op = 0;
        while (s < end) {
            if (end - s < 8) {
                return false;
            }
            int group = (int) BIG_INTS.get(in, s);
            s += 4;
            if (group < 0 || group > length - op) {
                return false;
            }
            int groupEnd = op + group;
            while (op < groupEnd) {
                int size = end - s < 4 ? -1 : (int) BIG_INTS.get(in, s);
                s += 4;
                if (size <= 0 || size > end - s) {
                    return false;
                }
                int written = block(in, s, s + size, out, op, groupEnd - op);
                if (written == 0) {
                    return false;
                }
                op += written;
                s += size;
            }
        }
        return op == length;
    }
}
