package io.sabot.spark.sql;

import static io.sabot.spark.sql.functions.col;
import static io.sabot.spark.sql.functions.collect_list;
import static io.sabot.spark.sql.functions.count;
import static io.sabot.spark.sql.functions.lit;
import static io.sabot.spark.sql.functions.max;
import static io.sabot.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationTest {
    private static final long ROWS = 1_000_000;

    private static SparkSession spark;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[4]").getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Map<String, Object> told(Observation observation) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), observation::getAsJava);
    }

    @Test
    void seesAllRowsOfAllWorkersWhateverStandsAbove() {
        Observation observation = new Observation();
        Dataset<Row> observed = spark.range(ROWS)
                .toDF("id")
                .withColumn("twice", col("id").multiply(2))
                .observe(
                        observation,
                        count(lit(1)).as("n"),
                        sum("twice").as("s"),
                        max("id").as("m"));
        long kept = observed.filter("id < 10")
                .join(spark.range(5).toDF("other"), col("id").equalTo(col("other")))
                .select("other")
                .count();
        assertEquals(5, kept);
        assertEquals(Map.of("n", ROWS, "s", ROWS * (ROWS - 1), "m", ROWS - 1), told(observation));
    }

    @Test
    void seesRowsInsideBranchesOfAUnionApart() {
        Observation first = new Observation();
        Observation second = new Observation();
        Dataset<Row> few =
                spark.range(10).toDF().observe(first, collect_list("id").as("ids"));
        Dataset<Row> many = spark.range(ROWS).toDF().observe(second, count("id").as("n"));
        assertEquals(ROWS + 10, few.union(many).collectAsList().size());
        assertEquals("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]", sorted(told(first).get("ids")));
        assertEquals(Map.of("n", ROWS), told(second));
    }

    private static String sorted(Object ids) {
        return io.sabot.spark.internal.ScalaCollections.list((scala.collection.Seq<?>) ids).stream()
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void isToldWhenRowsAreWritten() {
        Observation observation = new Observation();
        spark.range(100)
                .toDF()
                .observe(observation, count("id").as("n"))
                .write()
                .parquet(folder.resolve("written").toString());
        assertEquals(Map.of("n", 100L), told(observation));
        assertEquals(
                100, spark.read().parquet(folder.resolve("written").toString()).count());
    }

    @Test
    void aFailedActionTellsNothingAndLetsNobodyWait() {
        Observation observation = new Observation();
        Dataset<Row> failing =
                spark.range(10).toDF().observe(observation, count("id").as("n")).selectExpr("raise_error('no')");
        assertThrows(RuntimeException.class, failing::collectAsList);
        assertEquals(Map.of(), told(observation));
    }

    @Test
    void aMetricThatOverflowsFailsTheAction() {
        Dataset<Row> observed =
                spark.range(10).toDF().observe("sums", sum(lit(Long.MAX_VALUE)).as("s"));
        assertThrows(io.sabot.spark.SparkArithmeticException.class, observed::collectAsList);
    }

    @Test
    void aSelfJoinCountsTheRowsOnce() {
        Observation observation = new Observation();
        Dataset<Row> observed =
                spark.range(10).toDF().observe(observation, count("id").as("n"));
        assertEquals(6, observed.join(observed.filter("id > 3"), "id").count());
        assertEquals(Map.of("n", 10L), told(observation));
    }
}
