package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.parquet.column.ReadOptions;
import io.sabot.engine.connector.parquet.schema.SchemaOptions;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.connector.parquet.source.FilePlace;
import io.sabot.engine.connector.parquet.write.ParquetWriters;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.StructType;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with some bytes changed are read to the end or refused as Spark does; never another exception, never a loop, never
 * more memory than the test has.
 */
class CorruptFilesTest {
    private static final int DAMAGES = 60;

    @TempDir
    Path folder;

    @RepeatedTest(6)
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void damagedFile() throws IOException {
        long seed = Long.getLong("sabot.seed", System.nanoTime());
        System.out.println("CorruptFilesTest -Dsabot.seed=" + seed);
        Random random = new Random(seed);
        Path path = folder.resolve("damaged.parquet");
        if (random.nextInt(3) == 0) {
            NestedJavaFilesTest.write(path, random, 1 + random.nextInt(500));
        } else {
            ParquetJavaFilesTest.write(path, random);
        }
        byte[] good = Files.readAllBytes(path);
        for (int i = 0; i < DAMAGES; i++) {
            byte[] bad = damaged(good, random);
            try {
                readAll(bad, random.nextBoolean());
            } catch (QueryException e) {
                boolean expected = e.condition().startsWith("FAILED_READ_FILE")
                        || e.condition().startsWith("PARQUET_TYPE")
                        || e.condition().startsWith("DECIMAL_PRECISION")
                        || e.condition().startsWith("_LEGACY_ERROR_TEMP")
                        || e.condition().equals("UNSUPPORTED_FEATURE.SABOT");
                assertThat(expected)
                        .as("-Dsabot.seed=%d, damage %d: %s", seed, i, e.condition())
                        .isTrue();
            } catch (RuntimeException | Error e) {
                throw new AssertionError("-Dsabot.seed=" + seed + ", damage " + i, e);
            }
        }
    }

    /** One changed byte of a value that decodes to another value: only the checksum tells, for those who ask. */
    @Test
    void checksumsOfPages() throws IOException {
        Path path = folder.resolve("checked.parquet");
        StructType schema = DataTypeParser.parseColumns("l bigint", false);
        Map<String, String> options = Map.of("compression", "none", "parquet.enable.dictionary", "false");
        FileWriters.FileWriter writer =
                new ParquetWriters(schema, Options.of(options), Settings.of(Map.of())).open(path);
        writer.write(RandomRows.block(schema, new RandomRows(schema, 5).rows(1000), false));
        writer.close();
        byte[] bytes = Files.readAllBytes(path);
        readAll(bytes, true);
        bytes[2000] ^= 1;
        readAll(bytes, false);
        assertThatThrownBy(() -> readAll(bytes, true)).hasMessageContaining("FAILED_READ_FILE");
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        int kind = random.nextInt(4);
        if (kind == 0) {
            return Arrays.copyOf(bad, random.nextInt(bad.length));
        }
        int footer = Math.min(bad.length - 8, bad.length / 2 + random.nextInt(bad.length / 2));
        int from = kind == 1 ? footer : 4;
        int to = kind == 1 ? bad.length - 8 : bad.length;
        for (int i = 1 + random.nextInt(kind == 2 ? 40 : 3); i > 0; i--) {
            bad[from + random.nextInt(Math.max(1, to - from))] = (byte) random.nextInt();
        }
        return bad;
    }

    private static void readAll(byte[] bytes, boolean checksums) {
        ReadOptions options = new ReadOptions(true, true, true, checksums, true);
        ParquetFile file = ParquetFile.open("damaged", new InMemory(bytes), SchemaOptions.DEFAULTS);
        try (RowGroupReader reader = new RowGroupReader(256)) {
            Vector[] vectors = new Vector[file.columns().size()];
            for (int group = 0; group < file.rowGroups().size(); group++) {
                reader.open(file, group, file.columns(), options);
                int count;
                int blocks = 0;
                ask(reader.summary(), vectors.length);
                while (blocks++ < 100 && (count = reader.next()) > 0) {
                    ask(reader.blockSummary(), vectors.length);
                    if (blocks % 7 < 4) {
                        for (int i = 0; i < vectors.length; i++) {
                            vectors[i] = reader.column(i);
                        }
                        touch(List.of(vectors), count);
                    }
                }
            }
        }
    }

    private static void ask(RowsSummary rows, int columns) {
        for (int i = 0; i < columns && rows != null; i++) {
            assertThat(rows.statistics(i)).isNotNull();
            rows.mayHold(i, 7L);
        }
    }

    private static void touch(List<Vector> vectors, int count) {
        for (Vector vector : vectors) {
            for (int i = 0; i < count; i++) {
                vector.get(i);
            }
        }
    }

    private record InMemory(byte[] bytes) implements FilePlace, ByteSource {
        @Override
        public ByteSource open() {
            return this;
        }

        @Override
        public Object stamp() {
            return bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            if (position < 0 || position + length > bytes.length) {
                throw new EOFException("beyond the end");
            }
            System.arraycopy(bytes, (int) position, target, offset, length);
        }

        @Override
        public void close() {}
    }
}
