package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** SQL text: views, arguments, subqueries, common tables, laterals, pipes. */
final class Sql {

    private Sql() {}

    private static void views(Run run) {
        Samples.staff(run).createOrReplaceTempView("staff");
        Samples.departments(run).createOrReplaceTempView("departments");
        Samples.sales(run).createOrReplaceTempView("sales");
    }

    static void tempViews(Run run) throws Exception {
        SparkSession spark = run.spark();
        Samples.staff(run).createOrReplaceTempView("people");
        run.sorted("table", spark.table("people").select("id"));
        run.fails("exists", () -> {
            spark.range(1).createTempView("people");
            return "created";
        });
        spark.range(3).createOrReplaceTempView("people");
        run.sorted("replaced", spark.sql("SELECT * FROM people"));
        spark.sql("CREATE TEMPORARY VIEW doubled AS SELECT id * 2 AS d FROM people");
        spark.sql("CREATE OR REPLACE TEMP VIEW named(a, b) AS SELECT id, id + 1 FROM people");
        run.sorted("nested", spark.sql("SELECT d, b FROM doubled JOIN named ON d = a"));
        run.say(
                spark.catalog().tableExists("people"),
                spark.catalog().dropTempView("doubled"),
                spark.catalog().dropTempView("doubled"));
        run.fails("dropped", () -> spark.table("doubled"));
        spark.range(2).createOrReplaceGlobalTempView("everywhere_" + "x");
        run.sorted("global", spark.newSession().sql("SELECT * FROM global_temp.everywhere_x"));
        spark.catalog().dropGlobalTempView("everywhere_x");
        run.fails("view of another session", () -> spark.newSession().table("named"));
        run.fails("drop what is not there", () -> spark.sql("DROP VIEW nothing"));
        spark.sql("DROP VIEW IF EXISTS nothing");
        run.fails("self reference", () -> spark.sql("CREATE OR REPLACE TEMP VIEW named AS SELECT * FROM named"));
        spark.sql("CREATE TEMP VIEW files USING csv OPTIONS (path '" + run.file("f.csv", "1,x")
                + "', inferSchema 'true')");
        run.sorted("over files", spark.sql("SELECT * FROM files"));
        run.sorted("upper case", spark.sql("SELECT ID FROM PEOPLE WHERE Id > 1"));
    }

    static void arguments(Run run) {
        SparkSession spark = run.spark();
        views(run);
        run.sorted(
                "named",
                spark.sql(
                        "SELECT id, :word AS w FROM staff WHERE salary > :least", Map.of("least", 70, "word", "it's")));
        run.sorted("positional", spark.sql("SELECT ? + id, ? FROM staff WHERE id < ?", new Object[] {10, null, 3}));
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("list", array(lit(1), lit(2)));
        columns.put("day", java.sql.Date.valueOf("2024-01-01"));
        run.sorted("columns", spark.sql("SELECT :list, :day + INTERVAL 1 DAY, size(:list)", columns));
        run.sorted(
                "identifier",
                spark.sql("SELECT IDENTIFIER(:c) FROM IDENTIFIER(:t)", Map.of("c", "name", "t", "staff")));
        run.sorted("limit", spark.sql("SELECT id FROM staff ORDER BY id LIMIT :n", Map.of("n", 2)));
        run.fails("unbound", () -> spark.sql("SELECT :x", Map.of("y", 1)));
        run.fails("unbound position", () -> spark.sql("SELECT ?, ?", new Object[] {1}));
        run.fails("mixed", () -> spark.sql("SELECT ?, :x", Map.of("x", 1)));
        run.fails("no argument", () -> spark.sql("SELECT :x"));
        spark.sql("SET spark.some.variable = staff");
        run.sorted("substitution", spark.sql("SELECT count(*) FROM ${spark.some.variable}"));
        spark.sql("DECLARE VARIABLE least INT DEFAULT 4");
        run.sorted("variable", spark.sql("SELECT id FROM staff WHERE id > least"));
        spark.sql("SET VAR least = least + 1");
        run.sorted("variable set", spark.sql("SELECT least, session.least"));
    }

