package io.sabot.shuffle.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrow's own Java library reads what we write, and we read what it writes. */
class ArrowStreamTest {
    private static final ArrowSchema SCHEMA = new ArrowSchema(List.of(
            ArrowField.of("n", new ArrowType.Int(32), true),
            ArrowField.of("s", new ArrowType.Utf8(), true),
            ArrowField.of(
                    "l",
                    new ArrowType.List(),
                    false,
                    ArrowField.of("element", new ArrowType.FloatingPoint(64), true))));

    @ParameterizedTest
    @EnumSource(BodyCompression.class)
    void theReferenceReaderReadsOurBatches(BodyCompression compression) throws IOException {
        byte[] bytes = stream(compression, 3);
        try (BufferAllocator allocator = new RootAllocator();
                org.apache.arrow.vector.ipc.ArrowStreamReader reader =
                        new org.apache.arrow.vector.ipc.ArrowStreamReader(
                                new ByteArrayInputStream(bytes), allocator, CommonsCompressionFactory.INSTANCE)) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            for (int batch = 0; batch < 3; batch++) {
                assertThat(reader.loadNextBatch()).isTrue();
                assertThat(values(root.getVector("n"), 3)).containsExactly(7 + batch, null, -1);
                assertThat(values(root.getVector("s"), 3)).containsExactly("a", "", "ccc");
                assertThat(values(root.getVector("l"), 3)).containsExactly("[1.5]", "[]", "[null,2.5]");
            }
            assertThat(reader.loadNextBatch()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(BodyCompression.class)
    void whatIsWrittenIsRead(BodyCompression compression) throws IOException {
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(stream(compression, 2)))) {
            assertThat(reader.schema()).isEqualTo(SCHEMA);
            for (int i = 0; i < 2; i++) {
                ArrowBatch batch = reader.next();
                assertThat(batch.rows()).isEqualTo(3);
                assertThat(batch.nodes()).isEqualTo(batch(i).nodes());
                assertThat(contents(batch)).isEqualTo(contents(batch(i)));
            }
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void batchesOfTheReferenceWriterAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BufferAllocator allocator = new RootAllocator();
                BigIntVector numbers = new BigIntVector("n", allocator);
                VarCharVector texts = new VarCharVector("s", allocator)) {
            for (int i = 0; i < 100; i++) {
                numbers.setSafe(i, i * 1_000_000_007L);
                texts.setSafe(i, ("text " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            numbers.setValueCount(100);
            texts.setValueCount(100);
            try (VectorSchemaRoot root = VectorSchemaRoot.of(numbers, texts);
                    ArrowStreamWriter writer = new ArrowStreamWriter(root, null, bytes)) {
                root.setRowCount(100);
                writer.writeBatch();
            }
        }
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(reader.schema().fields())
                    .extracting(ArrowField::type)
                    .containsExactly(new ArrowType.Int(64), new ArrowType.Utf8());
            ArrowBatch batch = reader.next();
            assertThat(batch.rows()).isEqualTo(100);
            ArrowBuffer numbers = batch.buffers().get(1);
            java.nio.ByteBuffer values = java.nio.ByteBuffer.wrap(numbers.array(), numbers.offset(), numbers.length())
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN);
            assertThat(values.getLong(numbers.offset() + 99 * 8)).isEqualTo(99 * 1_000_000_007L);
        }
    }

    @Test
    void damagedBytesAreRefused() throws IOException {
        byte[] good = stream(BodyCompression.LZ4_FRAME, 2);
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = random.nextInt(4); i >= 0 && bad.length > 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bad))) {
                while (reader.next() != null) {}
            } catch (CorruptBatchException e) {
                refused++;
            }
        }
        assertThat(refused).as("seed 42").isGreaterThan(1_000);
    }

    @Test
    void aStreamThatEndsEarlyIsRefused() throws IOException {
        byte[] bytes = stream(BodyCompression.NONE, 1);
        byte[] half = Arrays.copyOf(bytes, bytes.length - 24);
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(half))) {
            assertThatThrownBy(reader::next)
                    .isInstanceOf(CorruptBatchException.class)
                    .hasMessageContaining("ends within");
        }
    }

    static byte[] stream(BodyCompression compression, int batches) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (io.sabot.shuffle.arrow.ArrowStreamWriter writer =
                new io.sabot.shuffle.arrow.ArrowStreamWriter(bytes, SCHEMA, compression)) {
            for (int i = 0; i < batches; i++) {
                writer.write(batch(i));
            }
        }
        return bytes.toByteArray();
    }

    private static ArrowBatch batch(int number) {
        return new ArrowBatch(
                3,
                List.of(
                        new ArrowBatch.Node(3, 1),
                        new ArrowBatch.Node(3, 0),
                        new ArrowBatch.Node(3, 0),
                        new ArrowBatch.Node(3, 1)),
                List.of(
                        bytes(0b101),
                        ints(7 + number, 0, -1),
                        ArrowBuffer.EMPTY,
                        ints(0, 1, 1, 4),
                        bytes('a', 'c', 'c', 'c'),
                        ArrowBuffer.EMPTY,
                        ints(0, 1, 1, 3),
                        bytes(0b101),
                        doubles(1.5, 0, 2.5)));
    }

    private static ArrowBuffer bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return ArrowBuffer.of(bytes);
    }

    private static ArrowBuffer ints(int... values) {
        java.nio.ByteBuffer buffer =
                java.nio.ByteBuffer.allocate(values.length * 4).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        return ArrowBuffer.of(buffer.array());
    }

    private static ArrowBuffer doubles(double... values) {
        java.nio.ByteBuffer buffer =
                java.nio.ByteBuffer.allocate(values.length * 8).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return ArrowBuffer.of(buffer.array());
    }

    private static List<List<Byte>> contents(ArrowBatch batch) {
        List<List<Byte>> all = new ArrayList<>();
        for (ArrowBuffer buffer : batch.buffers()) {
            List<Byte> bytes = new ArrayList<>();
            for (int i = 0; i < buffer.length(); i++) {
                bytes.add(buffer.array()[buffer.offset() + i]);
            }
            all.add(bytes);
        }
        return all;
    }

    private static List<Object> values(FieldVector vector, int rows) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Object value = vector.getObject(i);
            values.add(value == null || value instanceof Integer ? value : value.toString());
        }
        return values;
    }
}
