package io.sabot.shuffle.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.BodyCompressionMethod;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/** The metadata of IPC messages as flat buffers. Source: Arrow's {@code Message.fbs}. */
final class MessageCodec {
    /** Buffers in a body start at multiples of this. */
    static final int ALIGNMENT = 8;

    private static final int INITIAL_BYTES = 512;
    private static final int MAX_DEPTH = 200;

    private MessageCodec() {}

    static int padded(int length) {
        return Math.addExact(length, ALIGNMENT - 1) & -ALIGNMENT;
    }

    static ByteBuffer schemaMessage(ArrowSchema schema) {
        FlatBufferBuilder out = new FlatBufferBuilder(INITIAL_BYTES);
        int fields = Schema.createFieldsVector(out, writeFields(schema.fields(), out));
        int header = Schema.createSchema(out, Endianness.Little, fields, 0, 0);
        return message(out, MessageHeader.Schema, header, 0);
    }

    private static int[] writeFields(List<ArrowField> fields, FlatBufferBuilder out) {
        int[] written = new int[fields.size()];
        for (int i = 0; i < written.length; i++) {
            ArrowField field = fields.get(i);
            int children = Field.createChildrenVector(out, writeFields(field.children(), out));
            int name = out.createString(field.name());
            int type = TypeCodec.write(field.type(), out);
            written[i] = Field.createField(
                    out, name, field.nullable(), TypeCodec.number(field.type()), type, 0, children, 0);
        }
        return written;
    }

    /** @param packed the buffers as they follow in the body */
    static ByteBuffer batchMessage(ArrowBatch batch, List<ArrowBuffer> packed, BodyCompression compression) {
        FlatBufferBuilder out = new FlatBufferBuilder(INITIAL_BYTES);
        RecordBatch.startNodesVector(out, batch.nodes().size());
        for (int i = batch.nodes().size() - 1; i >= 0; i--) {
            ArrowBatch.Node node = batch.nodes().get(i);
            FieldNode.createFieldNode(out, node.length(), node.nullCount());
        }
        int nodes = out.endVector();
        int bodyLength = 0;
        for (ArrowBuffer buffer : packed) {
            bodyLength = Math.addExact(bodyLength, padded(buffer.length()));
        }
        RecordBatch.startBuffersVector(out, packed.size());
        int offset = bodyLength;
        for (int i = packed.size() - 1; i >= 0; i--) {
            offset -= padded(packed.get(i).length());
            Buffer.createBuffer(out, offset, packed.get(i).length());
        }
        int buffers = out.endVector();
        int method = compression == BodyCompression.NONE
                ? 0
                : org.apache.arrow.flatbuf.BodyCompression.createBodyCompression(
                        out, CompressionType.LZ4_FRAME, BodyCompressionMethod.BUFFER);
        int header = RecordBatch.createRecordBatch(out, batch.rows(), nodes, buffers, method, 0);
        return message(out, MessageHeader.RecordBatch, header, bodyLength);
    }

    private static ByteBuffer message(FlatBufferBuilder out, byte kind, int header, int bodyLength) {
        out.finish(Message.createMessage(out, MetadataVersion.V5, kind, header, bodyLength, 0));
        return out.dataBuffer();
    }

    static ArrowSchema schema(Message message) throws CorruptBatchException {
        Schema schema = (Schema) message.header(new Schema());
        if (schema == null || schema.endianness() != Endianness.Little) {
            throw new CorruptBatchException("the schema is not little-endian");
        }
        List<ArrowField> fields = new ArrayList<>();
        for (int i = 0; i < schema.fieldsLength(); i++) {
            fields.add(field(schema.fields(i), 0));
        }
        return new ArrowSchema(fields);
    }

    private static ArrowField field(Field field, int depth) throws CorruptBatchException {
        if (depth > MAX_DEPTH || field.dictionary() != null) {
            throw new CorruptBatchException("column " + field.name() + " is nested too deep or has a dictionary");
        }
        List<ArrowField> children = new ArrayList<>();
        for (int i = 0; i < field.childrenLength(); i++) {
            children.add(field(field.children(i), depth + 1));
        }
        return new ArrowField(field.name(), TypeCodec.read(field), field.nullable(), children);
    }

    static ArrowBatch batch(Message message, byte[] body, ArrowSchema schema) throws java.io.IOException {
        RecordBatch header = (RecordBatch) message.header(new RecordBatch());
        if (header == null
                || header.nodesLength() != schema.nodes()
                || header.buffersLength() != schema.buffers()
                || header.length() < 0
                || header.length() > Integer.MAX_VALUE) {
            throw new CorruptBatchException("a batch does not fit its schema");
        }
        BodyCompression compression = compression(header);
        List<ArrowBatch.Node> nodes = new ArrayList<>();
        for (int i = 0; i < header.nodesLength(); i++) {
            FieldNode node = header.nodes(i);
            if (node.length() < 0 || node.length() > Integer.MAX_VALUE || node.nullCount() > node.length()) {
                throw new CorruptBatchException("a column of " + node.length() + " values");
            }
            nodes.add(new ArrowBatch.Node((int) node.length(), (int) node.nullCount()));
        }
        List<ArrowBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < header.buffersLength(); i++) {
            Buffer buffer = header.buffers(i);
            if (buffer.offset() < 0 || buffer.length() < 0 || buffer.offset() > body.length - buffer.length()) {
                throw new CorruptBatchException("a buffer lies outside of its batch");
            }
            buffers.add(compression.unpack(new ArrowBuffer(body, (int) buffer.offset(), (int) buffer.length())));
        }
        return new ArrowBatch((int) header.length(), nodes, buffers);
    }

    private static BodyCompression compression(RecordBatch header) throws CorruptBatchException {
        org.apache.arrow.flatbuf.BodyCompression method = header.compression();
        if (method == null) {
            return BodyCompression.NONE;
        }
        if (method.codec() != CompressionType.LZ4_FRAME) {
            throw new CorruptBatchException("a batch is packed in a way that is not exchanged");
        }
        return BodyCompression.LZ4_FRAME;
    }
}
