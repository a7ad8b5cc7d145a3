package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.sql.Date;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** Functions of a program over so many rows that loops are compiled for them. */
final class UserLoops {
    private static final long ROWS = 500_000;

    private UserLoops() {}

    private static Dataset<Row> many(Run run) {
        Column absent = col("id").mod(7).equalTo(3);
        return run.spark()
                .range(ROWS)
                .select(
                        col("id"),
                        when(absent, lit(null)).otherwise(col("id")).as("n"),
                        col("id").cast("int").as("i"),
                        col("id").mod(100).cast("byte").as("b"),
                        col("id").mod(1000).cast("short").as("h"),
                        col("id").cast("float").as("f"),
                        col("id").cast("double").divide(4).as("d"),
                        col("id").mod(2).equalTo(0).as("p"),
                        when(absent, lit(null))
                                .otherwise(col("id").cast("string"))
                                .as("s"),
                        expr("date_add(DATE '2000-01-01', CAST(id % 1000 AS INT))")
                                .as("day"),
                        expr("CAST(id AS DECIMAL(12, 2))").as("price"));
    }

    private static Row total(Dataset<Row> rows, Column value) {
        Column whole = value.cast("double");
        return rows.select(whole.as("v"), value.isNull().cast("int").as("absent"))
                .agg(sum("v"), min("v"), max("v"), sum("absent"), count(lit(1)))
                .head();
    }

    static void manyRows(Run run) {
        Dataset<Row> rows = many(run);
        UserDefinedFunction plus = udf(
                (UDF1<Long, Long>) n -> n == null ? Long.valueOf(-1) : n % 5 == 0 ? null : n + 1, DataTypes.LongType);
        UserDefinedFunction all =
                udf((UDF3<Integer, Byte, Short, Integer>) (i, b, h) -> i % 10 + b + h, DataTypes.IntegerType);
        UserDefinedFunction floats =
                udf((UDF3<Float, Double, Boolean, Float>) (f, d, p) -> p ? f : (float) -d, DataTypes.FloatType);
        UserDefinedFunction text =
                udf((UDF2<String, Long, String>) (s, n) -> s == null ? null : s + "." + n % 10, DataTypes.StringType);
        UserDefinedFunction even = udf((UDF1<Long, Boolean>) n -> n % 2 == 0, DataTypes.BooleanType);
        UserDefinedFunction year =
                udf((UDF1<Date, Integer>) day -> day.toLocalDate().getYear(), DataTypes.IntegerType);
        UserDefinedFunction half = udf(
                (UDF1<BigDecimal, BigDecimal>) price -> price.divide(BigDecimal.valueOf(2)),
                DataTypes.createDecimalType(14, 3));
        UserDefinedFunction seven = udf((UDF0<Short>) () -> 7, DataTypes.ShortType);
        UserDefinedFunction scaled = udf((UDF2<Long, Double, Double>) (n, by) -> n * by, DataTypes.DoubleType);
        for (int round = 0; round < 2; round++) {
            run.say("long", total(rows, plus.apply(col("n"))));
            run.say("small", total(rows, all.apply(col("i"), col("b"), col("h"))));
            run.say("float", total(rows, floats.apply(col("f"), col("d"), col("p"))));
            run.say("text", total(rows, text.apply(col("s"), col("id"))));
            run.say("filtered", total(rows.filter(even.apply(col("id"))), plus.apply(col("n"))));
            run.say("date", total(rows, year.apply(col("day"))));
            run.say("decimal", total(rows, half.apply(col("price"))));
            run.say("no argument", total(rows, seven.apply()));
            run.say("constant", total(rows, scaled.apply(col("id"), lit(0.5))));
            run.say(
                    "branches",
                    total(
                            rows,
                            when(col("p"), plus.apply(col("id")))
                                    .otherwise(scaled.apply(col("i").cast("long"), col("d")))));
        }
    }

    static void failures(Run run) {
        Dataset<Row> rows = many(run);
        UserDefinedFunction picky = udf(
                        (UDF1<Long, Long>) n -> {
                            if (n == ROWS - 3) {
                                throw new IllegalStateException("not " + n);
                            }
                            return n;
                        },
                        DataTypes.LongType)
                .withName("picky");
        UserDefinedFunction odd =
                udf((UDF1<Long, Object>) n -> n == ROWS - 3 ? (Object) "text" : n, DataTypes.LongType);
        UserDefinedFunction unboxed = udf((UDF1<Long, Long>) n -> n + 1, DataTypes.LongType);
        fails(run, "thrown", rows, picky.apply(col("id")));
        fails(run, "other class", rows, odd.apply(col("id")));
        fails(
                run,
                "null",
                rows,
                unboxed.apply(when(col("id").equalTo(ROWS - 3), lit(null)).otherwise(col("id"))));
        run.say("not reached", total(rows.filter(col("id").lt(ROWS - 3)), picky.apply(col("id"))));
    }

    private static void fails(Run run, String title, Dataset<Row> rows, Column call) {
        try {
            run.say(title, total(rows, call));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            String reason = ((SparkThrowable) failure).getMessageParameters().get("reason");
            // In hot code the JVM throws exceptions of its own without a text.
            boolean isOfProgram = failure.getCause() instanceof IllegalStateException;
            run.say(
                    title,
                    ((SparkThrowable) failure).getCondition(),
                    isOfProgram ? reason : reason.split(":")[0],
                    failure.getCause().getClass());
        }
    }

    static void names(Run run) {
        SparkSession spark = run.spark();
        spark.udf().register("AddOne", (UDF1<Long, Long>) n -> n + 1, DataTypes.LongType);
        run.rows("case", spark.sql("SELECT addone(1L), ADDONE(id) FROM range(2)"));
        run.fails("arity", () -> spark.sql("SELECT addone(1L, 2L)"));
        run.fails("no argument", () -> spark.sql("SELECT ADDONE()"));
        run.fails("distinct", () -> spark.sql("SELECT addone(DISTINCT 1L)"));
        run.fails("filter", () -> spark.sql("SELECT addone(1L) FILTER (WHERE true)"));
        spark.udf().register("abs", (UDF1<Long, Long>) n -> 77L, DataTypes.LongType);
        run.rows("a function of Spark's own", spark.sql("SELECT abs(-3L)"));
    }
}
