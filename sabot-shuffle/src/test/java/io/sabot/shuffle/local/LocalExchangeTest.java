package io.sabot.shuffle.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.shuffle.ExchangeReader;
import io.sabot.shuffle.ExchangeWriter;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowBuffer;
import io.sabot.shuffle.arrow.ArrowField;
import io.sabot.shuffle.arrow.ArrowSchema;
import io.sabot.shuffle.arrow.ArrowType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalExchangeTest {
    private static final ArrowSchema SCHEMA = new ArrowSchema(List.of(ArrowField.of("b", new ArrowType.Int(8), false)));

    @ParameterizedTest
    @ValueSource(longs = {0, 5, Long.MAX_VALUE})
    void everyPartitionGetsItsBatchesInOrder(long memoryLimit, @TempDir Path folder) throws Exception {
        AtomicLong granted = new AtomicLong();
        LocalExchange exchange = new LocalExchange(SCHEMA, 3, bytes -> granted.addAndGet(bytes) <= memoryLimit, folder);
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            byte base = (byte) (writer * 50);
            ExchangeWriter out = exchange.writer();
            threads.add(new Thread(() -> write(out, base)));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int partition = 0; partition < 3; partition++) {
            assertThat(read(exchange, partition)).containsExactly(bytes(partition));
            assertThat(read(exchange, partition)).as("read again").containsExactly(bytes(partition));
        }
        assertThat(exchange.memoryBytes()).isLessThanOrEqualTo(memoryLimit);
        assertThat(exchange.spilledBytes() > 0).isEqualTo(memoryLimit < 60);
        exchange.close();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static Byte[] bytes(int partition) {
        List<Byte> expected = new ArrayList<>();
        for (int base = 0; base < 100; base += 50) {
            for (int i = partition; i < 30; i += 3) {
                expected.add((byte) (base + i));
            }
        }
        return expected.toArray(new Byte[0]);
    }

    private static void write(ExchangeWriter out, byte base) {
        try (out) {
            for (int i = 0; i < 30; i++) {
                out.write(i % 3, batch((byte) (base + i)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArrowBatch batch(byte value) {
        return new ArrowBatch(
                1, List.of(new ArrowBatch.Node(1, 0)), List.of(ArrowBuffer.EMPTY, ArrowBuffer.of(new byte[] {value})));
    }

    private static List<Byte> read(LocalExchange exchange, int partition) throws IOException {
        List<Byte> values = new ArrayList<>();
        try (ExchangeReader in = exchange.reader(partition)) {
            for (ArrowBatch batch = in.next(); batch != null; batch = in.next()) {
                ArrowBuffer data = batch.buffers().get(1);
                values.add(data.array()[data.offset()]);
            }
        }
        return values;
    }
}
