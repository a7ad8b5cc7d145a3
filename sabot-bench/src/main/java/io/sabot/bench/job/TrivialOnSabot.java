package io.sabot.bench.job;

import static io.sabot.spark.sql.functions.col;
import static io.sabot.spark.sql.functions.lit;
import static io.sabot.spark.sql.functions.sum;

import io.sabot.spark.sql.SparkSession;

/** The trivial job on Sabot; {@link TrivialOnSpark} is the same with Spark's prefix. */
public final class TrivialOnSabot {
    private TrivialOnSabot() {}

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate();
        spark.range(1000)
                .groupBy(col("id").mod(lit(10)).as("k"))
                .agg(sum("id").as("s"))
                .orderBy("k")
                .show();
        spark.stop();
    }
}
