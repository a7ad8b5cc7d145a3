package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How things fail: ANSI arithmetic, names that are not there, syntax. */
final class Failures {

    private Failures() {}

    private static void failing(Run run, String... expressions) {
        for (String expression : expressions) {
            run.fails(expression, () -> run.spark().sql("SELECT " + expression).collectAsList());
        }
    }

    static void ansi(Run run) {
        failing(
                run,
                "2147483647 + 1",
                "-2147483648 - 1",
                "9223372036854775807L * 2",
                "127Y + 1Y",
                "32767S * 2S",
                "-(-2147483648)",
                "abs(-128Y)",
                "1 / 0",
                "1 % 0",
                "1.0 / 0",
                "1.5D / 0",
                "10 div 0",
                "pmod(1, 0)",
                "-9223372036854775808L div -1",
                "array(1, 2)[5]",
                "element_at(array(1), 3)",
                "element_at(map('a', 1), 'b')",
                "make_date(2024, 13, 1)",
                "to_date('2024-99-99')",
                "to_number('abc', '999')",
                "sum(x) FROM VALUES (9223372036854775807L), (1L) t(x)",
                "factorial(25)",
                "round(127Y, -1)",
                "date_add(DATE '2024-01-01', 2147483647)",
                "make_timestamp(2024, 1, 1, 25, 0, 0)",
                "parse_url('::', 'HOST')",
                "assert_true(1 > 2)",
                "raise_error('custom')",
                "unhex('ZZ')",
                "conv('99999999999999999999', 10, 16)");
        Dataset<Row> numbers = run.spark().range(3).toDF("n");
        run.fails(
                "column division", () -> numbers.select(lit(1).divide(col("n"))).collectAsList());
        run.fails(
                "column overflow",
                () -> numbers.select(col("n").plus(Long.MAX_VALUE)).collectAsList());
        run.fails("column cast", () -> numbers.select(lit("x").cast("int")).collectAsList());
        run.fails(
                "raise",
                () -> numbers.select(raise_error(lit("stop"))).count()
                        + numbers.select(raise_error(lit("stop")))
                                .collectAsList()
                                .size());
        run.fails("in a filter", () -> numbers.filter("1 / n > 0").count());
        run.fails("in an aggregate", () -> numbers.agg(sum(expr("1 div n"))).collectAsList());
        run.fails(
                "in a join",
                () -> numbers.as("a")
                        .join(numbers.as("b"), expr("1 / a.n = b.n"))
                        .count());
    }

    static void nonAnsi(Run run) {
        run.spark().conf().set("spark.sql.ansi.enabled", false);
        run.rows(
                "arithmetic",
                run.spark()
                        .sql(
                                "SELECT 2147483647 + 1, 127Y + 1Y, 1 / 0, 1 % 0, 10 div 0, -(-2147483648), 9223372036854775807L * 2"));
        run.rows(
                "casts",
                run.spark()
                        .sql(
                                "SELECT CAST('x' AS INT), CAST(300 AS TINYINT), CAST(3e9D AS INT), CAST('1.5' AS INT), CAST('2024-02-30' AS DATE), CAST(double('NaN') AS INT)"));
        run.rows(
                "look up",
                run.spark()
                        .sql(
                                "SELECT array(1)[5], element_at(array(1), 3), element_at(map('a', 1), 'b'), map(1, 2)[9]"));
        run.rows(
                "decimals",
                run.spark()
                        .sql(
                                "SELECT CAST('12345.678' AS DECIMAL(5,2)), CAST('99999999999999999999' AS DECIMAL(38,0)) * CAST('9999999999999999999' AS DECIMAL(38,0))"));
        run.rows(
                "coercion",
                run.spark()
                        .sql(
                                "SELECT 1 + '2', '3' * '4', 1 = 'x', concat(1, 2), 'a' + 1, array(1, 'x'), coalesce(1, 'b'), true = 1"));
        run.rows("sums", run.spark().sql("SELECT sum(x), avg(x) FROM VALUES (9223372036854775807L), (1L) t(x)"));
        run.rows(
                "times",
                run.spark()
                        .sql(
                                "SELECT make_date(2024, 13, 1), to_date('nope'), CAST('x' AS TIMESTAMP), date_add('2024-01-01', 1)"));
        run.fails(
                "still an error",
                () -> run.spark().sql("SELECT element_at(array(1), 0)").collectAsList());
    }

