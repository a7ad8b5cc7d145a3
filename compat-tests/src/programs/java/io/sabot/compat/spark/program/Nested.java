package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.posexplode_outer;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.transform_values;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Structs, arrays, maps; generators; higher-order functions. */
final class Nested {

    private Nested() {}

    private static Dataset<Row> lists(Run run) {
        return run.spark()
                .sql(
                        "SELECT * FROM VALUES (1, array(3, 1, 2, 1)), (2, array()), (3, NULL), (4, array(NULL, 7)) AS t(id, a)");
    }

    static void explodes(Run run) {
        Dataset<Row> lists = lists(run);
        run.sorted("explode", lists.select(col("id"), explode(col("a"))));
        run.sorted(
                "explode_outer", lists.select(col("id"), explode_outer(col("a")).as("x")));
        run.sorted("posexplode", lists.select(col("id"), posexplode(col("a"))));
        run.sorted("posexplode_outer", lists.select(col("id"), posexplode_outer(col("a"))));
        run.sorted("map", run.spark().sql("SELECT explode(map('a', 1, 'b', 2))"));
        run.sorted("map, named", run.spark().sql("SELECT explode(map('a', 1, 'b', 2)) AS (k, v)"));
        run.sorted(
                "inline",
                run.spark()
                        .sql("SELECT array(struct(1 AS a, 'x' AS b), struct(2 AS a, 'y' AS b)) AS s")
                        .select(inline(col("s"))));
        run.sorted("stack", run.spark().sql("SELECT stack(2, 1, 'a', 2, 'b')"));
        run.sorted("json_tuple", run.spark().sql("SELECT json_tuple('{\"a\": 1, \"b\": \"x\"}', 'a', 'b', 'c')"));
        run.sorted(
                "lateral view",
                run.spark()
                        .sql(
                                "SELECT id, x, y FROM VALUES (1, array(1, 2)) t(id, a) LATERAL VIEW explode(a) u AS x LATERAL VIEW OUTER explode(array()) v AS y"));
        run.sorted(
                "split words",
                run.table("nation")
                        .filter("n_nationkey < 2")
                        .select(explode(split(col("n_comment"), " ")).as("word")));
        run.sorted(
                "then group",
                lists.select(explode(col("a")).as("x")).groupBy("x").count());
        run.fails("two generators", () -> lists.select(explode(col("a")), explode(col("a"))));
        run.fails("nested generator", () -> lists.select(explode(col("a")).plus(1)));
        run.fails("not a collection", () -> lists.select(explode(col("id"))));
    }

    static void structs(Run run) {
        Dataset<Row> people = run.spark()
                .sql(
                        "SELECT 1 AS id, named_struct('first', 'Ada', 'last', 'L', 'home', named_struct('city', 'Oslo', 'zip', 123)) AS p "
                                + "UNION ALL SELECT 2, NULL");
        run.sorted("fields", people.select("id", "p.first", "p.home.zip"));
        run.sorted(
                "getField",
                people.select(
                        col("p").getField("home").getField("city"),
                        col("p.home").as("h")));
        run.sorted("star", people.select("id", "p.*"));
        run.sorted(
                "build",
                people.select(struct("id", "p.last"), struct(col("id").plus(1).as("n"), lit("x"))));
        run.sorted("withField", people.select(col("p").withField("age", lit(36)).withField("home.zip", lit("N-1"))));
        run.sorted(
                "dropFields",
                people.select(
                        col("p").dropFields(scala.jdk.javaapi.CollectionConverters.asScala(List.of("last", "home.zip"))
                                .toSeq())));
        run.sorted(
                "compare",
                people.select(col("p.home").equalTo(struct(lit("Oslo").as("city"), lit(123).as("zip")))));
        run.sorted("group", people.groupBy("p.home").count());
        run.sorted(
                "cast",
                people.selectExpr("CAST(p.home AS struct<town: string, code: bigint>)", "CAST(p.home AS string)"));
        run.sorted(
                "array of structs",
                run.spark()
                        .sql("SELECT array(named_struct('a', 1), named_struct('a', 2)) AS s")
                        .selectExpr("s.a", "s[0].a", "s"));
        run.fails("no field", () -> people.select("p.middle"));
        run.fails("field of a number", () -> people.select(col("id").getField("x")));
        people.select("p").printSchema(1);
    }

