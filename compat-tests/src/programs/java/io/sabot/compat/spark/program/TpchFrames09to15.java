package io.sabot.compat.spark.program;

import static io.sabot.compat.spark.program.TpchFrames01to08.date;
import static io.sabot.compat.spark.program.TpchFrames01to08.revenue;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** TPC-H queries 9 to 15 with the DataFrame API. */
final class TpchFrames09to15 {

    private TpchFrames09to15() {}

    static void q9(Run run) {
        Column amount = revenue().minus(col("ps_supplycost").multiply(col("l_quantity")));
        run.rows(
                "query 9",
                run.table("part")
                        .filter(col("p_name").contains("green"))
                        .join(run.table("lineitem"), col("p_partkey").equalTo(col("l_partkey")))
                        .join(run.table("supplier"), col("s_suppkey").equalTo(col("l_suppkey")))
                        .join(
                                run.table("partsupp"),
                                col("ps_suppkey")
                                        .equalTo(col("l_suppkey"))
                                        .and(col("ps_partkey").equalTo(col("l_partkey"))))
                        .join(run.table("orders"), col("o_orderkey").equalTo(col("l_orderkey")))
                        .join(run.table("nation"), col("s_nationkey").equalTo(col("n_nationkey")))
                        .select(
                                col("n_name").as("nation"),
                                year(col("o_orderdate")).as("o_year"),
                                amount.as("amount"))
                        .groupBy("nation", "o_year")
                        .agg(sum("amount").as("sum_profit"))
                        .orderBy(col("nation"), col("o_year").desc()));
    }

    static void q10(Run run) {
        Dataset<Row> orders = run.table("orders")
                .filter(col("o_orderdate")
                        .geq(date("1993-10-01"))
                        .and(col("o_orderdate").lt(date("1994-01-01"))));
        run.rows(
                "query 10",
                run.table("customer")
                        .join(orders, col("c_custkey").equalTo(col("o_custkey")))
                        .join(
                                run.table("lineitem").filter(col("l_returnflag").equalTo("R")),
                                col("l_orderkey").equalTo(col("o_orderkey")))
                        .join(run.table("nation"), col("c_nationkey").equalTo(col("n_nationkey")))
                        .groupBy("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
                        .agg(sum(revenue()).as("revenue"))
                        .select(
                                "c_custkey",
                                "c_name",
                                "revenue",
                                "c_acctbal",
                                "n_name",
                                "c_address",
                                "c_phone",
                                "c_comment")
                        .orderBy(col("revenue").desc())
                        .limit(20));
    }

    static void q11(Run run) {
        Dataset<Row> german = run.table("nation")
                .filter(col("n_name").equalTo("GERMANY"))
                .join(run.table("supplier"), col("n_nationkey").equalTo(col("s_nationkey")))
                .join(run.table("partsupp"), col("s_suppkey").equalTo(col("ps_suppkey")))
                .select(
                        col("ps_partkey"),
                        col("ps_supplycost").multiply(col("ps_availqty")).as("value"));
        Dataset<Row> threshold =
                german.agg(sum("value").multiply(new BigDecimal("0.0001000000")).as("threshold"));
        run.rows(
                "query 11",
                german.groupBy("ps_partkey")
                        .agg(sum("value").as("value"))
                        .join(threshold, col("value").gt(col("threshold")))
                        .select("ps_partkey", "value")
                        .sort(col("value").desc()));
    }

    static void q12(Run run) {
        Column urgent = col("o_orderpriority").isin("1-URGENT", "2-HIGH");
        run.rows(
                "query 12",
                run.table("lineitem")
                        .filter(col("l_shipmode").isin("MAIL", "SHIP"))
                        .filter(col("l_commitdate").lt(col("l_receiptdate")))
                        .filter(col("l_shipdate").lt(col("l_commitdate")))
                        .filter(col("l_receiptdate")
                                .geq("1994-01-01")
                                .and(col("l_receiptdate").lt("1995-01-01")))
                        .join(run.table("orders"), col("l_orderkey").equalTo(col("o_orderkey")))
                        .groupBy("l_shipmode")
                        .agg(
                                sum(when(urgent, 1).otherwise(0)).as("high_line_count"),
                                sum(when(not(urgent), 1).otherwise(0)).as("low_line_count"))
                        .orderBy("l_shipmode"));
    }

    static void q13(Run run) {
        Dataset<Row> customers = run.table("customer");
        Dataset<Row> orders = run.table("orders");
        run.rows(
                "query 13",
                customers
                        .join(
                                orders,
                                customers
                                        .col("c_custkey")
                                        .equalTo(orders.col("o_custkey"))
                                        .and(not(orders.col("o_comment").like("%special%requests%"))),
                                "left_outer")
                        .groupBy("c_custkey")
                        .agg(count("o_orderkey").as("c_count"))
                        .groupBy("c_count")
                        .agg(count(lit(1)).as("custdist"))
                        .orderBy(col("custdist").desc(), col("c_count").desc()));
    }

    static void q14(Run run) {
        Column promotion = when(col("p_type").startsWith("PROMO"), revenue()).otherwise(lit(0));
        run.rows(
                "query 14",
                run.table("lineitem")
                        .filter(col("l_shipdate")
                                .geq(date("1995-09-01"))
                                .and(col("l_shipdate").lt(date("1995-10-01"))))
                        .join(run.table("part"), col("l_partkey").equalTo(col("p_partkey")))
                        .agg(sum(promotion)
                                .multiply(new BigDecimal("100.00"))
                                .divide(sum(revenue()))
                                .as("promo_revenue")));
    }

    static void q15(Run run) {
        Dataset<Row> perSupplier = run.table("lineitem")
                .filter(col("l_shipdate")
                        .geq(date("1996-01-01"))
                        .and(col("l_shipdate").lt(date("1996-04-01"))))
                .groupBy(col("l_suppkey").as("supplier_no"))
                .agg(sum(revenue()).as("total_revenue"));
        Dataset<Row> best = perSupplier.agg(max("total_revenue").as("best_revenue"));
        run.rows(
                "query 15",
                run.table("supplier")
                        .join(perSupplier, col("s_suppkey").equalTo(col("supplier_no")))
                        .join(best, col("total_revenue").equalTo(col("best_revenue")))
                        .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
                        .orderBy("s_suppkey"));
    }
}