    static void names(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        staff.createOrReplaceTempView("staff");
        run.fails("column", () -> staff.select("nme"));
        run.fails("column of dataset", () -> staff.col("salry"));
        run.fails("filter", () -> staff.filter("height > 1"));
        run.fails("qualified", () -> staff.as("s").select("t.id"));
        run.fails(
                "foreign column",
                () -> staff.select("name")
                        .filter(Samples.departments(run).col("city").isNotNull()));
        run.fails("dropped column", () -> staff.drop("id").select(col("id").plus(1)));
        run.fails("ambiguous", () -> run.spark().sql("SELECT id FROM staff a, staff b"));
        run.fails("table", () -> run.spark().sql("SELECT * FROM nowhere"));
        run.fails("table by api", () -> run.spark().table("db.nowhere"));
        run.fails("function", () -> run.spark().sql("SELECT frobnicate(1)"));
        run.fails("function by api", () -> staff.select(expr("frobnicate(id)")));
        run.fails("arguments", () -> run.spark().sql("SELECT abs(1, 2)"));
        run.fails("argument type", () -> run.spark().sql("SELECT upper(array(1))"));
        run.fails("operator type", () -> run.spark().sql("SELECT true + 1"));
        run.fails("column operator type", () -> staff.select(col("name").multiply(anArray())));
        run.fails("sql column", () -> run.spark().sql("SELECT id,\n  nam\nFROM staff"));
        run.fails("not a boolean", () -> staff.filter(col("id").plus(1)));
        run.fails("aggregate in where", () -> run.spark().sql("SELECT 1 FROM staff WHERE count(*) > 1"));
        run.fails("missing group by", () -> run.spark().sql("SELECT dept, count(*) FROM staff"));
        run.fails("having without", () -> run.spark().sql("SELECT name FROM staff GROUP BY dept"));
        run.fails("bad ordinal", () -> run.spark().sql("SELECT id FROM staff ORDER BY 3"));
        run.fails("set columns", () -> run.spark().sql("SELECT 1 UNION SELECT 1, 2"));
        run.fails(
                "scalar subquery rows",
                () -> run.spark().sql("SELECT (SELECT id FROM staff)").collectAsList());
        run.fails("scalar subquery columns", () -> run.spark().sql("SELECT (SELECT 1, 2)"));
        run.fails("duplicate alias", () -> run.spark().sql("WITH a AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a"));
        run.fails(
                "window in where",
                () -> run.spark().sql("SELECT id FROM staff WHERE row_number() OVER (ORDER BY id) = 1"));
        run.fails("struct field", () -> run.spark().sql("SELECT named_struct('a', 1).b"));
        run.fails("star alone", () -> run.spark().sql("SELECT *"));
        run.fails("unknown setting is kept", () -> run.spark().conf().get("spark.nothing.such"));
    }

    private static Column anArray() {
        return array(lit(1));
    }

    static void syntax(Run run) {
        for (String sql : new String[] {
            "SELEC 1",
            "SELECT",
            "SELECT 1 FROM",
            "SELECT (1",
            "SELECT 1 +",
            "SELECT 'open",
            "SELECT a b c",
            "SELECT * FROM t WHERE",
            "SELECT 1;;SELECT 2",
            "",
            "SELECT CASE WHEN 1 THEN 2",
            "SELECT 1 AS",
            "INSERT INTO",
            "SELECT `open",
            "SELECT 1 GROUP BY",
            "SELECT date '2024-01-01' +",
            "FROM",
            "SELECT 99999999999L",
            "SELECT 1000Y",
            "SELECT /* open",
            "SELECT a.b.",
            "CREATE TEMP VIEW",
            "SELECT 1 LIMIT",
            "WITH a SELECT 1",
            "SELECT cast(1 AS)",
            "SELECT x -> 1",
            "SELECT interval 'x' day"
        }) {
            run.fails(sql, () -> run.spark().sql(sql));
        }
        run.fails("expr", () -> expr("a +"));
        run.fails("filter", () -> run.spark().range(1).filter("id >"));
        run.fails("cast", () -> col("a").cast("nothing"));
        run.fails("schema", () -> run.spark().read().schema("a int, b"));
        run.fails("selectExpr", () -> run.spark().range(1).selectExpr("id AS"));
    }
}
