package io.sabot.bench.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.SparkSession;

/** The trivial job on Spark; {@link TrivialOnSabot} is the same with Sabot's prefix. */
public final class TrivialOnSpark {
    private TrivialOnSpark() {}

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
