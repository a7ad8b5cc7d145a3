package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.cume_dist;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nth_value;
import static org.apache.spark.sql.functions.ntile;
import static org.apache.spark.sql.functions.percent_rank;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Window functions: ranks, offsets, frames. */
final class Windows {

    private Windows() {}

    static void ranks(Run run) {
        Dataset<Row> sales = Samples.sales(run);
        WindowSpec byAmount = Window.partitionBy("year").orderBy(col("amount").desc_nulls_last(), col("quarter"));
        WindowSpec byQuarter = Window.partitionBy("year").orderBy("quarter");
        run.sorted(
                "ranks",
                sales.select(
                        col("year"),
                        col("quarter"),
                        col("amount"),
                        row_number().over(byAmount),
                        rank().over(byQuarter),
                        dense_rank().over(byQuarter),
                        percent_rank().over(byQuarter),
                        cume_dist().over(byQuarter),
                        ntile(2).over(byAmount)));
        run.sorted(
                "offsets",
                sales.select(
                        col("year"),
                        col("quarter"),
                        col("amount"),
                        lag("amount", 1).over(byAmount).as("before"),
                        lag("amount", 2, -1).over(byAmount).as("two before"),
                        lead(col("amount"), 1, 0, true).over(byAmount).as("next non-null"),
                        nth_value(col("product"), 2).over(byAmount).as("second")));
        run.sorted("no partition", sales.select(col("quarter"), rank().over(Window.orderBy("quarter"))));
        run.sorted(
                "top of each",
                sales.withColumn("n", row_number().over(byAmount))
                        .filter("n = 1")
                        .drop("n"));
        run.fails(
                "needs order",
                () -> sales.select(rank().over(Window.partitionBy("year"))).collectAsList());
        run.fails("not in where", () -> sales.filter(row_number().over(byAmount).equalTo(1)));
    }

    static void frames(Run run) {
        Dataset<Row> sales = Samples.sales(run).filter("amount IS NOT NULL");
        WindowSpec ordered = Window.partitionBy("product").orderBy("year", "quarter");
        WindowSpec all = ordered.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        WindowSpec running = ordered.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        WindowSpec around = ordered.rowsBetween(-1, 1);
        WindowSpec before = ordered.rowsBetween(-2, -1);
        WindowSpec after = ordered.rowsBetween(1, Window.unboundedFollowing());
        run.sorted(
                "rows",
                sales.select(
                        col("product"),
                        col("year"),
                        col("quarter"),
                        sum("amount").over(all),
                        sum("amount").over(running),
                        avg("amount").over(around),
                        collect_list("amount").over(before),
                        count("amount").over(after),
                        min("amount").over(around),
                        max("amount").over(before)));
        WindowSpec byQuarter = Window.orderBy("quarter");
        run.sorted(
                "ranges",
                sales.select(
                        col("quarter"),
                        col("amount"),
                        sum("amount").over(byQuarter),
                        sum("amount").over(byQuarter.rangeBetween(-1, 0)),
                        count("amount").over(byQuarter.rangeBetween(1, 2)),
                        max("amount").over(byQuarter.rangeBetween(Window.currentRow(), Window.unboundedFollowing()))));
        run.sorted(
                "first and last",
                sales.select(
                        col("product"),
                        col("year"),
                        col("quarter"),
                        first("amount").over(running),
                        last("amount").over(all),
                        last("amount", true).over(around)));
        run.sorted("no order", sales.select(col("product"), sum("amount").over(Window.partitionBy("product"))));
        run.sorted(
                "share",
                sales.selectExpr("product", "amount", "amount / sum(amount) OVER (PARTITION BY product) AS share"));
        run.fails("frame the wrong way round", () -> ordered.rowsBetween(1, -1));
    }

    static void sql(Run run) {
        Samples.sales(run).createOrReplaceTempView("sales");
        run.sorted(
                "named",
                run.spark()
                        .sql(
                                "SELECT product, quarter, sum(amount) OVER w, count(*) OVER (PARTITION BY product ORDER BY year ROWS 1 PRECEDING) "
                                        + "FROM sales WINDOW w AS (PARTITION BY product ORDER BY year, quarter)"));
        run.sorted(
                "qualify",
                run.spark()
                        .sql("SELECT product, year, amount FROM sales "
                                + "QUALIFY row_number() OVER (PARTITION BY product ORDER BY amount DESC) = 1"));
        run.sorted(
                "ignore nulls",
                run.spark()
                        .sql(
                                "SELECT year, quarter, last_value(amount) IGNORE NULLS OVER "
                                        + "(ORDER BY year, quarter, product ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM sales"));
        run.sorted(
                "interval range",
                run.spark()
                        .sql(
                                "SELECT d, count(*) OVER (ORDER BY d RANGE BETWEEN INTERVAL 2 DAYS PRECEDING "
                                        + "AND CURRENT ROW) FROM VALUES (DATE '2024-01-01'), (DATE '2024-01-02'), (DATE '2024-01-05') t(d)"));
        run.sorted(
                "over groups",
                run.spark()
                        .sql(
                                "SELECT product, sum(amount), rank() OVER (ORDER BY sum(amount) DESC) FROM sales GROUP BY product"));
        run.rows(
                "large",
                run.table("orders")
                        .selectExpr(
                                "o_custkey",
                                "sum(o_totalprice) OVER (PARTITION BY o_custkey ORDER BY o_orderdate, o_orderkey) AS running",
                                "row_number() OVER (PARTITION BY o_custkey ORDER BY o_orderdate DESC, o_orderkey) AS n")
                        .filter("n <= 2")
                        .agg(sum("running"), count("*"), max("running")));
    }
}
