package io.sabot.engine.connector.file;

import io.sabot.engine.connector.parquet.codec.SnappyEncoder;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes what {@link BlockInputStream} reads, one block in each group. */
final class BlockOutputStream extends OutputStream {
    private static final int BLOCK = 128 << 10;

    private final DataOutputStream out;
    private final SnappyEncoder snappy;
    private final LZ4Compressor lz4;
    private final byte[] block = new byte[BLOCK];
    private final byte[] compressed;
    private int filled;

    BlockOutputStream(OutputStream out, boolean useSnappy) {
        this.out = new DataOutputStream(out);
        this.snappy = useSnappy ? new SnappyEncoder() : null;
        this.lz4 = useSnappy ? null : LZ4Factory.safeInstance().fastCompressor();
        this.compressed = new byte[useSnappy ? SnappyEncoder.maxLength(BLOCK) : lz4.maxCompressedLength(BLOCK)];
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == BLOCK) {
            writeBlock();
        }
        block[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            if (filled == BLOCK) {
                writeBlock();
            }
            int count = Math.min(end - from, BLOCK - filled);
            System.arraycopy(bytes, from, block, filled, count);
            filled += count;
            from += count;
        }
    }

    private void writeBlock() throws IOException {
        int size = snappy != null
                ? snappy.encode(block, 0, filled, compressed, 0)
                : lz4.compress(block, 0, filled, compressed, 0);
        out.writeInt(filled);
        out.writeInt(size);
        out.write(compressed, 0, size);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            writeBlock();
        }
        out.close();
    }
}
