package io.sabot.bench.data;

import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The table of the H2O.ai benchmark's questions about groups, as its name G1_1e7_1e2_0_0 says: 100 values in each of the few large groups, a
 * hundredth of the rows in the many small ones, no NULLs, not sorted. Every value is a hash of the row's number, with the column's number as
 * seed, so that the table is the same everywhere.
 */
public final class GroupByData {
    /** The table's name. */
    public static final String TABLE = "x";

    private static final int LARGE_GROUPS = 100;

    private GroupByData() {}

    /** Makes the table under {@code directory} unless it is there; it is there whole or not at all. */
    public static void generate(SparkSession spark, Path directory, long rows) throws IOException {
        Path target = directory.resolve(TABLE);
        if (Files.isDirectory(target)) {
            return;
        }
        Files.createDirectories(directory);
        Path unfinished = Files.createTempDirectory(directory, "unfinished-").resolve(TABLE);
        long smallGroups = Math.max(1, rows / LARGE_GROUPS);
        spark.range(rows)
                .selectExpr(
                        text("id1", 1, LARGE_GROUPS, 3),
                        text("id2", 2, LARGE_GROUPS, 3),
                        text("id3", 3, smallGroups, 10),
                        number("id4", 4, LARGE_GROUPS),
                        number("id5", 5, LARGE_GROUPS),
                        number("id6", 6, smallGroups),
                        number("v1", 7, 5),
                        number("v2", 8, 15),
                        "pmod(xxhash64(id, 9), 100000001) / 1000000D AS v3")
                .write()
                .parquet(unfinished.toString());
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(unfinished.getParent());
    }

    private static String text(String name, int seed, long values, int digits) {
        return "concat('id', lpad(%s, %d, '0')) AS %s".formatted(value(seed, values), digits, name);
    }

    private static String number(String name, int seed, long values) {
        return "cast(%s AS INT) AS %s".formatted(value(seed, values), name);
    }

    /** From 1 to {@code values}. */
    private static String value(int seed, long values) {
        return "pmod(xxhash64(id, %d), %d) + 1".formatted(seed, values);
    }
}
