package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** na(), stat(), describe and summary. */
final class Gaps {

    private Gaps() {}

    private static Dataset<Row> holes(Run run) {
        return run.spark()
                .sql(
                        "SELECT * FROM VALUES (1, 'a', 1.5D, true), (NULL, 'b', double('NaN'), false), (3, NULL, NULL, NULL), "
                                + "(NULL, NULL, NULL, NULL) AS t(n, s, x, b)");
    }

    static void na(Run run) {
        Dataset<Row> holes = holes(run);
        run.sorted("drop", holes.na().drop());
        run.sorted("drop all", holes.na().drop("all"));
        run.sorted("drop below", holes.na().drop(2));
        run.sorted("drop columns", holes.na().drop(new String[] {"n", "s"}));
        run.sorted("drop all of columns", holes.na().drop("all", new String[] {"s", "x"}));
        run.sorted("fill number", holes.na().fill(0));
        run.sorted("fill double", holes.na().fill(2.5));
        run.sorted("fill text", holes.na().fill("?"));
        run.sorted("fill boolean", holes.na().fill(true, new String[] {"b"}));
        run.sorted("fill columns", holes.na().fill(9L, new String[] {"x"}));
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("n", -1);
        each.put("s", "none");
        each.put("b", false);
        run.sorted("fill each", holes.na().fill(each));
        Map<Double, Double> replaced = new LinkedHashMap<>();
        replaced.put(1.0, 100.0);
        replaced.put(1.5, null);
        run.sorted("replace", holes.na().replace(new String[] {"n", "x"}, replaced));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a", "z");
        run.sorted("replace text", holes.na().replace("s", texts));
        run.fails("no such column", () -> holes.na().fill(1, new String[] {"zz"}));
        run.fails("no such mode", () -> holes.na().drop("some"));
        run.sorted(
                "tests",
                holes.selectExpr(
                        "n IS NULL", "isnan(x)", "isnotnull(s)", "nanvl(x, 0)", "x = x", "equal_null(n, NULL)"));
    }

    static void stat(Run run) {
        Dataset<Row> items = run.table("lineitem");
        run.say(
                items.stat().corr("l_linenumber", "l_linenumber"),
                items.stat().cov("l_linenumber", "l_linenumber") > 2.9);
        run.say(Arrays.toString(items.stat().approxQuantile("l_linenumber", new double[] {0.0, 0.5, 1.0}, 0.0)));
        run.say(Arrays.deepToString(
                items.stat().approxQuantile(new String[] {"l_orderkey", "l_linenumber"}, new double[] {0.25}, 0.0)));
        run.sorted("crosstab", items.stat().crosstab("l_returnflag", "l_linestatus"));
        run.sorted("crosstab of numbers", Samples.sales(run).stat().crosstab("year", "quarter"));
        Dataset<Row> frequent = items.filter("l_orderkey < 100").stat().freqItems(new String[] {"l_returnflag"}, 0.1);
        run.say(frequent.schema().simpleString(), frequent.first().getList(0).size());
        Map<String, Double> fractions = new LinkedHashMap<>();
        fractions.put("A", 1.0);
        fractions.put("N", 0.0);
        run.sorted(
                "sampleBy",
                items.stat()
                        .sampleBy("l_returnflag", fractions, 3)
                        .groupBy("l_returnflag")
                        .count());
        run.fails("text has no correlation", () -> items.stat().corr("l_comment", "l_linenumber"));
    }

    static void describe(Run run) {
        // The last digits of a deviation tell in which order the partitions were merged; one partition has none.
        Dataset<Row> staff = Samples.staff(run).coalesce(1);
        staff.describe().show();
        staff.describe("salary", "name").show(false);
        staff.summary().show();
        staff.summary("count", "min", "25%", "75%", "max", "count_distinct", "approx_count_distinct")
                .show(false);
        staff.select("name").summary("mean", "stddev").show();
        run.rows("of nothing", staff.filter("false").describe());
        run.rows(
                "decimals",
                run.table("orders")
                        .select(col("o_totalprice"), col("o_orderstatus"))
                        .summary("count", "min", "max"));
        run.fails("no such statistic", () -> staff.summary("largest"));
        run.fails("no such column", () -> staff.describe("height"));
    }
}
