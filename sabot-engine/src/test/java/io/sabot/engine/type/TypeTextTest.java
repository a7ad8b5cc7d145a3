package io.sabot.engine.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and values as SQL, JSON and trees, and back. */
class TypeTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            INT                              | INT                            | "integer"
            long                             | BIGINT                         | "long"
            dec(10,2)                        | DECIMAL(10,2)                  | "decimal(10,2)"
            timestamp_ntz                    | TIMESTAMP_NTZ                  | "timestamp_ntz"
            time(3)                          | TIME(3)                        | "time(3)"
            interval day to second           | INTERVAL DAY TO SECOND         | "interval day to second"
            interval month                   | INTERVAL MONTH                 | "interval month"
            array<map<string,binary>>        | ARRAY<MAP<STRING, BINARY>>     | {"type":"array","elementType":{"type":"map","keyType":"string","valueType":"binary","valueContainsNull":true},"containsNull":true}
            struct<a:int,`b c`:string>       | STRUCT<a: INT, `b c`: STRING>  | {"type":"struct","fields":[{"name":"a","type":"integer","nullable":true,"metadata":{}},{"name":"b c","type":"string","nullable":true,"metadata":{}}]}
            """)
    void typesAsSqlAndJson(String written, String sql, String json) {
        DataType type = DataTypeParser.parseType(written, false);
        assertThat(type.sql()).isEqualTo(sql);
        assertThat(DataTypeJson.compact(type)).isEqualTo(json);
        assertThat(DataTypeJson.parse(json)).isEqualTo(type);
        assertThat(DataTypeParser.parseType(type.sql(), false)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in", "decimal(39,1)", "array<int", "struct<a>", "map<int>", "time(7)", "int int"})
    void otherTextsAreNoTypes(String text) {
        assertThat(DataTypeParser.parseType(text, false)).isNull();
    }

    @Test
    void theSessionSaysWhatATimestampIs() {
        assertThat(DataTypeParser.parseType("timestamp", true)).isEqualTo(DataType.TIMESTAMP_NTZ);
        assertThat(DataTypeParser.parseType("timestamp", false)).isEqualTo(DataType.TIMESTAMP);
    }

    @Test
    void schemasAsTrees() {
        StructType schema = DataTypeParser.parseColumns("a INT NOT NULL, b ARRAY<STRUCT<c: DATE>>", false);
        assertThat(TreeString.of(schema)).isEqualTo("""
                root
                 |-- a: integer (nullable = false)
                 |-- b: array (nullable = true)
                 |    |-- element: struct (containsNull = true)
                 |    |    |-- c: date (nullable = true)
                """);
        assertThat(TreeString.of(schema, 1)).isEqualTo("""
                root
                 |-- a: integer (nullable = false)
                 |-- b: array (nullable = true)
                """);
    }

    @Test
    void valuesAsSql() {
        assertThat(sql(1, DataType.INT)).isEqualTo("1");
        assertThat(sql(1L, DataType.LONG)).isEqualTo("1L");
        assertThat(sql((byte) 1, DataType.BYTE)).isEqualTo("1Y");
        assertThat(sql(null, DataType.INT)).isEqualTo("CAST(NULL AS INT)");
        assertThat(sql(null, DataType.NULL)).isEqualTo("NULL");
        assertThat(sql(0, DataType.DATE)).isEqualTo("DATE '1970-01-01'");
        assertThat(sql(0L, DataType.TIMESTAMP)).isEqualTo("TIMESTAMP '1970-01-01 00:00:00'");
        assertThat(sql(Slice.of("it's"), DataType.STRING)).isEqualTo("'it\\'s'");
        assertThat(sql(Slice.of(new byte[] {1, -1}), DataType.BINARY)).isEqualTo("X'01FF'");
        assertThat(sql(true, DataType.BOOLEAN)).isEqualTo("true");
        assertThat(sql(13, new YearMonthIntervalType(0, 1))).isEqualTo("INTERVAL '1-1' YEAR TO MONTH");
        assertThat(sql(new ArrayValue(new Object[] {1, null}), new ArrayType(DataType.INT, true)))
                .isEqualTo("ARRAY(1, CAST(NULL AS INT))");
    }

    private static String sql(Object value, DataType type) {
        return SqlLiterals.sql(value, type, ZoneOffsets.UTC);
    }

    @Test
    void errorsHaveSparksConditionsAndStates() {
        List<QueryException> errors = List.of(
                Errors.divideByZero(null),
                Errors.remainderByZero(null),
                Errors.overflow(null),
                Errors.intervalDividedByZero(null),
                Errors.intervalOverflow("try_add", null),
                Errors.nullMapKey());
        assertThat(errors)
                .extracting(error -> error.condition() + " " + error.sqlState())
                .containsExactly(
                        "DIVIDE_BY_ZERO 22012",
                        "REMAINDER_BY_ZERO 22012",
                        "ARITHMETIC_OVERFLOW 22003",
                        "INTERVAL_DIVIDED_BY_ZERO 22012",
                        "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION 22015",
                        "NULL_MAP_KEY 2200E");
    }
}
