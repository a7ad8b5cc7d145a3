package io.sabot.shuffle.arrow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;

/**
 * Reads Arrow's IPC streaming format into heap arrays. Used by one thread. Damaged metadata makes the flat-buffer accessors fail
 * in whatever way the damage leads to; all of these are a {@link CorruptBatchException} here.
 */
public final class ArrowStreamReader implements AutoCloseable {
    private final InputStream in;
    private final ArrowSchema schema;

    /** Reads the schema at once. The stream is closed with the reader. */
    public ArrowStreamReader(InputStream in) throws IOException {
        this.in = in;
        this.schema = readSchema(readMetadata(in));
    }

    public ArrowSchema schema() {
        return schema;
    }

    /** @return null at the end of the stream */
    public ArrowBatch next() throws IOException {
        return readBatch(in, schema);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads the one batch whose message starts where the stream stands, null for the end mark. */
    public static ArrowBatch readBatch(InputStream in, ArrowSchema schema) throws IOException {
        Message message = readMetadata(in);
        if (message == null) {
            return null;
        }
        try {
            if (message.headerType() != MessageHeader.RecordBatch) {
                throw new CorruptBatchException("a message is not a batch");
            }
            return MessageCodec.batch(message, bytes(in, message.bodyLength()), schema);
        } catch (RuntimeException e) {
            throw new CorruptBatchException("the metadata of a batch is damaged", e);
        }
    }

    private static ArrowSchema readSchema(Message message) throws CorruptBatchException {
        try {
            if (message == null || message.headerType() != MessageHeader.Schema) {
                throw new CorruptBatchException("the stream does not start with a schema");
            }
            return MessageCodec.schema(message);
        } catch (RuntimeException e) {
            throw new CorruptBatchException("the schema is damaged", e);
        }
    }

    private static Message readMetadata(InputStream in) throws IOException {
        ByteBuffer prefix = ByteBuffer.wrap(bytes(in, 2 * Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        int mark = prefix.getInt();
        int length = prefix.getInt();
        if (mark != ArrowStreamWriter.CONTINUATION || length < 0) {
            throw new CorruptBatchException("this is not a stream of Arrow batches");
        }
        if (length == 0) {
            return null;
        }
        try {
            return Message.getRootAsMessage(ByteBuffer.wrap(bytes(in, length)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (RuntimeException e) {
            throw new CorruptBatchException("the metadata of a message is damaged", e);
        }
    }

    private static byte[] bytes(InputStream in, long length) throws IOException {
        if (length < 0 || length > Integer.MAX_VALUE - 16) {
            throw new CorruptBatchException("a message of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length != length) {
            throw new CorruptBatchException("the stream ends within a message");
        }
        return bytes;
    }
}
