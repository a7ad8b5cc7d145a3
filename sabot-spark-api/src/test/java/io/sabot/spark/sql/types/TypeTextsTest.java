package io.sabot.spark.sql.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.spark.SparkArithmeticException;
import io.sabot.spark.SparkException;
import io.sabot.spark.SparkIllegalArgumentException;
import io.sabot.spark.sql.AnalysisException;
import io.sabot.spark.sql.catalyst.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations are what Spark 4.2.0 answered to the same calls. */
class TypeTextsTest {
    private static final StructType NESTED = new StructType()
            .add("a", DataTypes.IntegerType)
            .add("b c", DataTypes.StringType, false, "it's")
            .add(
                    "m",
                    DataTypes.createMapType(
                            DataTypes.StringType, new StructType().add("x", DataTypes.createDecimalType(5, 2), false)))
            .add("c", StringType.apply("utf8_lcase"))
            .add(
                    "ca",
                    DataTypes.createMapType(
                            StringType.apply("UNICODE"), DataTypes.createArrayType(StringType.apply("UTF8_LCASE"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boolean | BooleanType | boolean | BOOLEAN | 1 | -167066782",
                "tinyint | ByteType | byte | TINYINT | 1 | -1802959742",
                "smallint | ShortType | short | SMALLINT | 2 | -24049226",
                "int | IntegerType | integer | INT | 4 | -1828168328",
                "bigint | LongType | long | BIGINT | 8 | -2009755658",
                "float | FloatType | float | FLOAT | 4 | -107366506",
                "double | DoubleType | double | DOUBLE | 8 | -1522726197",
                "decimal(12,3) | DecimalType(12,3) | decimal(12,3) | DECIMAL(12,3) | 8 | 1152642690",
                "string | StringType | string | STRING | 20 | 0",
                "char(5) | CharType(5) | char(5) | CHAR(5) | 5 | 0",
                "varchar(7) | VarcharType(7) | varchar(7) | VARCHAR(7) | 7 | 0",
                "binary | BinaryType | binary | BINARY | 100 | 1113064187",
                "date | DateType | date | DATE | 4 | 1857409064",
                "timestamp | TimestampType | timestamp | TIMESTAMP | 8 | -1450581680",
                "timestamp_ntz | TimestampNTZType | timestamp_ntz | TIMESTAMP_NTZ | 8 | -427933960",
                "time(6) | TimeType(6) | time(6) | TIME(6) | 8 | 312170158",
                "interval | CalendarIntervalType | interval | INTERVAL | 16 | -881290211",
                "interval hour | DayTimeIntervalType(1,1) | interval hour | INTERVAL HOUR | 8 | 1102046537",
                "interval year to month | YearMonthIntervalType(0,1) | interval year to month"
                        + " | INTERVAL YEAR TO MONTH | 4 | -2132590234",
                "void | NullType | void | VOID | 1 | -1841688191",
                "variant | VariantType | variant | VARIANT | 2048 | 66646335",
                "array<int> | ArrayType(IntegerType,true) | array | ARRAY<INT> | 4 | 1813176232",
                "map<string,array<date>> | MapType(StringType,ArrayType(DateType,true),true) | map"
                        + " | MAP<STRING, ARRAY<DATE>> | 24 | -1907628467",
            })
    void everyTypeHasItsTexts(String simple, String shown, String name, String sql, int size, int hash) {
        DataType type = DataType.fromDDL(simple);

        assertThat(type).hasToString(shown);
        assertThat(type.simpleString()).isEqualTo(simple);
        assertThat(type.catalogString()).isEqualTo(simple);
        assertThat(type.typeName()).isEqualTo(name);
        assertThat(type.sql()).isEqualTo(sql);
        assertThat(type.defaultSize()).isEqualTo(size);
        assertThat(type).hasSameHashCodeAs(hash);
        assertThat(DataType.fromJson(type.json())).isEqualTo(type);
    }

    @Test
    void schemasAreDrawnAsTrees() {
        assertThat(NESTED.treeString()).isEqualTo("""
                        root
                         |-- a: integer (nullable = true)
                         |-- b c: string (nullable = false)
                         |-- m: map (nullable = true)
                         |    |-- key: string
                         |    |-- value: struct (valueContainsNull = true)
                         |    |    |-- x: decimal(5,2) (nullable = false)
                         |-- c: string collate UTF8_LCASE (nullable = true)
                         |-- ca: map (nullable = true)
                         |    |-- key: string collate UNICODE
                         |    |-- value: array (valueContainsNull = true)
                         |    |    |-- element: string collate UTF8_LCASE (containsNull = true)
                        """);
        assertThat(new StructType().add("w\t\n", DataTypes.IntegerType).treeString())
                .isEqualTo("root\n |-- w\\t\\n: integer (nullable = true)\n");
    }

    @Test
    void schemasHaveDdlAndJson() {
        assertThat(NESTED.toDDL())
                .isEqualTo(
                        "a INT,`b c` STRING NOT NULL COMMENT 'it\\'s',m MAP<STRING, STRUCT<x: DECIMAL(5,2) NOT NULL>>,"
                                + "c STRING COLLATE UTF8_LCASE,ca MAP<STRING COLLATE UNICODE, ARRAY<STRING COLLATE UTF8_LCASE>>");
        assertThat(NESTED.json())
                .contains(
                        "{\"name\":\"b c\",\"type\":\"string\",\"nullable\":false,\"metadata\":{\"comment\":\"it's\"}}")
                .endsWith("{\"name\":\"ca\",\"type\":{\"type\":\"map\",\"keyType\":\"string\",\"valueType\":"
                        + "{\"type\":\"array\",\"elementType\":\"string\",\"containsNull\":true},\"valueContainsNull\":true},"
                        + "\"nullable\":true,\"metadata\":{\"__COLLATIONS\":{\"ca.key\":\"icu.UNICODE\","
                        + "\"ca.value.element\":\"spark.UTF8_LCASE\"}}}]}");
        assertThat(DataType.fromJson(NESTED.json())).isEqualTo(NESTED);
        assertThat(NESTED).hasSameHashCodeAs(NESTED.copy(NESTED.fields().clone()));
        assertThat(StructType.fromDDL("a INT, b STRING NOT NULL COMMENT 'x'"))
                .isEqualTo(new StructType().add("a", DataTypes.IntegerType).add("b", DataTypes.StringType, false, "x"));
    }

    @Test
    void prettyJsonIsIndentedAsJacksonDoesIt() {
        assertThat(DataTypes.createArrayType(DataTypes.StringType, false).prettyJson())
                .isEqualTo(
                        "{\n  \"type\" : \"array\",\n  \"elementType\" : \"string\",\n  \"containsNull\" : false\n}");
    }

    @Test
    void longSchemasAreShortened() {
        StructType many = new StructType();
        for (int i = 0; i < 30; i++) {
            many = many.add("c" + i, DataTypes.IntegerType);
        }

        assertThat(many.simpleString()).endsWith("c24:int,... 5 more fields>");
        assertThat(many.simpleString(3)).isEqualTo("struct<c0: int, c1: int, c2: int ... 28 more fields>");
        assertThat(many.catalogString()).endsWith(",c29:int>");
    }

    @Test
    void metadataKeepTheirTypes() {
        Metadata metadata = new MetadataBuilder()
                .putLong("l", 3)
                .putDouble("d", 1e20)
                .putString("s", "q\"é\n/")
                .putNull("n")
                .build();

        assertThat(Metadata.empty()).hasSameHashCodeAs(-1609326920);
        assertThat(new MetadataBuilder().putString("comment", "it's").build()).hasSameHashCodeAs(-1479454584);
        assertThat(Metadata.fromJson(metadata.json())).isEqualTo(metadata);
        assertThat(metadata.getLong("l")).isEqualTo(3);
        assertThat(metadata.json())
                .contains("\"d\":1.0E20")
                .contains("\"s\":\"q\\\"é\\n/\"")
                .contains("\"n\":null");
    }

    @Test
    void collationsHaveTheNumbersOfSpark() {
        assertThat(StringType.apply("unicode_ci_ai").collationId()).isEqualTo(537067520);
        assertThat(StringType.apply("sr_Cyrl_SRB_AI").collationId()).isEqualTo(536936560);
        assertThat(StringType.apply("UTF8_binary_RTRIM").collationName()).isEqualTo("UTF8_BINARY_RTRIM");
        assertThat(StringType.apply("DE_ci")).hasToString("StringType(de_CI)");
        assertThatThrownBy(() -> StringType.apply("unicod"))
                .isInstanceOf(SparkException.class)
                .hasMessage("[COLLATION_INVALID_NAME] The value unicod does not represent a correct collation name."
                        + " Suggested valid collation names: [UNICODE]. SQLSTATE: 42704");
    }

    @Test
    void aStructIsASequenceOfItsFields() {
        assertThat(NESTED.size()).isEqualTo(5);
        assertThat(NESTED.head().name()).isEqualTo("a");
        assertThat(NESTED.toList().mkString(","))
                .startsWith("StructField(a,IntegerType,true),StructField(b c,StringType,false),");
        assertThat(NESTED.fieldIndex("m")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAsSparkSaysIt() {
        assertThatThrownBy(() -> NESTED.apply("zz"))
                .isInstanceOf(SparkIllegalArgumentException.class)
                .hasMessage(
                        "[FIELD_NOT_FOUND] No such struct field `zz` in `a`, `b c`, `m`, `c`, `ca`. SQLSTATE: 42704");
        assertThatThrownBy(() -> DataType.fromJson("{\"type\":\"x\", \"b\":1.50}"))
                .hasMessage(
                        "[INVALID_JSON_DATA_TYPE] Failed to convert the JSON string '{\"type\":\"x\",\"b\":1.5}' to a"
                                + " data type. Please enter a valid data type. SQLSTATE: 2203G");
        assertThatThrownBy(() -> DataTypes.createDecimalType(50, 2))
                .isInstanceOf(SparkArithmeticException.class)
                .hasMessage("[DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION] Decimal precision 50 exceeds max precision 38."
                        + " SQLSTATE: 22003");
        assertThatThrownBy(() -> DataTypes.createDecimalType(5, 6))
                .isInstanceOf(AnalysisException.class)
                .hasMessage("Decimal scale (6) cannot be greater than precision (5).");
        assertThatThrownBy(() -> DataType.fromDDL("foo"))
                .isInstanceOf(ParseException.class)
                .hasMessage(
                        "\n[UNSUPPORTED_DATATYPE] Unsupported data type \"FOO\". SQLSTATE: 0A000 (line 1, pos 0)\n\n"
                                + "== SQL ==\nfoo\n^^^\n");
        assertThatThrownBy(() -> DataTypes.createMapType(null, DataTypes.LongType))
                .hasMessage("keyType should not be null.");
    }
}
