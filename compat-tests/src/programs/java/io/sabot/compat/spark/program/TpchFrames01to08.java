package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.math.BigDecimal;
import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** TPC-H queries 1 to 8 with the DataFrame API. */
final class TpchFrames01to08 {

    private TpchFrames01to08() {}

    static Column revenue() {
        return col("l_extendedprice").multiply(lit(1).minus(col("l_discount")));
    }

    static Column date(String text) {
        return lit(Date.valueOf(text));
    }

    static void q1(Run run) {
        Column price = col("l_extendedprice");
        Column discounted = revenue();
        run.rows(
                "query 1",
                run.table("lineitem")
                        .filter(col("l_shipdate").leq(date("1998-09-02")))
                        .groupBy("l_returnflag", "l_linestatus")
                        .agg(
                                sum("l_quantity").as("sum_qty"),
                                sum(price).as("sum_base_price"),
                                sum(discounted).as("sum_disc_price"),
                                sum(discounted.multiply(lit(1).plus(col("l_tax"))))
                                        .as("sum_charge"),
                                avg("l_quantity").as("avg_qty"),
                                avg("l_extendedprice").as("avg_price"),
                                avg("l_discount").as("avg_disc"),
                                count(lit(1)).as("count_order"))
                        .orderBy("l_returnflag", "l_linestatus"));
    }

    static void q2(Run run) {
        Dataset<Row> european = run.table("region")
                .filter(col("r_name").equalTo("EUROPE"))
                .join(run.table("nation"), col("r_regionkey").equalTo(col("n_regionkey")))
                .join(run.table("supplier"), col("n_nationkey").equalTo(col("s_nationkey")))
                .join(run.table("partsupp"), col("s_suppkey").equalTo(col("ps_suppkey")));
        Dataset<Row> brass = run.table("part")
                .filter(col("p_size").equalTo(15).and(col("p_type").endsWith("BRASS")))
                .join(european, col("p_partkey").equalTo(col("ps_partkey")));
        Dataset<Row> cheapest = brass.groupBy(col("ps_partkey").as("cheapest_partkey"))
                .agg(min("ps_supplycost").as("cheapest_cost"));
        run.rows(
                "query 2",
                brass.join(
                                cheapest,
                                brass.col("ps_partkey")
                                        .equalTo(cheapest.col("cheapest_partkey"))
                                        .and(brass.col("ps_supplycost").equalTo(cheapest.col("cheapest_cost"))))
                        .select(
                                "s_acctbal",
                                "s_name",
                                "n_name",
                                "p_partkey",
                                "p_mfgr",
                                "s_address",
                                "s_phone",
                                "s_comment")
                        .orderBy(col("s_acctbal").desc(), col("n_name"), col("s_name"), col("p_partkey"))
                        .limit(100));
    }

    static void q3(Run run) {
        Dataset<Row> customers = run.table("customer").where("c_mktsegment = 'BUILDING'");
        Dataset<Row> orders = run.table("orders").where(col("o_orderdate").lt(date("1995-03-15")));
        Dataset<Row> items = run.table("lineitem").where(col("l_shipdate").gt(date("1995-03-15")));
        run.rows(
                "query 3",
                customers
                        .join(orders, col("c_custkey").equalTo(col("o_custkey")))
                        .join(items, col("o_orderkey").equalTo(col("l_orderkey")))
                        .withColumn("volume", revenue())
                        .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
                        .agg(sum("volume").as("revenue"))
                        .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority")
                        .sort(col("revenue").desc(), col("o_orderdate").asc())
                        .limit(10));
    }

    static void q4(Run run) {
        Dataset<Row> late = run.table("lineitem").filter("l_commitdate < l_receiptdate");
        run.rows(
                "query 4",
                run.table("orders")
                        .filter("o_orderdate >= date '1993-07-01' and o_orderdate < date '1993-10-01'")
                        .join(late, col("l_orderkey").equalTo(col("o_orderkey")), "left_semi")
                        .groupBy("o_orderpriority")
                        .count()
                        .withColumnRenamed("count", "order_count")
                        .orderBy("o_orderpriority"));
    }

