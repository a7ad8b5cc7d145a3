package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nvl;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.Metadata;

/** Choosing, adding, renaming and dropping columns; filters; conditions. */
final class Columns {

    private Columns() {}

    static void select(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.rows("names", staff.select("name", "dept"));
        run.rows(
                "columns",
                staff.select(col("id"), staff.col("salary").multiply(2).as("twice"), lit("x"), lit(null)));
        run.rows("star", staff.select(col("*"), col("id").plus(1)));
        run.rows("selectExpr", staff.selectExpr("id * 2 AS double", "upper(name)", "salary > 70 AS rich", "*"));
        run.rows("colRegex", staff.select(staff.colRegex("`(id|boss)`")));
        run.rows(
                "unnamed",
                staff.select(
                        col("id").mod(2), col("id").divide(4), col("salary").cast("int")));
        run.rows("apply", staff.select(staff.apply("id"), col("staff.name").alias("n")));
        run.rows("as", staff.as("s").select("s.id", "s.dept"));
        run.say(
                Arrays.toString(staff.columns()),
                staff.dtypes().length,
                staff.schema().simpleString());
        run.say(
                col("a").plus(1).multiply(col("b.c")).as("z").toString(),
                expr("x + 1 > 2"),
                lit("t"),
                col("a").isin(1, 2));
    }

    static void filter(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.rows("column", staff.filter(col("salary").gt(60).and(col("dept").isNotNull())));
        run.rows("text", staff.filter("salary >= 60 AND name LIKE '%a%'"));
        run.rows("where", staff.where(col("dept").isNull().or(col("dept").equalTo("hr"))));
        run.rows("in", staff.filter(col("dept").isin("eng", "hr")));
        run.rows("in collection", staff.filter(col("id").isInCollection(Arrays.asList(1, 5, 7))));
        run.rows("null safe", staff.filter(col("dept").eqNullSafe(lit(null))));
        run.rows("null never equals", staff.filter(col("dept").equalTo(lit(null))));
        run.rows("between", staff.filter(col("id").between(2, 4).and(col("name").rlike("^[BD]"))));
        run.rows("not", staff.filter(not(col("dept").equalTo("eng"))));
        run.rows(
                "starts",
                staff.filter(col("name").startsWith("A").or(col("name").endsWith("e"))));
        run.rows(
                "contains",
                staff.filter(col("name").contains("d").and(col("name").ilike("c%"))));
        run.rows("chained", staff.filter("id > 1").filter("id < 6").where("salary IS NOT NULL"));
        run.rows("nothing", staff.filter("false"));
        run.say(staff.filter("id > 100").isEmpty(), staff.filter("id = 1").isEmpty());
    }

    static void edit(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.rows("add", staff.withColumn("tax", col("salary").multiply(0.2)));
        run.rows("replace", staff.withColumn("NAME", lower(col("name"))));
        Map<String, Column> two = new LinkedHashMap<>();
        two.put("id", col("id").plus(100));
        two.put("label", concat_ws("-", col("dept"), col("name")));
        run.rows("withColumns", staff.withColumns(two));
        run.rows("rename", staff.withColumnRenamed("boss", "chief").withColumnRenamed("nothing", "other"));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("id", "number");
        names.put("dept", "unit");
        run.rows("withColumnsRenamed", staff.withColumnsRenamed(names));
        run.rows("drop", staff.drop("boss", "missing").drop(col("salary")).drop("DEPT"));
        run.rows("toDF", staff.drop("boss").toDF("a", "b", "c", "d"));
        run.rows(
                "to schema",
                staff.select("name", "id").to(staff.select("id", "name").schema()));
        run.rows("transform", staff.transform(rows -> rows.select("id").filter("id > 4")));
        run.fails("toDF count", () -> staff.toDF("a", "b"));
        run.rows("withMetadata", staff.select("id").withMetadata("id", Metadata.empty()));
    }

    static void conditions(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        Column grade = when(col("salary").gt(100), "high")
                .when(col("salary").gt(70), "middle")
                .otherwise("low");
        run.rows(
                "case",
                staff.select(
                        col("id"),
                        grade.as("grade"),
                        when(col("id").gt(3), col("name")).as("open")));
        run.rows(
                "coalesce",
                staff.select(
                        coalesce(col("dept"), col("name"), lit("?")).as("c"),
                        nvl(col("salary"), lit(0)).as("n"),
                        expr("nullif(id, 3)"),
                        expr("if(boss = 1, 'top', 'sub')"),
                        expr("nvl2(dept, 1, 2)")));
        run.rows(
                "untaken branches do not fail",
                staff.select(
                        expr("CASE WHEN id = 1 THEN 0 ELSE 10 div (id - 1) END"),
                        expr("if(id > 1, 1 / (id - 1), -1)"),
                        expr("coalesce(id, 1 / 0)"),
                        expr("id = 1 OR 1 / (id - 1) > 0.3")));
        run.rows(
                "three values",
                run.spark()
                        .sql(
                                "SELECT a, b, a AND b, a OR b, NOT a, a = b, a <=> b FROM VALUES (true, true), (true, false), "
                                        + "(true, NULL), (false, false), (false, NULL), (NULL, NULL) AS t(a, b)"));
        run.rows(
                "in with null",
                run.spark().sql("SELECT 1 IN (1, NULL), 2 IN (1, NULL), 2 NOT IN (1, NULL), NULL IN (1)"));
        run.rows(
                "concat",
                staff.select(
                        concat(col("name"), lit("/"), col("dept")), upper(concat_ws("+", col("name"), col("dept")))));
    }
}
