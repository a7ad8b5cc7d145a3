package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.type.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chunk that is larger than what is read at once, with a page that is too. */
class LargeChunkTest {
    private static final int ROWS = 150_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY"})
    void readByWindows(CompressionCodecName codec) throws IOException {
        Path path = folder.resolve(codec + ".parquet");
        write(path, codec);
        assertThat(Files.size(path)).isGreaterThan(24 << 20);
        ParquetFile file = ParquetFile.open(path);
        try (RowGroupReader reader = new RowGroupReader()) {
            assertThat(file.rowGroups()).hasSize(1);
            for (int everyNth : new int[] {1, 9}) {
                reader.open(file, 0, file.columns());
                int count;
                for (int block = 0; (count = reader.next()) > 0; block++) {
                    if (block % everyNth == 0) {
                        check((BytesVector) reader.column(0), (int) reader.blockStart(), count);
                    }
                }
            }
        }
    }

    private static void check(BytesVector vector, int start, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(vector.slice(i)).isEqualTo(Slice.of(value(start + i)));
        }
    }

    private static byte[] value(int row) {
        byte[] bytes = new byte[row == 70_000 ? 9 << 20 : 40 + row % 150];
        new Random(row).nextBytes(bytes);
        return bytes;
    }

    private static void write(Path path, CompressionCodecName codec) throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("message m { optional binary b; }");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCompressionCodec(codec)
                .withDictionaryEncoding(false)
                .build()) {
            for (int i = 0; i < ROWS; i++) {
                Group group = new SimpleGroup(type);
                group.add("b", Binary.fromConstantByteArray(value(i)));
                writer.write(group);
            }
        }
    }
}
