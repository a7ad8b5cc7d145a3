package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Joins of every type and with every form of condition. */
final class Joins {

    private Joins() {}

    static void types(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        Dataset<Row> departments = Samples.departments(run);
        for (String type : new String[] {
            "inner",
            "left",
            "leftouter",
            "left_outer",
            "right",
            "right_outer",
            "full",
            "outer",
            "fullouter",
            "semi",
            "left_semi",
            "leftanti",
            "anti",
            "cross"
        }) {
            run.sorted(type, staff.join(departments, staff.col("dept").equalTo(departments.col("dept")), type));
        }
        run.fails(
                "no such type",
                () -> staff.join(departments, staff.col("dept").equalTo(departments.col("dept")), "sideways"));
    }

    static void using(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        Dataset<Row> departments = Samples.departments(run);
        run.sorted("inner", staff.join(departments, "dept"));
        for (String type : new String[] {"left", "right", "full", "semi", "anti"}) {
            run.sorted(type, staff.join(departments, new String[] {"dept"}, type));
        }
        Dataset<Row> lines = run.table("lineitem");
        Dataset<Row> supplied = run.table("partsupp")
                .withColumnRenamed("ps_partkey", "l_partkey")
                .withColumnRenamed("ps_suppkey", "l_suppkey");
        run.rows(
                "two columns",
                lines.join(supplied, new String[] {"l_partkey", "l_suppkey"})
                        .selectExpr("count(*)", "sum(l_quantity * ps_supplycost)", "min(ps_availqty)"));
        run.sorted(
                "natural",
                run.spark()
                        .sql(
                                "SELECT * FROM VALUES (1, 2), (2, 3) AS a(x, y) NATURAL JOIN VALUES (1, 9), (3, 8) AS b(x, z)"));
        run.fails("missing column", () -> staff.join(departments, "nowhere"));
        run.fails(
                "ambiguous",
                () -> staff.join(departments, staff.col("dept").equalTo(departments.col("dept")))
                        .select("dept"));
    }

    static void selves(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.sorted(
                "aliases",
                staff.as("e")
                        .join(staff.as("b"), col("e.boss").equalTo(col("b.id")))
                        .select("e.name", "b.name"));
        Dataset<Row> bosses = staff.select(col("id").as("boss_id"), col("name").as("boss_name"));
        run.sorted("renamed", staff.join(bosses, staff.col("boss").equalTo(bosses.col("boss_id")), "left"));
        run.sorted("same column", staff.join(staff, "id").select(staff.col("id")));
        run.sorted("filtered", staff.join(staff.filter("id > 4"), "dept"));
        run.fails("trivially true", () -> {
            Dataset<Row> joined = staff.join(staff, staff.col("id").equalTo(staff.col("boss")));
            return joined.count();
        });
        run.sorted(
                "three",
                staff.as("a")
                        .join(staff.as("b"), "dept")
                        .join(staff.as("c"), "dept")
                        .groupBy("dept")
                        .count());
    }

    static void conditions(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        Dataset<Row> bands = run.spark()
                .sql(
                        "SELECT * FROM VALUES ('low', 0, 70), ('mid', 70, 100), ('top', 100, 200) AS bands(band, low, high)");
        run.sorted(
                "range",
                staff.join(
                        bands, col("salary").geq(col("low")).and(col("salary").lt(col("high"))), "left"));
        run.sorted(
                "not equal",
                staff.join(Samples.departments(run).as("d"), col("staff.dept").notEqual(col("d.dept"))));
        run.sorted(
                "null safe",
                staff.as("s")
                        .join(Samples.departments(run).as("d"), col("s.dept").eqNullSafe(col("d.dept"))));
        run.sorted("always", staff.join(bands, lit(true), "inner").select("id", "band"));
        run.sorted("never", staff.join(bands, lit(false), "left").select("id", "band"));
        run.sorted("cross", staff.crossJoin(bands).select("id", "band"));
        run.sorted(
                "broadcast",
                staff.join(broadcast(Samples.departments(run)), "dept").select("id", "city"));
        run.sorted(
                "full with condition on one side",
                staff.as("s")
                        .join(
                                Samples.departments(run).as("d"),
                                col("s.dept")
                                        .equalTo(col("d.dept"))
                                        .and(col("s.id").gt(2)),
                                "full"));
        run.sorted(
                "or",
                staff.join(bands, col("id").equalTo(col("low")).or(col("band").equalTo("top")), "left_anti"));
        run.sorted(
                "expression keys",
                staff.join(bands, col("id").multiply(70).equalTo(col("low").plus(70)), "inner"));
        run.sorted(
                "mixed types",
                run.spark().sql("SELECT * FROM VALUES (1), (2) a(x) JOIN VALUES ('1'), ('02') b(y) ON x = y"));
    }

    static void large(Run run) {
        Dataset<Row> lines = run.table("lineitem");
        Dataset<Row> orders = run.table("orders");
        run.rows(
                "inner",
                lines.join(orders, col("l_orderkey").equalTo(col("o_orderkey")))
                        .groupBy("o_orderstatus")
                        .agg(count("*").as("n"), sum("l_extendedprice").as("s"))
                        .orderBy("o_orderstatus"));
        run.rows(
                "outer",
                run.table("customer")
                        .join(orders, col("c_custkey").equalTo(col("o_custkey")), "full")
                        .selectExpr("count(*)", "count(o_orderkey)", "count(DISTINCT c_custkey)", "max(o_totalprice)"));
        run.rows(
                "anti",
                run.table("part")
                        .join(lines.filter("l_quantity > 49"), col("p_partkey").equalTo(col("l_partkey")), "anti")
                        .selectExpr("count(*)", "sum(p_partkey)", "min(p_name)"));
        run.rows(
                "skewed",
                lines.as("a")
                        .join(run.table("nation"), col("l_linenumber").equalTo(col("n_regionkey")))
                        .groupBy("n_name")
                        .count()
                        .orderBy("n_name"));
    }
}
