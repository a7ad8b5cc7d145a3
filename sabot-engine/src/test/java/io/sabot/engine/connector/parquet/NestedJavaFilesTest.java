package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nested columns over pages that end in the middle of rows, and the older forms of lists and maps. */
class NestedJavaFilesTest {
    private static final String SCHEMA = """
            message m {
              required int32 id;
              optional group fields { optional int64 a; required binary b (STRING); optional group deep { optional int32 c; } }
              optional group items (LIST) { repeated group list { optional binary element (STRING); } }
              required group lists (LIST) {
                repeated group list { optional group element (LIST) { repeated group list { required int32 element; } } } }
              optional group pairs (MAP) {
                repeated group key_value { required binary key (STRING); optional group value { optional int64 n; } } }
              repeated int32 bare;
              optional group old (LIST) { repeated int64 array; }
              optional group older (LIST) { repeated group older_tuple { required int32 x; } }
              optional group pairsold (MAP_KEY_VALUE) { repeated group map { required int32 key; optional int32 value; } }
            }""";

    @TempDir
    Path folder;

    @RepeatedTest(15)
    void randomNestedFile() throws IOException {
        long seed = Long.getLong("sabot.seed", System.nanoTime());
        Random random = new Random(seed);
        Path path = folder.resolve("nested.parquet");
        List<List<Object>> expected = write(path, random, random.nextInt(2000));
        int blockRows = new int[] {1, 9, 256, 1024}[random.nextInt(4)];
        assertThat(Rows.difference(expected, Rows.read(path, blockRows)))
                .as("-Dsabot.seed=%d, blocks of %d", seed, blockRows)
                .isNull();
    }

    @Test
    void typesOfTheOlderForms() throws IOException {
        Path path = folder.resolve("types.parquet");
        write(path, new Random(1), 3);
        assertThat(ParquetFile.open(path).schema().sql())
                .isEqualTo("STRUCT<id: INT NOT NULL, "
                        + "fields: STRUCT<a: BIGINT, b: STRING NOT NULL, deep: STRUCT<c: INT>>, "
                        + "items: ARRAY<STRING>, lists: ARRAY<ARRAY<INT>> NOT NULL, "
                        + "pairs: MAP<STRING, STRUCT<n: BIGINT>>, bare: ARRAY<INT> NOT NULL, old: ARRAY<BIGINT>, "
                        + "older: ARRAY<STRUCT<x: INT NOT NULL>>, pairsold: MAP<INT, INT>>");
    }

    static List<List<Object>> write(Path path, Random random, int rows) throws IOException {
        Files.deleteIfExists(path);
        MessageType type = MessageTypeParser.parseMessageType(SCHEMA);
        ExampleParquetWriter.Builder builder = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withWriterVersion(random.nextBoolean() ? WriterVersion.PARQUET_2_0 : WriterVersion.PARQUET_1_0)
                .withDictionaryEncoding(random.nextBoolean())
                .withDictionaryPageSize(100 << random.nextInt(6))
                .withPageSize(64 << random.nextInt(8))
                .withPageRowCountLimit(5 << random.nextInt(8))
                .withRowGroupSize(10_000L << random.nextInt(5));
        List<List<Object>> expected = new ArrayList<>();
        try (ParquetWriter<Group> writer = builder.build()) {
            for (int i = 0; i < rows; i++) {
                Group group = new SimpleGroup(type);
                expected.add(row(group, i, random));
                writer.write(group);
            }
        }
        return expected;
    }

    private static List<Object> row(Group group, int id, Random random) {
        group.add("id", id);
        List<Object> row = new ArrayList<>();
        row.add(id);
        row.add(fields(group, random));
        row.add(items(group, random));
        row.add(lists(group, random));
        row.add(pairs(group, random));
        row.add(bare(group, random));
        row.add(old(group, random));
        row.add(older(group, random));
        row.add(oldPairs(group, random));
        return row;
    }

    private static Object fields(Group group, Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        Group fields = group.addGroup("fields");
        Long a = random.nextInt(3) == 0 ? null : random.nextLong();
        if (a != null) {
            fields.add("a", a);
        }
        String b = "b" + random.nextInt(1000);
        fields.add("b", b);
        List<Object> deep = null;
        if (random.nextInt(3) > 0) {
            Integer c = random.nextBoolean() ? random.nextInt(10) : null;
            Group inner = fields.addGroup("deep");
            if (c != null) {
                inner.add("c", c);
            }
            deep = Arrays.asList(c);
        }
        return Arrays.asList(a, b, deep);
    }

    private static Object items(Group group, Random random) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        Group list = group.addGroup("items");
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String value = random.nextInt(4) == 0 ? null : "item " + random.nextInt(200);
            Group element = list.addGroup("list");
            if (value != null) {
                element.add("element", value);
            }
            values.add(value);
        }
        return values;
    }

    private static Object lists(Group group, Random random) {
        Group outer = group.addGroup("lists");
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Group slot = outer.addGroup("list");
            if (random.nextInt(4) == 0) {
                values.add(null);
                continue;
            }
            Group inner = slot.addGroup("element");
            List<Object> numbers = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                int number = random.nextInt();
                inner.addGroup("list").add("element", number);
                numbers.add(number);
            }
            values.add(numbers);
        }
        return values;
    }

    private static Object pairs(Group group, Random random) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        Group map = group.addGroup("pairs");
        Map<Object, Object> values = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Group entry = map.addGroup("key_value");
            String key = "k" + i;
            entry.add("key", key);
            List<Object> value = null;
            if (random.nextInt(4) > 0) {
                Long n = random.nextInt(3) == 0 ? null : (long) random.nextInt(50);
                Group inner = entry.addGroup("value");
                if (n != null) {
                    inner.add("n", n);
                }
                value = Arrays.asList(n);
            }
            values.put(key, value);
        }
        return values;
    }

    private static Object bare(Group group, Random random) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int number = random.nextInt(300);
            group.add("bare", number);
            values.add(number);
        }
        return values;
    }

    private static Object old(Group group, Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        Group list = group.addGroup("old");
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long number = random.nextLong();
            list.add("array", number);
            values.add(number);
        }
        return values;
    }

    private static Object older(Group group, Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        Group list = group.addGroup("older");
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int number = random.nextInt();
            list.addGroup("older_tuple").add("x", number);
            values.add(List.of(number));
        }
        return values;
    }

    private static Object oldPairs(Group group, Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        Group map = group.addGroup("pairsold");
        Map<Object, Object> values = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Integer value = random.nextInt(3) == 0 ? null : random.nextInt();
            Group entry = map.addGroup("map");
            entry.add("key", i);
            if (value != null) {
                entry.add("value", value);
            }
            values.put(i, value);
        }
        return values;
    }
}