    static void subqueries(Run run) {
        views(run);
        for (String sql : new String[] {
            "SELECT id, (SELECT max(salary) FROM staff) - salary FROM staff",
            "SELECT id, (SELECT city FROM departments d WHERE d.dept = s.dept) FROM staff s",
            "SELECT id FROM staff WHERE dept IN (SELECT dept FROM departments)",
            "SELECT id FROM staff WHERE dept NOT IN (SELECT dept FROM departments WHERE dept IS NOT NULL)",
            "SELECT id FROM staff WHERE dept NOT IN (SELECT dept FROM departments)",
            "SELECT id FROM staff s WHERE EXISTS (SELECT 1 FROM staff b WHERE b.boss = s.id)",
            "SELECT id FROM staff s WHERE NOT EXISTS (SELECT 1 FROM staff b WHERE b.boss = s.id)",
            "SELECT id FROM staff s WHERE salary >= (SELECT avg(salary) FROM staff a WHERE a.dept = s.dept)",
            "SELECT id, (SELECT count(*) FROM staff b WHERE b.boss = s.id) AS team FROM staff s",
            "SELECT id, EXISTS (SELECT 1 FROM departments d WHERE d.dept = s.dept) OR id = 4 FROM staff s",
            "SELECT * FROM (SELECT dept, count(*) AS n FROM staff GROUP BY dept) WHERE n > 1",
            "SELECT dept FROM staff GROUP BY dept HAVING sum(salary) > (SELECT avg(salary) FROM staff)",
            "SELECT (SELECT sum(x) FROM (SELECT s.id AS x UNION ALL SELECT 1)) FROM staff s",
            "SELECT id FROM staff WHERE (dept, boss) IN (SELECT dept, 1 FROM departments)",
            "SELECT id FROM staff s WHERE id > ALL (SELECT 1) OR 1 = 0",
            "SELECT (SELECT first_value(id) FROM staff WHERE false)",
            "SELECT id, CASE WHEN id IN (SELECT boss FROM staff) THEN 'boss' ELSE 'worker' END FROM staff WHERE id < 4",
            "SELECT id FROM staff s WHERE id = (SELECT max(id) FROM staff t WHERE t.dept <=> s.dept)",
            "SELECT count(*) FROM staff s JOIN departments d ON s.dept = d.dept AND s.id IN (SELECT boss FROM staff)"
        }) {
            run.fails(sql, () -> {
                run.sorted("rows", run.spark().sql(sql));
                return "end";
            });
        }
        Dataset<Row> staff = run.spark().table("staff");
        run.sorted(
                "column scalar",
                staff.select(col("id"), staff.selectExpr("max(salary)").scalar()));
        run.sorted(
                "column exists",
                staff.as("s")
                        .where(run.spark()
                                .table("departments")
                                .where(col("dept").equalTo(col("s.dept").outer()))
                                .exists())
                        .select("id"));
    }

