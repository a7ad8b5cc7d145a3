package io.sabot.shuffle.arrow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.xxhash.XXHashFactory;

/**
 * How the buffers of a batch are packed. A packed buffer starts with its length before packing, -1 when it was not worth it.
 * LZ4 in its Java form: the native one would print warnings on newer JDKs.
 */
public enum BodyCompression {
    NONE,
    LZ4_FRAME;

    private static final int PREFIX = Long.BYTES;
    private static final long UNCOMPRESSED = -1;
    /** Bytes. For less, the frame's own buffers cost far more than is saved. */
    private static final int LEAST_TO_PACK = 1024;

    ArrowBuffer pack(ArrowBuffer buffer) throws IOException {
        if (this == NONE || buffer.length() == 0) {
            return buffer;
        }
        if (buffer.length() < LEAST_TO_PACK) {
            return plain(buffer);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(buffer.length() / 2 + 64);
        packed.write(prefix(buffer.length()));
        try (LZ4FrameOutputStream frame = new LZ4FrameOutputStream(
                packed,
                LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB,
                -1,
                LZ4Factory.safeInstance().fastCompressor(),
                XXHashFactory.safeInstance().hash32(),
                LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE)) {
            frame.write(buffer.array(), buffer.offset(), buffer.length());
        }
        return packed.size() - PREFIX < buffer.length() ? ArrowBuffer.of(packed.toByteArray()) : plain(buffer);
    }

    ArrowBuffer unpack(ArrowBuffer packed) throws IOException {
        if (this == NONE || packed.length() == 0) {
            return packed;
        }
        if (packed.length() < PREFIX) {
            throw new CorruptBatchException("a packed buffer of " + packed.length() + " bytes");
        }
        int start = packed.offset() + PREFIX;
        int size = packed.length() - PREFIX;
        long length =
                ByteBuffer.wrap(packed.array()).order(ByteOrder.LITTLE_ENDIAN).getLong(packed.offset());
        if (length == UNCOMPRESSED) {
            return new ArrowBuffer(packed.array(), start, size);
        }
        if (length < 0 || length > Integer.MAX_VALUE - 16) {
            throw new CorruptBatchException("a buffer of " + length + " bytes");
        }
        try (LZ4FrameInputStream frame = new LZ4FrameInputStream(
                new ByteArrayInputStream(packed.array(), start, size),
                LZ4Factory.safeInstance().safeDecompressor(),
                XXHashFactory.safeInstance().hash32())) {
            byte[] bytes = frame.readNBytes((int) length);
            if (bytes.length != length || frame.read() >= 0) {
                throw new CorruptBatchException("a buffer is not as long as it says");
            }
            return ArrowBuffer.of(bytes);
        } catch (CorruptBatchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CorruptBatchException("a buffer cannot be unpacked", e);
        }
    }

    private static ArrowBuffer plain(ArrowBuffer buffer) {
        byte[] bytes = new byte[PREFIX + buffer.length()];
        System.arraycopy(prefix(UNCOMPRESSED), 0, bytes, 0, PREFIX);
        System.arraycopy(buffer.array(), buffer.offset(), bytes, PREFIX, buffer.length());
        return ArrowBuffer.of(bytes);
    }

    private static byte[] prefix(long length) {
        return ByteBuffer.allocate(PREFIX)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();
    }
}
