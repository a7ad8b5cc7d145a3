package io.sabot.shuffle.arrow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes batches in Arrow's IPC streaming format, straight from heap arrays: no allocator, no native memory, nothing that a
 * JDK must be opened for. Any Arrow reader reads it. Used by one thread.
 */
public final class ArrowStreamWriter implements AutoCloseable {
    static final int CONTINUATION = 0xFFFFFFFF;

    private static final byte[] PADDING = new byte[MessageCodec.ALIGNMENT];

    private final OutputStream out;
    private final BodyCompression compression;
    private long position;

    /** Writes the schema at once. The stream is closed with the writer. */
    public ArrowStreamWriter(OutputStream out, ArrowSchema schema, BodyCompression compression) throws IOException {
        this.out = out;
        this.compression = compression;
        writeMetadata(MessageCodec.schemaMessage(schema));
    }

    /** @return the byte at which the batch's message starts */
    public long write(ArrowBatch batch) throws IOException {
        long start = position;
        List<ArrowBuffer> packed = new ArrayList<>();
        for (ArrowBuffer buffer : batch.buffers()) {
            packed.add(compression.pack(buffer));
        }
        writeMetadata(MessageCodec.batchMessage(batch, packed, compression));
        for (ArrowBuffer buffer : packed) {
            write(buffer.array(), buffer.offset(), buffer.length());
            write(PADDING, 0, MessageCodec.padded(buffer.length()) - buffer.length());
        }
        return start;
    }

    /** Bytes written so far. */
    public long position() {
        return position;
    }

    /** Writes the end mark and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            writeInt(CONTINUATION);
            writeInt(0);
        }
    }

    private void writeMetadata(ByteBuffer message) throws IOException {
        int length = message.remaining();
        int padded = MessageCodec.padded(length);
        writeInt(CONTINUATION);
        writeInt(padded);
        write(message.array(), message.arrayOffset() + message.position(), length);
        write(PADDING, 0, padded - length);
    }

    private void writeInt(int value) throws IOException {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }
}
