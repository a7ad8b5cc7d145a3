package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetStatisticsTest {
    private static final String QUERY = """
            SELECT (i * 7919 % 50)::INTEGER AS few,
                   i - 3000 AS id,
                   CASE WHEN i % 10 > 0 THEN (i % 900 - 50)::SMALLINT END AS small,
                   (i + 1) / 7.0::DOUBLE AS float64,
                   (i * 1234567 / 100)::DECIMAL(15,2) AS decimal15,
                   (i * 123456789)::DECIMAL(28,3) - 5000000 AS decimal28,
                   DATE '1992-01-01' + (i % 2500)::INTEGER AS day,
                   'name ' || i AS text,
                   NULL::BIGINT AS nothing
            FROM range(6000) r(i)""";

    @TempDir
    Path folder;

    @Test
    void boundsAndNullCountsAreThoseOfTheRows() throws SQLException {
        Path path = folder.resolve("bounds.parquet");
        try (DuckDb duck = new DuckDb()) {
            duck.write(QUERY, path, "ROW_GROUP_SIZE 2048");
            ParquetFile file = ParquetFile.open(path);
            assertThat(file.rowGroups()).hasSize(3);
            for (ParquetColumn column : file.columns()) {
                String name = column.name();
                List<Object> expected = duck.rows("SELECT min(" + name + "), max(" + name + "), count(*) - count("
                                + name + ") FROM '" + path + "'")
                        .get(0);
                ColumnStatistics statistics = file.statistics(column);
                assertThat(Rows.plain(statistics.min(), column.type())).as(name).isEqualTo(expected.get(0));
                assertThat(Rows.plain(statistics.max(), column.type()))
                        .as(name)
                        .isEqualTo(name.equals("float64") ? null : expected.get(1));
                assertThat(statistics.nullCount()).as(name).isEqualTo(expected.get(2));
            }
        }
    }

    @Test
    void aDictionaryIsThereBeforeTheRowsAndIsTheOneOfTheRows() throws SQLException {
        Path path = folder.resolve("dictionary.parquet");
        try (DuckDb duck = new DuckDb()) {
            duck.write(QUERY, path, "ROW_GROUP_SIZE 2048");
        }
        ParquetFile file = ParquetFile.open(path);
        try (RowGroupReader reader = new RowGroupReader()) {
            List<ParquetColumn> few =
                    List.of(file.columns().get(0), file.columns().get(1));
            List<FlatVector> dictionaries = new ArrayList<>();
            for (int group = 0; group < 3; group++) {
                reader.open(file, group, few);
                FlatVector dictionary = reader.dictionary(0);
                assertThat(reader.dictionarySize(0)).isEqualTo(50);
                assertThat(reader.dictionary(1)).isNull();
                Vector[] vectors = new Vector[2];
                while (reader.next(vectors) > 0) {
                    assertThat(((io.sabot.engine.batch.DictionaryVector) vectors[0]).dictionary())
                            .isSameAs(dictionary);
                }
                dictionaries.add(dictionary);
            }
            assertThat(dictionaries).doesNotHaveDuplicates();
        }
    }
}
