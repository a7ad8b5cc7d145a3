package io.sabot.spark.sql;

import static io.sabot.spark.sql.functions.col;
import static io.sabot.spark.sql.functions.count;
import static io.sabot.spark.sql.functions.lit;
import static io.sabot.spark.sql.functions.sum;
import static io.sabot.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.spark.SparkIllegalArgumentException;
import io.sabot.spark.SparkNoSuchElementException;
import io.sabot.spark.api.java.function.ReduceFunction;
import io.sabot.spark.sql.catalyst.analysis.TempTableAlreadyExistsException;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructType;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expectations are what Spark 4.2.0 answered to the same program. */
class DatasetTest {
    private static final StructType SCHEMA = new StructType()
            .add("name", DataTypes.StringType)
            .add("age", DataTypes.IntegerType)
            .add("score", DataTypes.DoubleType);

    private static SparkSession spark;
    private static Dataset<Row> people;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2]").appName("test").getOrCreate();
        people = spark.createDataFrame(
                List.of(
                        RowFactory.create("alice", 30, 1.5),
                        RowFactory.create("bob", null, 2.5),
                        RowFactory.create("carol", 25, null),
                        RowFactory.create(null, 30, Double.NaN)),
                SCHEMA);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String printed(Runnable action) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void rowsAreShown() {
        assertThat(printed(() -> people.show(2))).isEqualTo("""
                        +-----+----+-----+
                        | name| age|score|
                        +-----+----+-----+
                        |alice|  30|  1.5|
                        |  bob|NULL|  2.5|
                        +-----+----+-----+
                        only showing top 2 rows
                        """);
        assertThat(printed(() -> people.limit(1).show(20, 3))).isEqualTo("""
                        +----+---+-----+
                        |name|age|score|
                        +----+---+-----+
                        | ali| 30|  1.5|
                        +----+---+-----+

                        """);
        assertThat(printed(people::printSchema)).isEqualTo("""
                        root
                         |-- name: string (nullable = true)
                         |-- age: integer (nullable = true)
                         |-- score: double (nullable = true)

                        """);
        assertThat(people).hasToString("[name: string, age: int ... 1 more field]");
        assertThat(people.select("name")).hasToString("[name: string]");
    }

    @Test
    void columnsAreComputedAndFiltered() {
        assertThat(people.select(when(col("age").isNull(), "none")
                                .when(col("age").gt(26), "old")
                                .otherwise("young"))
                        .collectAsList())
                .containsExactly(
                        RowFactory.create("old"),
                        RowFactory.create("none"),
                        RowFactory.create("young"),
                        RowFactory.create("old"));
        assertThat(people.filter("age > 26").count()).isEqualTo(2);
        assertThat(people.withColumn("next", col("age").plus(1)).columns())
                .containsExactly("name", "age", "score", "next");
        assertThat(people.drop("zz", "age").columns()).containsExactly("name", "score");
        assertThat(people.withColumnRenamed("zz", "q").columns()).containsExactly("name", "age", "score");
        assertThat(people.toDF("a", "b", "c").columns()).containsExactly("a", "b", "c");
        assertThat(people.select(people.colRegex("`n.*`")).columns()).containsExactly("name");
    }

    @Test
    void groupsAreAggregated() {
        Dataset<Row> grouped = people.groupBy("age")
                .agg(count(lit(1)).as("n"), sum("age").as("total"))
                .orderBy(col("age").asc_nulls_last());

        assertThat(grouped.collectAsList())
                .containsExactly(
                        RowFactory.create(25, 1L, 25L),
                        RowFactory.create(30, 2L, 60L),
                        RowFactory.create(null, 1L, null));
        assertThat(people.groupBy("age").count().columns()).containsExactly("age", "count");
        assertThat(people.groupBy("age").sum().columns()).containsExactly("age", "sum(age)", "sum(score)");
        assertThat(people.agg(Map.of("*", "count")).columns()).containsExactly("count(1)");
        assertThat(people.rollup("age"))
                .hasToString("RelationalGroupedDataset: [grouping expressions: [age: int], value:"
                        + " [name: string, age: int ... 1 more field], type: Rollup]");
    }

    @Test
    void rangesAreLongs() {
        assertThat(spark.range(0, 10, 3).collectAsList()).containsExactly(0L, 3L, 6L, 9L);
        assertThat(spark.range(10, 0, -4).collectAsList()).containsExactly(10L, 6L, 2L);
        assertThat(spark.range(3).collect()).isInstanceOf(Long[].class);
        assertThat(spark.range(3).as(Encoders.STRING()).collectAsList()).containsExactly("0", "1", "2");
        assertThat(spark.range(5).reduce((ReduceFunction<Long>) Long::sum)).isEqualTo(10);
        assertThatThrownBy(() -> spark.range(0, 10, 0)).hasMessage("requirement failed: step (0) cannot be 0");
        assertThatThrownBy(() -> spark.range(3).as(Encoders.INT()))
                .hasMessageStartingWith("[CANNOT_UP_CAST_DATATYPE] Cannot up cast id from \"BIGINT\" to \"INT\".");
    }

    @Test
    void valuesOfAllTypesGoInAndComeOut() {
        StructType schema = new StructType()
                .add("list", DataTypes.createArrayType(DataTypes.IntegerType))
                .add("map", DataTypes.createMapType(DataTypes.StringType, DataTypes.IntegerType))
                .add("struct", new StructType().add("x", DataTypes.IntegerType))
                .add("decimal", DataTypes.createDecimalType(10, 2))
                .add("date", DataTypes.DateType)
                .add("ntz", DataTypes.TimestampNTZType)
                .add("months", DataTypes.createYearMonthIntervalType())
                .add("time", DataTypes.createDayTimeIntervalType());
        Row row = RowFactory.create(
                Arrays.asList(1, null),
                Map.of("k", 1),
                RowFactory.create(1),
                new BigDecimal("1.255"),
                LocalDate.of(2020, 1, 1),
                LocalDateTime.of(2020, 1, 1, 1, 1),
                Period.ofMonths(14),
                Duration.ofSeconds(90061));

        assertThat(spark.createDataFrame(List.of(row), schema).head())
                .hasToString("[ArraySeq(1, null),Map(k -> 1),[1],1.26,2020-01-01,2020-01-01T01:01,P1Y2M,PT25H1M1S]");
        assertThatThrownBy(() -> spark.createDataFrame(
                        List.of(RowFactory.create(1)), new StructType().add("a", DataTypes.StringType)))
                .isInstanceOf(SparkIllegalArgumentException.class)
                .hasMessage("The value (1) of the type (java.lang.Integer) cannot be converted to the STRING type.");
    }

    /** A bean with one property of each kind that decides nullability. */
    public static final class Person {
        public String getName() {
            return "n";
        }

        public int getAge() {
            return 3;
        }

        public List<Integer> getNumbers() {
            return List.of(1, 2);
        }
    }

    @Test
    void beansHaveAColumnForEachGetter() {
        Dataset<Row> beans = spark.createDataFrame(List.of(new Person()), Person.class);

        assertThat(beans.schema())
                .hasToString("StructType(StructField(age,IntegerType,false),StructField(name,StringType,true),"
                        + "StructField(numbers,ArrayType(IntegerType,true),true))");
        assertThat(beans.head()).hasToString("[3,n,ArraySeq(1, 2)]");
    }

    @Test
    void viewsAndSqlSeeDatasets() throws AnalysisException {
        people.createTempView("people");

        assertThat(spark.sql("SELECT name FROM people WHERE age = 25").collectAsList())
                .containsExactly(RowFactory.create("carol"));
        assertThat(spark.sql("SELECT :a + 1, :b", Map.of("a", 1, "b", "x")).head())
                .isEqualTo(RowFactory.create(2, "x"));
        assertThat(spark.sql("SELECT ? + 1", new Object[] {1}).head()).isEqualTo(RowFactory.create(2));
        assertThatThrownBy(() -> people.createTempView("people")).isInstanceOf(TempTableAlreadyExistsException.class);
        assertThatThrownBy(() -> people.createOrReplaceTempView("a.b"))
                .hasMessageStartingWith("[TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS]");
        assertThat(spark.catalog().dropTempView("people")).isTrue();
        assertThat(spark.catalog().dropTempView("people")).isFalse();
    }

    @Test
    void settingsAreChecked() {
        RuntimeConfig conf = spark.newSession().conf();

        conf.set("my.key", "x");
        assertThat(conf.get("my.key")).isEqualTo("x");
        conf.unset("my.key");
        assertThatThrownBy(() -> conf.get("my.key"))
                .isInstanceOf(SparkNoSuchElementException.class)
                .hasMessageStartingWith("[SQL_CONF_NOT_FOUND]");
        assertThatThrownBy(() -> conf.set("spark.sql.ansi.enabled", "maybe"))
                .hasMessage("[INVALID_CONF_VALUE.TYPE_MISMATCH] The value 'maybe' in the config"
                        + " \"spark.sql.ansi.enabled\" is invalid. It should be a/an 'boolean' value. SQLSTATE: 22022");
        assertThatThrownBy(() -> conf.set("spark.sql.warehouse.dir", "x"))
                .hasMessageStartingWith("[CANNOT_MODIFY_STATIC_CONFIG]");
        assertThatThrownBy(() -> conf.set("spark.sql.session.timeZone", "Foo/Bar"))
                .hasMessageStartingWith("[INVALID_CONF_VALUE.TIME_ZONE]");
    }

    @Test
    void wrongCallsFailAtOnce() {
        assertThatThrownBy(() -> people.select("zz"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageStartingWith("[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter"
                        + " with name `zz` cannot be resolved.");
        assertThatThrownBy(() -> people.toDF("a", "b")).hasMessageStartingWith("[ASSIGNMENT_ARITY_MISMATCH]");
        assertThatThrownBy(() -> people.join(people, lit(true), "foo"))
                .hasMessageStartingWith("[UNSUPPORTED_JOIN_TYPE]");
        assertThatThrownBy(() -> people.repartition(0))
                .hasMessage("requirement failed: Number of partitions (0) must be positive.");
        assertThatThrownBy(() -> people.sample(false, 1.5))
                .hasMessage(
                        "requirement failed: Sampling fraction (1.5) must be on interval [0, 1] without replacement");
        assertThatThrownBy(() -> people.dropDuplicates("zz"))
                .hasMessage("[UNRESOLVED_COLUMN_AMONG_FIELD_NAMES] Cannot resolve column name \"zz\" among"
                        + " (name, age, score). SQLSTATE: 42703");
        assertThatThrownBy(() -> people.groupBy("age").sum("name"))
                .hasMessage("\"name\" is not a numeric column. Aggregation function can only be applied on a numeric"
                        + " column.");
        assertThatThrownBy(() -> people.write().mode("foo")).hasMessageStartingWith("[INVALID_SAVE_MODE]");
        assertThatThrownBy(() -> people.explain("foo")).hasMessageStartingWith("Unknown explain mode: foo.");
    }
}
