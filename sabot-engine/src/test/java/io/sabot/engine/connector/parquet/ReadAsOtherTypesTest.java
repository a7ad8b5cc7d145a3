package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaOptions;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns under a schema that is not the file's; what is expected is what Spark 4.2 answered. */
class ReadAsOtherTypesTest {
    @TempDir
    static Path folder;

    private static Path path;

    @BeforeAll
    static void write() throws SQLException {
        path = folder.resolve("types.parquet");
        try (DuckDb duck = new DuckDb()) {
            duck.write("""
                    SELECT i::INTEGER AS i, i::BIGINT AS l, i / 2::FLOAT AS f, i::VARCHAR AS s, DATE '2020-01-01' AS d,
                           (i / 4)::DECIMAL(9,2) AS dec, {'a': i::INTEGER, 'b': 'x'} AS st, [i::INTEGER] AS arr
                    FROM range(3) r(i)""", path, "");
        }
    }

    private static List<Object> read(String schema) {
        StructType wanted = (StructType) DataTypeParser.parseType("struct<" + schema + ">", true);
        ParquetFile file = ParquetFile.open(path);
        try (RowGroupReader reader = new RowGroupReader()) {
            List<ParquetColumn> columns = file.columns(wanted, false);
            reader.open(file, 0, columns);
            int rows = reader.next();
            List<Object> values = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Vector vector = reader.column(c);
                values.add(Rows.plain(vector.get(rows - 1), columns.get(c).type()));
            }
            return values;
        }
    }

    @Test
    void numbersWiden() {
        assertThat(read("i: bigint")).containsExactly(2L);
        assertThat(read("i: double, f: double")).containsExactly(2.0, 1.0);
        assertThat(read("i: tinyint, I: smallint")).containsExactly((byte) 2, (short) 2);
        assertThat(read("i: decimal(12,2), l: decimal(22,2)"))
                .containsExactly(new BigDecimal("2.00"), new BigDecimal("2.00"));
        assertThat(read("dec: decimal(15,4), DEC: decimal(25,3)"))
                .containsExactly(new BigDecimal("0.5000"), new BigDecimal("0.500"));
        assertThat(read("d: timestamp_ntz")).containsExactly(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(read("s: binary")).containsExactly("32");
    }

    @Test
    void missingFieldsAreNull() {
        assertThat(read("zz: int, i: int")).containsExactly(null, 2);
        assertThat(read("st: struct<q: int, b: string>")).containsExactly(Arrays.asList(null, "x"));
        assertThat(read("st: struct<q: int>")).containsExactly(Arrays.asList((Object) null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            l: int          | [l]                  | int           | INT64
            l: string       | [l]                  | string        | INT64
            l: decimal(20,2)| [l]                  | decimal(20,2) | INT64
            s: int          | [s]                  | int           | BINARY
            f: int          | [f]                  | int           | FLOAT
            dec: decimal(9,3)| [dec]               | decimal(9,3)  | INT32
            arr: array<string>| [arr, list, element]| string       | INT32
            """)
    void typesThatDoNotFit(String schema, String column, String expected, String actual) {
        assertThatThrownBy(() -> read(schema)).isInstanceOfSatisfying(QueryException.class, e -> {
            assertThat(e.condition()).isEqualTo("FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH");
            assertThat(e.parameters())
                    .containsEntry("path", "file://" + path)
                    .containsEntry("column", column)
                    .containsEntry("expectedType", expected)
                    .containsEntry("actualType", actual);
        });
    }

    @Test
    void structuresThatDoNotFit() {
        assertThatThrownBy(() -> read("st: int")).satisfies(e -> condition(e, "FAILED_READ_FILE.NO_HINT"));
        assertThatThrownBy(() -> read("i: struct<a: int>")).satisfies(e -> condition(e, "FAILED_READ_FILE.NO_HINT"));
    }

    @Test
    void filesThatAreNotParquet() throws IOException {
        Path text = folder.resolve("text.parquet");
        Files.writeString(text, "hello this is not a parquet file at all");
        assertThatThrownBy(() -> ParquetFile.open(text)).isInstanceOfSatisfying(QueryException.class, e -> {
            assertThat(e.condition()).isEqualTo("FAILED_READ_FILE.NO_HINT");
            assertThat(e.parameters()).containsEntry("path", "file://" + text);
        });
        assertThatThrownBy(() -> ParquetFile.openForSchema(text, SchemaOptions.DEFAULTS))
                .isInstanceOfSatisfying(QueryException.class, e -> {
                    assertThat(e.condition()).isEqualTo("FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER");
                    assertThat(e.parameters()).containsEntry("path", "file:" + text);
                    assertThat(e.getCause())
                            .hasMessage(
                                    "is not a Parquet file. Expected magic number at tail, but found [32, 97, 108, 108]");
                });
        Path gone = folder.resolve("gone.parquet");
        assertThatThrownBy(() -> ParquetFile.open(gone))
                .satisfies(e -> condition(e, "FAILED_READ_FILE.FILE_NOT_EXIST"));
    }

    private static void condition(Throwable error, String expected) {
        assertThat(((QueryException) error).condition()).isEqualTo(expected);
    }

    @Test
    void typesOfColumnsWithoutNulls() {
        assertThat(ParquetFile.open(path).schema().field(0).type()).isEqualTo(DataType.INT);
    }
}