    static void arrays(Run run) {
        Dataset<Row> lists = lists(run);
        run.sorted(
                "look up",
                lists.filter("id < 4 AND a IS NOT NULL")
                        .select(
                                size(col("a")),
                                array_contains(col("a"), 1),
                                array_position(col("a"), 2),
                                array_max(col("a")),
                                expr("get(a, 0)"),
                                expr("try_element_at(a, 9)")));
        run.sorted(
                "change",
                lists.select(
                        sort_array(col("a")),
                        sort_array(col("a"), false),
                        array_distinct(col("a")),
                        slice(col("a"), 2, 2),
                        expr("reverse(a)"),
                        expr("array_remove(a, 1)"),
                        expr("array_append(a, 5)"),
                        expr("array_insert(a, 2, 0)"),
                        expr("array_compact(a)")));
        run.sorted(
                "two",
                lists.select(
                        array_union(col("a"), array(lit(9), lit(1))),
                        array_except(col("a"), array(lit(1))),
                        expr("array_intersect(a, array(1, 7))"),
                        expr("arrays_overlap(a, array(2))"),
                        arrays_zip(col("a"), array(lit("x"))),
                        expr("concat(a, a)")));
        run.sorted(
                "make",
                lists.select(
                                sequence(lit(1), lit(9), lit(4)),
                                array_repeat(lit("z"), 2),
                                flatten(array(array(lit(1)), array(lit(2), lit(3)))),
                                array_join(array(lit("a"), lit(null), lit("c")), "-", "?"),
                                expr("sequence(DATE '2024-01-31', DATE '2024-04-30', INTERVAL 1 MONTH)"))
                        .limit(1));
        run.sorted(
                "index",
                lists.filter("id = 1").select(col("a").getItem(0), element_at(col("a"), -1), col("a").apply(2)));
        run.fails(
                "index out of range",
                () -> lists.filter("id = 1").select(col("a").getItem(10)).collectAsList());
        run.fails(
                "element_at out of range",
                () -> lists.filter("id = 1").select(element_at(col("a"), 10)).collectAsList());
        run.fails(
                "element_at zero",
                () -> lists.filter("id = 1").select(element_at(col("a"), 0)).collectAsList());
        run.fails("mixed", () -> run.spark().sql("SELECT array_contains(array(1), 'x')"));
    }

    static void maps(Run run) {
        Dataset<Row> maps =
                run.spark().sql("SELECT * FROM VALUES (1, map('a', 1, 'b', NULL)), (2, map()), (3, NULL) AS t(id, m)");
        run.sorted(
                "look up",
                maps.select(
                        col("m").getItem("a"),
                        col("m.b"),
                        element_at(col("m"), "a"),
                        size(col("m")),
                        expr("map_contains_key(m, 'b')")));
        run.sorted("parts", maps.select(map_keys(col("m")), map_values(col("m")), map_entries(col("m"))));
        run.sorted(
                "make",
                maps.select(
                        map(lit("k"), col("id")),
                        map_from_arrays(array(lit(1)), array(lit(2))),
                        expr("str_to_map('a:1,b:2')"),
                        map_concat(col("m"), map(lit("z"), lit(0)))));
        run.sorted(
                "change",
                maps.selectExpr(
                        "map_filter(m, (k, v) -> v IS NOT NULL)",
                        "transform_keys(m, (k, v) -> upper(k))",
                        "map_zip_with(m, map('a', 5), (k, x, y) -> x + y)"));
        run.sorted("values", maps.select(transform_values(col("m"), (k, v) -> v.plus(10))));
        run.rows("java", maps.filter("id = 1"));
        run.say(
                maps.filter("id = 1").first().getJavaMap(1).get("a"),
                maps.filter("id = 2").first().getJavaMap(1).size());
        run.fails(
                "null key",
                () -> run.spark().sql("SELECT map(CAST(NULL AS STRING), 1)").collectAsList());
        run.fails(
                "same key twice",
                () -> run.spark().sql("SELECT map('a', 1, 'a', 2)").collectAsList());
        run.fails("maps cannot be compared", () -> run.spark().sql("SELECT map(1, 2) = map(1, 2)"));
        run.fails("maps cannot be grouped", () -> maps.groupBy("id").agg(countDistinct("m")));
    }

    static void higherOrder(Run run) {
        Dataset<Row> lists = lists(run);
        run.sorted(
                "lambdas",
                lists.select(
                        transform(col("a"), x -> x.multiply(2)),
                        transform(col("a"), (x, i) -> x.plus(i)),
                        filter(col("a"), x -> x.gt(1)),
                        exists(col("a"), x -> x.equalTo(7)),
                        aggregate(col("a"), lit(0), (sum, x) -> sum.plus(x)),
                        forall(col("a"), x -> x.gt(0))));
        run.sorted(
                "sql",
                lists.selectExpr(
                        "transform(a, x -> struct(x, x * x AS square))",
                        "aggregate(a, 1, (acc, x) -> acc * coalesce(x, 1), acc -> acc * 1.5D)",
                        "zip_with(a, array(1, 2), (x, y) -> concat_ws('/', x, y))",
                        "array_sort(a, (l, r) -> CASE WHEN l IS NULL THEN 1 WHEN r IS NULL THEN -1 ELSE r - l END)",
                        "filter(transform(a, x -> x + id), y -> y % 2 = 0)"));
        run.sorted(
                "outer column",
                lists.selectExpr("exists(a, x -> x > id)", "transform(a, x -> transform(array(x), y -> y + x))"));
        run.fails("not a boolean", () -> lists.selectExpr("filter(a, x -> x + 1)"));
        run.fails("wrong arity", () -> lists.selectExpr("transform(a, (x, y, z) -> x)"));
    }
}