    static void q5(Run run) {
        Dataset<Row> orders = run.table("orders")
                .filter(col("o_orderdate")
                        .geq(date("1994-01-01"))
                        .and(col("o_orderdate").lt(date("1995-01-01"))));
        run.rows(
                "query 5",
                run.table("region")
                        .filter(col("r_name").equalTo("ASIA"))
                        .join(run.table("nation"), col("r_regionkey").equalTo(col("n_regionkey")))
                        .join(run.table("supplier"), col("n_nationkey").equalTo(col("s_nationkey")))
                        .join(run.table("lineitem"), col("s_suppkey").equalTo(col("l_suppkey")))
                        .join(orders, col("l_orderkey").equalTo(col("o_orderkey")))
                        .join(
                                run.table("customer"),
                                col("o_custkey")
                                        .equalTo(col("c_custkey"))
                                        .and(col("c_nationkey").equalTo(col("s_nationkey"))))
                        .groupBy("n_name")
                        .agg(sum(revenue()).as("revenue"))
                        .orderBy(col("revenue").desc()));
    }

    static void q6(Run run) {
        run.rows(
                "query 6",
                run.table("lineitem")
                        .where(col("l_shipdate")
                                .geq(date("1994-01-01"))
                                .and(col("l_shipdate").lt(date("1995-01-01"))))
                        .where(col("l_discount").between(new BigDecimal("0.05"), new BigDecimal("0.07")))
                        .where(col("l_quantity").lt(24))
                        .agg(sum(col("l_extendedprice").multiply(col("l_discount")))
                                .as("revenue")));
    }

    static void q7(Run run) {
        Dataset<Row> suppliers = run.table("nation")
                .select(col("n_nationkey").as("sn"), col("n_name").as("supp_nation"));
        Dataset<Row> customers = run.table("nation")
                .select(col("n_nationkey").as("cn"), col("n_name").as("cust_nation"));
        Column french =
                col("supp_nation").equalTo("FRANCE").and(col("cust_nation").equalTo("GERMANY"));
        Column german =
                col("supp_nation").equalTo("GERMANY").and(col("cust_nation").equalTo("FRANCE"));
        run.rows(
                "query 7",
                run.table("supplier")
                        .join(run.table("lineitem"), col("s_suppkey").equalTo(col("l_suppkey")))
                        .join(run.table("orders"), col("o_orderkey").equalTo(col("l_orderkey")))
                        .join(run.table("customer"), col("c_custkey").equalTo(col("o_custkey")))
                        .join(suppliers, col("s_nationkey").equalTo(col("sn")))
                        .join(customers, col("c_nationkey").equalTo(col("cn")))
                        .filter(french.or(german))
                        .filter(col("l_shipdate").between(Date.valueOf("1995-01-01"), Date.valueOf("1996-12-31")))
                        .groupBy(
                                col("supp_nation"),
                                col("cust_nation"),
                                year(col("l_shipdate")).as("l_year"))
                        .agg(sum(revenue()).as("revenue"))
                        .orderBy("supp_nation", "cust_nation", "l_year"));
    }

    static void q8(Run run) {
        Dataset<Row> americans = run.table("region")
                .filter(col("r_name").equalTo("AMERICA"))
                .join(run.table("nation"), col("n_regionkey").equalTo(col("r_regionkey")))
                .join(run.table("customer"), col("c_nationkey").equalTo(col("n_nationkey")))
                .select("c_custkey");
        Dataset<Row> nations =
                run.table("nation").select(col("n_nationkey"), col("n_name").as("nation"));
        Column brazil = when(col("nation").equalTo("BRAZIL"), col("volume")).otherwise(0);
        run.rows(
                "query 8",
                run.table("part")
                        .filter(col("p_type").equalTo("ECONOMY ANODIZED STEEL"))
                        .join(run.table("lineitem"), col("p_partkey").equalTo(col("l_partkey")))
                        .join(run.table("supplier"), col("s_suppkey").equalTo(col("l_suppkey")))
                        .join(run.table("orders"), col("l_orderkey").equalTo(col("o_orderkey")))
                        .join(americans, col("o_custkey").equalTo(col("c_custkey")))
                        .join(nations, col("s_nationkey").equalTo(col("n_nationkey")))
                        .filter("o_orderdate between date '1995-01-01' and date '1996-12-31'")
                        .select(year(col("o_orderdate")).as("o_year"), revenue().as("volume"), col("nation"))
                        .groupBy("o_year")
                        .agg(sum(brazil).divide(sum("volume")).as("mkt_share"))
                        .orderBy("o_year"));
    }
}
