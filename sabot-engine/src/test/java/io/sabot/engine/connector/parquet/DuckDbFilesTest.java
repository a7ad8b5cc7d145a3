package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that DuckDB writes, read by both. */
class DuckDbFilesTest {
    static final String TABLE = """
            SELECT i AS id,
                   (i * 7919 % 1000)::INTEGER AS few,
                   (i * 2654435761 % 4294967296)::BIGINT AS many,
                   (i % 300)::SMALLINT AS small,
                   (i % 100)::TINYINT AS tiny,
                   i % 3 = 0 AS flag,
                   i / 7.0::FLOAT AS float32,
                   i / 7.0::DOUBLE AS float64,
                   (i * 31 % 100000 / 100)::DECIMAL(9,2) AS decimal9,
                   (i * 1234567 / 100)::DECIMAL(15,2) AS decimal15,
                   (i * 123456789)::DECIMAL(28,3) - 5000000 AS decimal28,
                   DATE '1992-01-01' + (i % 2500)::INTEGER AS day,
                   TIMESTAMP '2001-02-03 04:05:06.789' + INTERVAL (i) SECOND AS moment,
                   'name ' || i AS text,
                   'group ' || (i % 17) AS category,
                   ('blob' || i)::BLOB AS bytes
            FROM range(ROWS) r(i)""";

    @TempDir
    static Path folder;

    private static DuckDb duck;

    @BeforeAll
    static void open() throws SQLException {
        duck = new DuckDb();
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    @ParameterizedTest
    @CsvSource({
        "uncompressed, V1, 4096",
        "snappy, V1, 4096",
        "snappy, V1, 1000",
        "snappy, V1, 7",
        "gzip, V1, 4096",
        "zstd, V1, 4096",
        "lz4_raw, V1, 4096",
        "uncompressed, V2, 4096",
        "snappy, V2, 1000",
        "zstd, V2, 7"
    })
    void sameRowsForEveryCodecAndVersion(String codec, String version, int blockRows) throws SQLException {
        String query = TABLE.replace("ROWS", "5000");
        Path file = folder.resolve(codec + version + blockRows + ".parquet");
        duck.write(query, file, "CODEC " + codec + ", PARQUET_VERSION " + version + ", ROW_GROUP_SIZE 2048");
        assertThat(Rows.difference(duck.rows("FROM '" + file + "'"), Rows.read(file, blockRows)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, V1", "1, V1", "10, V1", "50, V1", "99, V1", "100, V1", "10, V2", "50, V2", "100, V2"})
    void nullsStandWhereTheyBelong(int percent, String version) throws SQLException {
        String query = "SELECT CASE WHEN hash(i) % 100 >= " + percent + " THEN columns(*) END FROM ("
                + TABLE.replace("ROWS", "6000").replace("SELECT i AS id", "SELECT i, i AS id") + ")";
        Path file = folder.resolve("nulls" + percent + version + ".parquet");
        duck.write(query, file, "PARQUET_VERSION " + version + ", ROW_GROUP_SIZE 4096");
        assertThat(Rows.difference(duck.rows("FROM '" + file + "'"), Rows.read(file, 1024)))
                .isNull();
    }

    private static final String NESTED = """
            SELECT i AS id,
                   {'a': i, 'b': 'text ' || (i % 13), 'c': CASE WHEN i % 4 > 0 THEN i * 1.5 END} AS fields,
                   CASE WHEN i % 7 > 0 THEN {'x': CASE WHEN i % 5 > 0 THEN i END, 'y': 'inner'} END AS maybe,
                   CASE WHEN i % 6 > 0 THEN [j * i FOR j IN range(i % 5)] END AS numbers,
                   [CASE WHEN (i + j) % 3 > 0 THEN 'item ' || (j % 4) END FOR j IN range(i % 9)] AS texts,
                   CASE WHEN i % 11 > 0 THEN [CASE WHEN j % 2 = 0 THEN [k + j FOR k IN range(j)] END
                                              FOR j IN range(i % 6)] END AS lists,
                   [{'n': j, 'm': CASE WHEN j > 1 THEN [j::VARCHAR, 'z', NULL] END} FOR j IN range(i % 4)] AS structs,
                   CASE WHEN i % 5 > 0 THEN MAP(['k' || j FOR j IN range(i % 4)],
                                                [CASE WHEN j > 0 THEN j END FOR j IN range(i % 4)]) END AS pairs,
                   (i * 3 % 100)::DECIMAL(20,2) AS plain
            FROM range(ROWS) r(i)""";

    @ParameterizedTest
    @CsvSource({"snappy, V1, 4096", "zstd, V1, 100", "snappy, V2, 256", "uncompressed, V2, 7", "uncompressed, V1, 1000"
    })
    void structsListsAndMaps(String codec, String version, int blockRows) throws SQLException {
        Path file = folder.resolve("nested" + codec + version + blockRows + ".parquet");
        String options = "CODEC " + codec + ", PARQUET_VERSION " + version + ", ROW_GROUP_SIZE 4096";
        duck.write(NESTED.replace("ROWS", "9000"), file, options);
        assertThat(Rows.difference(duck.rows("FROM '" + file + "'"), Rows.read(file, blockRows)))
                .isNull();
    }
}
