package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file for each partition that a program asks for. */
class PartitionedWriteTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(2, Settings.DEFAULTS);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private LogicalPlan spread(String sql, int partitions, boolean shuffle) {
        LogicalPlan plan = session.sql(sql, Map.of(), List.of());
        return session.bind(new Query.Repartition(new Query.Planned(plan), partitions, List.of(), false, shuffle));
    }

    private long write(LogicalPlan plan) throws IOException {
        session.write(
                plan,
                "parquet",
                "overwrite",
                Map.of(),
                List.of(),
                folder.resolve("t").toString());
        LogicalPlan read = session.read(
                "parquet", null, Map.of(), List.of(folder.resolve("t").toString()));
        try (QueryResult result = session.execute(read)) {
            assertThat(result.rows()).hasSize(100);
        }
        return dataFiles();
    }

    private long dataFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    @Test
    void asManyFilesAsPartitions() throws IOException {
        String numbers = "SELECT id FROM range(0, 100, 1, 4)";
        assertThat(write(spread(numbers, 5, true))).isEqualTo(5);
        assertThat(write(spread(numbers, 1, true))).isEqualTo(1);
        assertThat(write(spread(numbers, 3, false))).isEqualTo(3);
        assertThat(write(spread(numbers, 9, false)))
                .as("no more than there are")
                .isEqualTo(4);
    }

    @Test
    void aQueryThatFailsLeavesNothing() throws IOException {
        LogicalPlan failing = spread("SELECT 1 / (id - 50) AS x FROM range(100)", 3, true);
        assertThatThrownBy(() -> session.write(
                        failing,
                        "parquet",
                        "overwrite",
                        Map.of(),
                        List.of(),
                        folder.resolve("t").toString()))
                .isInstanceOf(QueryException.class);
        assertThat(dataFiles()).isZero();
    }
}
