package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.corr;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.grouping;
import static org.apache.spark.sql.functions.grouping_id;
import static org.apache.spark.sql.functions.kurtosis;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.skewness;
import static org.apache.spark.sql.functions.stddev;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.sum_distinct;
import static org.apache.spark.sql.functions.var_pop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Grouping and aggregating. */
final class Groups {

    private Groups() {}

    static void groupBy(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.sorted("count", staff.groupBy("dept").count());
        run.sorted("shorthands", staff.groupBy("dept").sum("salary", "id"));
        run.sorted("avg", staff.groupBy("dept").avg("salary"));
        run.sorted("mean", staff.groupBy("dept").mean("id"));
        run.sorted("max of all numbers", staff.groupBy("dept").max());
        run.sorted("min", staff.groupBy("dept", "boss").min("salary"));
        Map<String, String> byName = new LinkedHashMap<>();
        byName.put("salary", "max");
        byName.put("id", "count");
        run.sorted("by name", staff.groupBy("dept").agg(byName));
        run.sorted(
                "expression key",
                staff.groupBy(col("id").mod(2).as("odd"), col("dept").isNull()).count());
        run.rows("global", staff.agg(sum("salary"), count("*"), count("dept"), max("name"), min("boss")));
        run.rows("global of nothing", staff.filter("false").agg(sum("salary"), count("*"), max("name")));
        run.sorted("groups of nothing", staff.filter("false").groupBy("dept").count());
        run.sorted("no aggregate", staff.groupBy("dept").agg(lit(1)));
        run.rows("nested", staff.groupBy("dept").agg(sum("salary").as("s")).agg(avg("s"), max("s")));
        run.fails("text cannot be summed", () -> staff.groupBy("dept").sum("name"));
        run.fails("not grouped", () -> staff.groupBy("dept").agg(col("name")));
        run.fails("nested aggregate", () -> staff.agg(sum(max("id"))));
    }

    static void aggregates(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.sorted(
                "distinct",
                staff.groupBy("dept")
                        .agg(
                                countDistinct("boss"),
                                countDistinct(col("boss"), col("name")),
                                sum_distinct(col("salary")),
                                approx_count_distinct("id")));
        run.sorted(
                "collections",
                staff.groupBy("dept")
                        .agg(
                                array_sort(collect_list("name")).as("names"),
                                array_sort(collect_set("boss")).as("bosses"),
                                max_by(col("name"), col("salary")),
                                expr("min_by(name, id)")));
        run.rows(
                "moments",
                run.table("lineitem")
                        .groupBy("l_returnflag")
                        .agg(
                                stddev("l_linenumber"),
                                var_pop("l_linenumber"),
                                skewness("l_linenumber"),
                                kurtosis("l_linenumber"),
                                corr("l_linenumber", "l_suppkey"))
                        .selectExpr(
                                "l_returnflag",
                                "round(`stddev(l_linenumber)`, 9)",
                                "round(`var_pop(l_linenumber)`, 9)",
                                "round(`skewness(l_linenumber)`, 9)",
                                "round(`kurtosis(l_linenumber)`, 9)",
                                "round(`corr(l_linenumber, l_suppkey)`, 9)")
                        .orderBy("l_returnflag"));
        run.rows(
                "percentiles",
                run.table("lineitem")
                        .agg(
                                median(col("l_linenumber")),
                                expr("percentile(l_quantity, array(0.1, 0.5, 0.9))"),
                                expr("percentile_approx(l_partkey, 0.5)"),
                                expr("mode(l_returnflag)"),
                                expr("percentile_cont(0.25) WITHIN GROUP (ORDER BY l_linenumber)")));
        run.sorted(
                "logic",
                staff.groupBy("dept")
                        .agg(
                                bool_and(col("id").gt(1)),
                                expr("any(salary > 100)"),
                                bit_xor(col("id")),
                                expr("bit_or(id)")));
        run.rows(
                "filters",
                staff.selectExpr(
                        "count(*) FILTER (WHERE dept = 'eng')",
                        "sum(salary) FILTER (WHERE id > 2)",
                        "count_if(boss = 1)"));
        run.rows(
                "first",
                staff.orderBy("id").coalesce(1).agg(first("dept"), first("boss", true), expr("last(name, true)")));
        run.rows("decimals", run.table("orders").agg(sum("o_totalprice"), avg("o_totalprice"), max("o_totalprice")));
        run.rows(
                "strings",
                run.spark().sql("SELECT listagg(a, ',') WITHIN GROUP (ORDER BY a DESC) FROM VALUES ('x'), ('y') t(a)"));
    }

    static void cubes(Run run) {
        Dataset<Row> sales = Samples.sales(run);
        run.sorted("rollup", sales.rollup("year", "product").sum("amount"));
        run.sorted("cube", sales.cube("year", "product").agg(sum("amount"), grouping("year"), grouping_id()));
        run.sorted(
                "rollup of columns",
                sales.rollup(col("year"), col("quarter").mod(2)).count());
        List<scala.collection.immutable.Seq<Column>> sets = Arrays.asList(
                CollectionConverters.asScala(List.of(col("year"))).toSeq(),
                CollectionConverters.asScala(List.of(col("product"), col("year")))
                        .toSeq(),
                CollectionConverters.asScala(List.<Column>of()).toSeq());
        run.sorted(
                "grouping sets",
                sales.groupingSets(CollectionConverters.asScala(sets).toSeq(), col("year"), col("product"))
                        .agg(sum("amount"), grouping_id("year", "product")));
        sales.createOrReplaceTempView("sales");
        run.sorted(
                "sql sets",
                run.spark()
                        .sql(
                                "SELECT year, quarter, count(*), grouping(year) FROM sales GROUP BY GROUPING SETS ((year), (quarter), ())"));
        run.sorted(
                "sql mixed",
                run.spark()
                        .sql(
                                "SELECT year, product, quarter, sum(amount) FROM sales GROUP BY year, ROLLUP(product, quarter)"));
        run.sorted(
                "having",
                run.spark().sql("SELECT product, sum(amount) AS s FROM sales GROUP BY CUBE(product) HAVING s > 5"));
        run.sorted("group by all", run.spark().sql("SELECT product, year > 2023, max(amount) FROM sales GROUP BY ALL"));
        run.sorted(
                "group by ordinal",
                run.spark().sql("SELECT product AS p, count(*) FROM sales GROUP BY 1 HAVING count(*) > 1"));
    }

    static void pivot(Run run) {
        Dataset<Row> sales = Samples.sales(run);
        RelationalGroupedDataset byYear = sales.groupBy("year");
        run.sorted("found values", byYear.pivot("product").sum("amount"));
        run.sorted(
                "given values", byYear.pivot("product", List.of("tea", "gin")).sum("amount"));
        run.sorted(
                "two aggregates",
                byYear.pivot("quarter", List.of(1, 2))
                        .agg(sum("amount").as("s"), count(lit(1)).as("n")));
        run.fails("star", () -> byYear.pivot("quarter", List.of(1)).agg(sum("amount"), count("*")));
        run.sorted("column", byYear.pivot(col("quarter").mod(2)).max("amount"));
        sales.createOrReplaceTempView("sales");
        run.sorted(
                "sql",
                run.spark()
                        .sql(
                                "SELECT * FROM (SELECT year, product, amount FROM sales) "
                                        + "PIVOT (sum(amount) AS total, max(amount) AS most FOR product IN ('tea' AS t, 'oil' AS o))"));
        run.fails("pivot of pivot", () -> byYear.pivot("product").pivot("quarter"));
    }
}
