package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.spark_partition_id;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Joins with the nearest rows, partitions by number, and XML in strings. */
final class Nearest {

    private Nearest() {}

    private static Dataset<Row> users(Run run) {
        return run.spark().sql("SELECT * FROM VALUES (1, 10.0D), (2, 20.0D), (3, 30.0D), (4, NULL) AS u(user, score)");
    }

    private static Dataset<Row> products(Run run) {
        return run.spark()
                .sql("SELECT * FROM VALUES ('A', 11.0D), ('B', 22.0D), ('C', 5.0D), ('D', NULL) AS p(product, price)");
    }

    static void joins(Run run) {
        Dataset<Row> users = users(run);
        Dataset<Row> products = products(run);
        Dataset<Row> none = products.filter("false");
        Column distance = abs(users.col("score").minus(products.col("price")));
        run.sorted("one", users.nearestByJoin(products, distance, 1, "exact", "distance"));
        run.sorted("two", users.nearestByJoin(products, distance, 2, "approx", "Distance", "inner"));
        run.sorted("similar", users.nearestByJoin(products, negate(distance), 2, "exact", "similarity", "left_outer"));
        run.sorted("more than there are", users.nearestByJoin(products, distance, 9, "exact", "distance", "left"));
        run.sorted("none", users.nearestByJoin(none, distance, 1, "exact", "distance"));
        run.sorted("none, outer", users.nearestByJoin(none, distance, 1, "exact", "distance", "leftouter"));
        run.sorted(
                "twice the same",
                users.as("a")
                        .nearestByJoin(users.as("b"), expr("abs(a.score - b.score - 1)"), 2, "exact", "distance")
                        .filter("b.user > 1")
                        .select("a.user", "b.user", "b.score"));
        run.sorted(
                "equal rows",
                users.select(lit(1).as("x"))
                        .nearestByJoin(products.limit(1), expr("price + x"), 1, "exact", "distance"));
        run.say(users.nearestByJoin(products, expr("rand()"), 2, "approx", "distance")
                .count());
        run.fails("join", () -> users.nearestByJoin(products, distance, 1, "exact", "distance", "full"));
        run.fails("mode", () -> users.nearestByJoin(products, distance, 1, "near", "distance"));
        run.fails("direction", () -> users.nearestByJoin(products, distance, 1, "exact", "nearness"));
        run.fails("none asked", () -> users.nearestByJoin(products, distance, 0, "exact", "distance"));
        run.fails("too many", () -> users.nearestByJoin(products, distance, 100001, "exact", "distance"));
        run.fails(
                "no order",
                () -> users.nearestByJoin(products, map(col("user"), col("price")), 1, "exact", "distance"));
        run.fails("no column", () -> users.nearestByJoin(products, col("nothing"), 1, "exact", "distance"));
    }

    private static void numbers(Run run, String title, Dataset<Row> rows) {
        run.sorted(title, rows.select(rows.col("id"), spark_partition_id().as("partition")));
    }

    static void partitions(Run run) {
        Dataset<Row> rows = run.spark().range(0, 12, 1, 3).toDF();
        numbers(run, "ids", rows.repartitionById(4, expr("int(id % 3)")));
        numbers(run, "below zero and beyond", rows.repartitionById(4, expr("int(id) - 6")));
        numbers(run, "none", rows.repartitionById(3, expr("if(id > 8, null, int(id))")));
        numbers(run, "null", rows.repartitionById(3, lit(null)));
        numbers(run, "one", rows.repartitionById(1, col("id").cast("int")));
        numbers(
                run,
                "after a filter",
                rows.repartitionById(5, col("id").cast("int")).filter("id > 7"));
        run.say(rows.repartitionById(4, col("id").cast("int")).count());
        run.fails("long", () -> rows.repartitionById(4, col("id")));
        run.fails("text", () -> rows.repartitionById(4, lit("x")));
        run.fails("byte", () -> rows.repartitionById(4, col("id").cast("byte")));
        run.fails("no column", () -> rows.repartitionById(4, col("nothing")));
        run.fails("no partition", () -> rows.repartitionById(0, col("nothing")));
    }

    private static Dataset<String> strings(Run run, String... strings) {
        return run.spark().createDataset(Arrays.asList(strings), Encoders.STRING());
    }

    static void xmlTexts(Run run) {
        Dataset<String> people = strings(
                run,
                "<person id='7'><name>Ann</name><age>30</age></person>",
                "<x><name>Bob</name><tags><tag>a</tag><tag>b</tag></tags></x>",
                "<person><name>Cid</name><age>4.5</age></person>");
        run.rows("inferred", run.spark().read().xml(people));
        run.rows(
                "schema",
                run.spark().read().schema("age DOUBLE, name STRING, _id INT").xml(people));
        run.rows("row tag", run.spark().read().option("rowTag", "person").xml(people));
        run.rows(
                "strings",
                run.spark().read().option("inferSchema", false).xml(people).select("age", "name"));
        Dataset<String> bad = strings(run, "<p><a>1</a></p>", "<p><a>x</p>", "plain", "<p><a>y</a><b>2</b></p>");
        run.rows("bad", run.spark().read().xml(bad));
        run.rows(
                "bad, kept",
                run.spark()
                        .read()
                        .schema("a INT, b INT, _corrupt_record STRING")
                        .xml(bad));
        run.rows(
                "bad, dropped",
                run.spark()
                        .read()
                        .schema("a INT")
                        .option("mode", "DROPMALFORMED")
                        .xml(bad));
        run.fails(
                "bad, failing",
                () -> run.spark()
                        .read()
                        .schema("a INT")
                        .option("mode", "FAILFAST")
                        .xml(bad)
                        .collectAsList());
        run.rows("none", run.spark().read().xml(strings(run)));
        run.rows("nothing of it", run.spark().read().xml(people).select("name").limit(1));
    }
}
