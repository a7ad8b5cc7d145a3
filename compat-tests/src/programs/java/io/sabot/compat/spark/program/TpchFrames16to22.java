package io.sabot.compat.spark.program;

import static io.sabot.compat.spark.program.TpchFrames01to08.date;
import static io.sabot.compat.spark.program.TpchFrames01to08.revenue;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** TPC-H queries 16 to 22 with the DataFrame API. */
final class TpchFrames16to22 {

    private TpchFrames16to22() {}

    static void q16(Run run) {
        Dataset<Row> complained = run.table("supplier").filter(col("s_comment").rlike("Customer.*Complaints"));
        run.rows(
                "query 16",
                run.table("part")
                        .filter(col("p_brand").notEqual("Brand#45"))
                        .filter(not(col("p_type").startsWith("MEDIUM POLISHED")))
                        .filter(col("p_size").isin(49, 14, 23, 45, 19, 3, 36, 9))
                        .join(run.table("partsupp"), col("p_partkey").equalTo(col("ps_partkey")))
                        .join(complained, col("ps_suppkey").equalTo(col("s_suppkey")), "left_anti")
                        .groupBy("p_brand", "p_type", "p_size")
                        .agg(countDistinct("ps_suppkey").as("supplier_cnt"))
                        .orderBy(col("supplier_cnt").desc(), col("p_brand"), col("p_type"), col("p_size")));
    }

    static void q17(Run run) {
        Dataset<Row> items = run.table("lineitem");
        Dataset<Row> few = items.groupBy(col("l_partkey").as("few_partkey"))
                .agg(avg("l_quantity").multiply(0.2).as("few"));
        run.rows(
                "query 17",
                run.table("part")
                        .filter(col("p_brand")
                                .equalTo("Brand#23")
                                .and(col("p_container").equalTo("MED BOX")))
                        .join(items, col("p_partkey").equalTo(col("l_partkey")))
                        .join(few, col("p_partkey").equalTo(col("few_partkey")))
                        .filter(col("l_quantity").lt(col("few")))
                        .agg(sum("l_extendedprice")
                                .divide(new BigDecimal("7.0"))
                                .as("avg_yearly")));
    }

    static void q18(Run run) {
        Dataset<Row> large = run.table("lineitem")
                .groupBy(col("l_orderkey").as("large_orderkey"))
                .agg(sum("l_quantity").as("quantity"))
                .filter(col("quantity").gt(300));
        run.rows(
                "query 18",
                run.table("orders")
                        .join(large, col("o_orderkey").equalTo(col("large_orderkey")), "leftsemi")
                        .join(run.table("customer"), col("c_custkey").equalTo(col("o_custkey")))
                        .join(run.table("lineitem"), col("o_orderkey").equalTo(col("l_orderkey")))
                        .groupBy("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
                        .sum("l_quantity")
                        .orderBy(col("o_totalprice").desc(), col("o_orderdate"))
                        .limit(100));
    }

    private static Column shape(String brand, int least, int largestSize, Object... containers) {
        return col("p_brand")
                .equalTo(brand)
                .and(col("p_container").isin(containers))
                .and(col("l_quantity").between(least, least + 10))
                .and(col("p_size").between(1, largestSize));
    }

    static void q19(Run run) {
        Column small = shape("Brand#12", 1, 5, "SM CASE", "SM BOX", "SM PACK", "SM PKG");
        Column medium = shape("Brand#23", 10, 10, "MED BAG", "MED BOX", "MED PKG", "MED PACK");
        Column large = shape("Brand#34", 20, 15, "LG CASE", "LG BOX", "LG PACK", "LG PKG");
        Column delivery = col("l_shipmode")
                .isin("AIR", "AIR REG")
                .and(col("l_shipinstruct").equalTo("DELIVER IN PERSON"));
        run.rows(
                "query 19",
                run.table("lineitem")
                        .join(run.table("part"), col("p_partkey").equalTo(col("l_partkey")))
                        .filter(small.or(medium).or(large).and(delivery))
                        .agg(sum(revenue()).as("revenue")));
    }

    static void q20(Run run) {
        Dataset<Row> forest =
                run.table("part").filter(col("p_name").startsWith("forest")).select("p_partkey");
        Dataset<Row> shipped = run.table("lineitem")
                .filter(col("l_shipdate")
                        .geq(date("1994-01-01"))
                        .and(col("l_shipdate").lt(date("1995-01-01"))))
                .groupBy("l_partkey", "l_suppkey")
                .agg(sum("l_quantity").multiply(new BigDecimal("0.5")).as("half"));
        Dataset<Row> excess = run.table("partsupp")
                .join(forest, col("ps_partkey").equalTo(col("p_partkey")), "semi")
                .join(
                        shipped,
                        col("ps_partkey")
                                .equalTo(col("l_partkey"))
                                .and(col("ps_suppkey").equalTo(col("l_suppkey"))))
                .filter(col("ps_availqty").gt(col("half")))
                .select("ps_suppkey")
                .distinct();
        run.rows(
                "query 20",
                run.table("supplier")
                        .join(excess, col("s_suppkey").equalTo(col("ps_suppkey")))
                        .join(
                                run.table("nation").filter(col("n_name").equalTo("CANADA")),
                                col("s_nationkey").equalTo(col("n_nationkey")))
                        .select("s_name", "s_address")
                        .orderBy("s_name"));
    }

    static void q21(Run run) {
        Dataset<Row> items = run.table("lineitem");
        Dataset<Row> late = items.filter(col("l_receiptdate").gt(col("l_commitdate")));
        Column otherSupplier = col("l1.l_orderkey")
                .equalTo(col("l2.l_orderkey"))
                .and(col("l1.l_suppkey").notEqual(col("l2.l_suppkey")));
        run.rows(
                "query 21",
                late.as("l1")
                        .join(items.as("l2"), otherSupplier, "left_semi")
                        .join(late.as("l2"), otherSupplier, "left_anti")
                        .join(run.table("supplier"), col("s_suppkey").equalTo(col("l1.l_suppkey")))
                        .join(
                                run.table("orders").filter(col("o_orderstatus").equalTo("F")),
                                col("o_orderkey").equalTo(col("l1.l_orderkey")))
                        .join(run.table("nation"), col("s_nationkey").equalTo(col("n_nationkey")))
                        .filter(col("n_name").equalTo("SAUDI ARABIA"))
                        .groupBy("s_name")
                        .agg(count(lit(1)).as("numwait"))
                        .orderBy(col("numwait").desc(), col("s_name"))
                        .limit(100));
    }

    static void q22(Run run) {
        Dataset<Row> customers = run.table("customer")
                .withColumn("cntrycode", substring(col("c_phone"), 1, 2))
                .filter(col("cntrycode").isin("13", "31", "23", "29", "30", "18", "17"));
        Dataset<Row> average =
                customers.filter(col("c_acctbal").gt(0)).agg(avg("c_acctbal").as("average"));
        run.rows(
                "query 22",
                customers
                        .crossJoin(average)
                        .filter(col("c_acctbal").gt(col("average")))
                        .join(run.table("orders"), col("o_custkey").equalTo(col("c_custkey")), "anti")
                        .groupBy("cntrycode")
                        .agg(count(lit(1)).as("numcust"), sum("c_acctbal").as("totacctbal"))
                        .orderBy("cntrycode"));
    }
}
