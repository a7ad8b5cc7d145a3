package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns read for some rows of some blocks give what reading everything gives there. */
class LateReadTest {
    @TempDir
    Path folder;

    @Test
    void selectedRowsOfSomeBlocks() throws SQLException {
        long seed = Long.getLong("sabot.seed", System.nanoTime());
        System.out.println("LateReadTest -Dsabot.seed=" + seed);
        Random random = new Random(seed);
        Path path = folder.resolve("late.parquet");
        try (DuckDb duck = new DuckDb()) {
            duck.write(
                    DuckDbFilesTest.TABLE.replace("ROWS", "20000"),
                    path,
                    "ROW_GROUP_SIZE 8192, PARQUET_VERSION " + (random.nextBoolean() ? "V1" : "V2"));
        }
        for (int round = 0; round < 30; round++) {
            readSome(path, random);
        }
    }

    @Test
    void someBlocksOfNestedColumns() throws IOException {
        long seed = Long.getLong("sabot.seed", System.nanoTime());
        System.out.println("LateReadTest -Dsabot.seed=" + seed);
        Random random = new Random(seed);
        Path path = folder.resolve("nested.parquet");
        for (int round = 0; round < 20; round++) {
            NestedJavaFilesTest.write(path, random, 2000);
            readSome(path, random);
        }
    }

    @Test
    void someBlocksOfSmallPages() throws IOException {
        long seed = Long.getLong("sabot.seed", System.nanoTime());
        System.out.println("LateReadTest -Dsabot.seed=" + seed);
        Random random = new Random(seed);
        Path path = folder.resolve("pages.parquet");
        for (int round = 0; round < 20; round++) {
            ParquetJavaFilesTest.write(path, random);
            readSome(path, random);
        }
    }

    private static void readSome(Path path, Random random) {
        List<List<Object>> all = Rows.read(path, 4096);
        ParquetFile file = ParquetFile.open(path);
        try (RowGroupReader reader = new RowGroupReader(16 << random.nextInt(9))) {
            long before = 0;
            for (int group = 0; group < file.rowGroups().size(); group++) {
                reader.open(file, group, file.columns());
                int count;
                while ((count = reader.next()) > 0) {
                    for (int c = 0; c < file.columns().size(); c++) {
                        if (random.nextInt(3) > 0) {
                            check(reader, c, file.columns().get(c), all, before, select(count, random));
                        }
                    }
                }
                before += reader.rows();
            }
        }
    }

    private static int[] select(int count, Random random) {
        int percent = random.nextInt(4) == 0 ? 100 : random.nextInt(5) == 0 ? random.nextInt(100) : 1;
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(100) < percent) {
                rows.add(i);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void check(
            RowGroupReader reader, int c, ParquetColumn column, List<List<Object>> all, long before, int[] rows) {
        Vector vector = reader.column(c, rows, rows.length);
        for (int row : rows) {
            Object expected =
                    all.get((int) (before + reader.blockStart() + row)).get(c);
            assertThat(Rows.plain(vector.get(row), column.type())).isEqualTo(expected);
        }
    }
}
