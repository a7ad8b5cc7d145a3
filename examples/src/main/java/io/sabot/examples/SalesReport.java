package io.sabot.examples;

import static io.sabot.spark.sql.functions.col;
import static io.sabot.spark.sql.functions.countDistinct;
import static io.sabot.spark.sql.functions.lag;
import static io.sabot.spark.sql.functions.lit;
import static io.sabot.spark.sql.functions.rank;
import static io.sabot.spark.sql.functions.round;
import static io.sabot.spark.sql.functions.sum;
import static io.sabot.spark.sql.functions.year;

import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.expressions.Window;
import io.sabot.spark.sql.expressions.WindowSpec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Who bought how much: revenue per nation and year, its growth over the year before, and the nation's rank in that year.
 * Give it a directory of TPC-H tables, such as the demo makes.
 */
public final class SalesReport {
    private SalesReport() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .appName("sales report")
                .master("local[*]")
                .getOrCreate()) {
            report(spark, Path.of(arguments[0])).show(10, false);
        }
    }

    static Dataset<Row> report(SparkSession spark, Path directory) {
        Dataset<Row> customer = TpchData.read(spark, directory, "customer");
        Dataset<Row> nation = TpchData.read(spark, directory, "nation");
        Dataset<Row> orders = TpchData.read(spark, directory, "orders");
        Dataset<Row> lineitem = TpchData.read(spark, directory, "lineitem");

        Column price = col("l_extendedprice").multiply(lit(1).minus(col("l_discount")));
        Dataset<Row> yearly = lineitem.join(orders, col("l_orderkey").equalTo(col("o_orderkey")))
                .join(customer, col("o_custkey").equalTo(col("c_custkey")))
                .join(nation, col("c_nationkey").equalTo(col("n_nationkey")))
                .groupBy(col("n_name").as("nation"), year(col("o_orderdate")).as("year"))
                .agg(sum(price).as("revenue"), countDistinct("c_custkey").as("customers"));

        WindowSpec history = Window.partitionBy("nation").orderBy("year");
        WindowSpec sameYear = Window.partitionBy("year").orderBy(col("revenue").desc());
        Column before = lag("revenue", 1).over(history);
        return yearly.withColumn(
                        "growth",
                        round(col("revenue").minus(before).divide(before).multiply(100), 1))
                .withColumn("rank", rank().over(sameYear))
                .orderBy(col("year").desc(), col("rank"));
    }
}
