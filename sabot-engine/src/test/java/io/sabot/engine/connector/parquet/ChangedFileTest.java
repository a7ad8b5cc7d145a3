package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFileTest {
    @TempDir
    Path folder;

    @Test
    void aFooterIsNotUsedForAnotherFile() throws Exception {
        Path path = folder.resolve("x.parquet");
        write(path, 1000);
        ParquetFile file = ParquetFile.open(path);
        assertThat(file.isCurrent()).isTrue();
        Files.delete(path);
        assertThat(file.isCurrent()).isFalse();
        write(path, 1000);
        Files.setLastModifiedTime(path, FileTime.fromMillis(1));
        assertThat(file.isCurrent()).isFalse();
        try (RowGroupReader reader = new RowGroupReader()) {
            assertThatThrownBy(() -> reader.open(file, 0, file.columns()))
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.condition()).isEqualTo("FAILED_READ_FILE.NO_HINT"));
            reader.open(ParquetFile.open(path), 0, file.columns());
            assertThat(reader.next()).isEqualTo(1000);
        }
    }

    private static void write(Path path, int rows) throws SQLException {
        try (DuckDb duck = new DuckDb()) {
            duck.write("SELECT i FROM range(" + rows + ") r(i)", path, "");
        }
    }
}