    static void commonTables(Run run) {
        views(run);
        SparkSession spark = run.spark();
        run.sorted(
                "two",
                spark.sql(
                        "WITH a AS (SELECT id FROM staff WHERE id < 3), b(x) AS (SELECT id + 1 FROM a) SELECT * FROM a JOIN b ON id = x"));
        run.sorted(
                "nested", spark.sql("WITH a AS (WITH b AS (SELECT 1 AS x) SELECT x + 1 AS y FROM b) SELECT y FROM a"));
        run.sorted("shadowing", spark.sql("WITH staff AS (SELECT 99 AS id) SELECT id FROM staff"));
        run.sorted(
                "used twice",
                spark.sql(
                        "WITH a AS (SELECT dept, sum(salary) AS s FROM staff GROUP BY dept) SELECT * FROM a WHERE s = (SELECT max(s) FROM a)"));
        run.sorted(
                "recursive",
                spark.sql(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i, i * i FROM n"));
        run.sorted(
                "tree",
                spark.sql(
                        "WITH RECURSIVE t AS (SELECT id, 0 AS depth FROM staff WHERE boss IS NULL UNION ALL SELECT s.id, depth + 1 FROM staff s JOIN t ON s.boss = t.id) SELECT * FROM t"));
        run.fails(
                "endless",
                () -> spark.sql("WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i FROM n) SELECT * FROM n")
                        .collectAsList());
        run.fails(
                "not recursive",
                () -> spark.sql("WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"));
        run.sorted("inline tables", spark.sql("SELECT * FROM VALUES (1, 'a'), (2, NULL) AS t(x, y) WHERE x > 1"));
        run.sorted("inline expressions", spark.sql("VALUES (1 + 1, array(1)), (2, NULL)"));
        run.sorted("table function", spark.sql("SELECT * FROM range(2, 5) r"));
        run.sorted("from first", spark.sql("FROM staff SELECT id WHERE id < 2"));
        run.sorted("alias reuse", spark.sql("SELECT id AS a, a + 1 AS b, b * 2 AS c FROM staff WHERE id = 2"));
        run.sorted("star except", spark.sql("SELECT * EXCEPT (salary, boss) FROM staff WHERE id = 1"));
    }

    static void laterals(Run run) {
        views(run);
        SparkSession spark = run.spark();
        run.sorted(
                "lateral",
                spark.sql("SELECT s.id, l.x FROM staff s, LATERAL (SELECT s.id * 10 AS x) l WHERE s.id < 3"));
        run.sorted(
                "left",
                spark.sql(
                        "SELECT s.id, l.n FROM staff s LEFT JOIN LATERAL (SELECT b.name AS n FROM staff b WHERE b.boss = s.id) l"));
        run.sorted(
                "top of each",
                spark.sql(
                        "SELECT d.dept, t.id FROM departments d, LATERAL (SELECT id FROM staff s WHERE s.dept = d.dept ORDER BY salary DESC, id LIMIT 1) t"));
        run.sorted(
                "aggregate",
                spark.sql(
                        "SELECT d.city, t.n FROM departments d, LATERAL (SELECT count(*) AS n FROM staff s WHERE s.dept = d.dept) t"));
        run.sorted(
                "generator",
                spark.sql("SELECT id, x FROM staff, LATERAL explode(array(id, id + 1)) AS t(x) WHERE id < 3"));
        run.sorted(
                "chain",
                spark.sql("SELECT * FROM VALUES (2) a(n), LATERAL (SELECT n + 1 AS m), LATERAL (SELECT n * m AS k)"));
        Dataset<Row> staff = spark.table("staff");
        run.sorted(
                "api",
                staff.as("s")
                        .lateralJoin(spark.range(2)
                                .toDF("i")
                                .where(col("i").lt(col("s.id").outer())))
                        .select("s.id", "i"));
        run.sorted(
                "views",
                spark.sql(
                        "SELECT year, q, v FROM (SELECT year, map('a', amount) AS m FROM sales WHERE quarter = 1) LATERAL VIEW explode(m) t AS q, v"));
    }

    static void pipes(Run run) {
        views(run);
        SparkSession spark = run.spark();
        for (String sql : List.of(
                "FROM staff |> WHERE id > 2 |> SELECT id, name",
                "FROM staff |> AGGREGATE sum(salary) AS total, count(*) AS n GROUP BY dept |> WHERE n > 1",
                "FROM staff |> EXTEND salary * 2 AS twice |> DROP boss |> SET name = upper(name) |> AS t |> SELECT t.*",
                "FROM staff |> JOIN departments USING (dept) |> ORDER BY id DESC |> LIMIT 2",
                "FROM sales |> PIVOT (sum(amount) FOR year IN (2023, 2024))",
                "VALUES (1), (2) AS t(x) |> UNION ALL VALUES (3) |> SELECT sum(x)")) {
            run.sorted(sql, spark.sql(sql));
        }
        run.fails("bad pipe", () -> spark.sql("FROM staff |> SELECT sum(salary)"));
    }

    static void hints(Run run) {
        views(run);
        SparkSession spark = run.spark();
        for (String hint : new String[] {
            "BROADCAST(d)",
            "MERGE(s, d)",
            "SHUFFLE_HASH(d)",
            "SHUFFLE_REPLICATE_NL(s)",
            "COALESCE(1)",
            "REPARTITION(3)",
            "REBALANCE",
            "NONSENSE(1)"
        }) {
            run.sorted(
                    hint,
                    spark.sql("SELECT /*+ " + hint
                            + " */ s.id, d.city FROM staff s JOIN departments d ON s.dept = d.dept"));
        }
        Dataset<Row> staff = spark.table("staff");
        run.sorted(
                "api",
                staff.hint("broadcast")
                        .join(spark.table("departments").hint("merge"), "dept")
                        .select("id"));
        run.sorted("repartition", staff.hint("repartition", 2, "dept").select("id"));
        run.fails("bad parameter", () -> staff.hint("coalesce", "x"));
    }
}
