package io.sabot.engine.connector.file;

import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Codec;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Hadoop's stream of compressed blocks: the size of a group of blocks uncompressed, then each block behind its compressed
 * size, all sizes four bytes and big-endian.
 */
final class BlockInputStream extends InputStream {
    private static final int LARGEST = 1 << 30;

    private final DataInputStream in;
    /** Null for LZ4. */
    private final Decompressor snappy;

    private final LZ4SafeDecompressor lz4;
    private byte[] compressed = new byte[0];
    private byte[] block = new byte[LittleEndian.PADDING];
    private int position;
    private int limit;
    /** Bytes of the group that are still to come. */
    private int left;

    BlockInputStream(InputStream in, boolean isSnappy) {
        this.in = new DataInputStream(in);
        this.snappy = isSnappy ? new Decompressor() : null;
        this.lz4 = isSnappy ? null : LZ4Factory.safeInstance().safeDecompressor();
    }

    @Override
    public int read() throws IOException {
        return position < limit || nextBlock() ? block[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == limit && !nextBlock()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(block, position, target, offset, count);
        position += count;
        return count;
    }

    /** Goes to the next block that holds something. */
    private boolean nextBlock() throws IOException {
        do {
            if (!readBlock()) {
                return false;
            }
        } while (limit == 0);
        return true;
    }

    private boolean readBlock() throws IOException {
        while (left == 0) {
            int first = in.read();
            if (first < 0) {
                return false;
            }
            left = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        }
        int size = in.readInt();
        if (left < 0 || size < 0 || left > LARGEST || size > LARGEST) {
            throw new IOException("compressed block of " + size + " bytes for " + left);
        }
        if (compressed.length < size + LittleEndian.PADDING) {
            compressed = new byte[size + LittleEndian.PADDING];
        }
        if (in.readNBytes(compressed, 0, size) < size) {
            throw new EOFException("compressed block ends early");
        }
        int length = decompress(size);
        position = 0;
        limit = length;
        left -= length;
        return true;
    }

    private int decompress(int size) throws IOException {
        int room = snappy == null ? (int) Math.min(left, Decompressor.most(Codec.LZ4, size)) : snappyLength(size);
        block = room + LittleEndian.PADDING > block.length ? new byte[room + LittleEndian.PADDING] : block;
        try {
            if (snappy == null) {
                return lz4.decompress(compressed, 0, size, block, 0, room);
            }
            snappy.decompress(Codec.SNAPPY, compressed, 0, size, block, room);
            return room;
        } catch (RuntimeException e) {
            throw new IOException("bad compressed block", e);
        }
    }

    /** A Snappy block begins with its length, so a group may be several of them. */
    private int snappyLength(int size) throws IOException {
        int length = 0;
        for (int i = 0; i < Math.min(5, size); i++) {
            length |= (compressed[i] & 127) << 7 * i;
            if (compressed[i] >= 0) {
                if (length < 0 || length > Math.min(left, Decompressor.most(Codec.SNAPPY, size))) {
                    break;
                }
                return length;
            }
        }
        throw new IOException("bad compressed block");
    }

    @Override
    public void close() throws IOException {
        if (snappy != null) {
            snappy.close();
        }
        in.close();
    }
}
