package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udaf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.expressions.MutableAggregationBuffer;
import org.apache.spark.sql.expressions.UserDefinedAggregateFunction;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Aggregates that a program brings along. */
final class UserAggregates {
    private UserAggregates() {}

    public static class Total extends Aggregator<Long, Long, Long> {
        @Override
        public Long zero() {
            return 0L;
        }

        @Override
        public Long reduce(Long total, Long value) {
            return value == null ? total : total + value;
        }

        @Override
        public Long merge(Long first, Long second) {
            return first + second;
        }

        @Override
        public Long finish(Long total) {
            return total;
        }

        @Override
        public Encoder<Long> bufferEncoder() {
            return Encoders.LONG();
        }

        @Override
        public Encoder<Long> outputEncoder() {
            return Encoders.LONG();
        }
    }

    public static final class Parts implements Serializable {
        private double sum;
        private long count;

        public double getSum() {
            return sum;
        }

        public void setSum(double sum) {
            this.sum = sum;
        }

        public long getCount() {
            return count;
        }

        public void setCount(long count) {
            this.count = count;
        }
    }

    /** Keeps a bean, gives a bean, is given tuples. */
    public static final class Weighted extends Aggregator<Tuple2<Double, Long>, Parts, Parts> {
        @Override
        public Parts zero() {
            return new Parts();
        }

        @Override
        public Parts reduce(Parts parts, Tuple2<Double, Long> value) {
            parts.sum += value._1() * value._2();
            parts.count += value._2();
            return parts;
        }

        @Override
        public Parts merge(Parts first, Parts second) {
            first.sum += second.sum;
            first.count += second.count;
            return first;
        }

        @Override
        public Parts finish(Parts parts) {
            return parts;
        }

        @Override
        public Encoder<Parts> bufferEncoder() {
            return Encoders.bean(Parts.class);
        }

        @Override
        public Encoder<Parts> outputEncoder() {
            return Encoders.bean(Parts.class);
        }
    }

    /** Over rows; NULL where there is nothing. */
    public static final class Mean extends Aggregator<Row, Parts, Double> {
        @Override
        public Parts zero() {
            return new Parts();
        }

        @Override
        public Parts reduce(Parts parts, Row row) {
            if (!row.isNullAt(0)) {
                parts.sum += row.<Number>getAs(0).doubleValue();
                parts.count++;
            }
            return parts;
        }

        @Override
        public Parts merge(Parts first, Parts second) {
            first.sum += second.sum;
            first.count += second.count;
            return first;
        }

        @Override
        public Double finish(Parts parts) {
            return parts.count == 0 ? null : parts.sum / parts.count;
        }

        @Override
        public Encoder<Parts> bufferEncoder() {
            return Encoders.bean(Parts.class);
        }

        @Override
        public Encoder<Double> outputEncoder() {
            return Encoders.DOUBLE();
        }
    }

    /** Keeps an object that Java writes. */
    @SuppressWarnings("rawtypes")
    public static final class Sorted extends Aggregator<String, ArrayList, String> {
        @Override
        public ArrayList zero() {
            return new ArrayList<String>();
        }

        @Override
        @SuppressWarnings("unchecked")
        public ArrayList reduce(ArrayList texts, String text) {
            texts.add(text);
            return texts;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ArrayList merge(ArrayList first, ArrayList second) {
            first.addAll(second);
            return first;
        }

        @Override
        @SuppressWarnings("unchecked")
        public String finish(ArrayList texts) {
            ArrayList<String> sorted = new ArrayList<>(texts);
            Collections.sort(sorted, Comparator.nullsFirst(Comparator.naturalOrder()));
            return sorted.toString();
        }

        @Override
        public Encoder<ArrayList> bufferEncoder() {
            return Encoders.javaSerialization(ArrayList.class);
        }

        @Override
        public Encoder<String> outputEncoder() {
            return Encoders.STRING();
        }
    }

    /** In the old form. */
    public static final class RowMean extends UserDefinedAggregateFunction {
        @Override
        public StructType inputSchema() {
            return new StructType().add("x", DataTypes.DoubleType);
        }

        @Override
        public StructType bufferSchema() {
            return new StructType().add("sum", DataTypes.DoubleType).add("count", DataTypes.LongType);
        }

        @Override
        public DataType dataType() {
            return DataTypes.DoubleType;
        }

        @Override
        public boolean deterministic() {
            return true;
        }

        @Override
        public void initialize(MutableAggregationBuffer buffer) {
            buffer.update(0, null);
            buffer.update(1, 0L);
        }

        @Override
        public void update(MutableAggregationBuffer buffer, Row input) {
            if (!input.isNullAt(0)) {
                buffer.update(0, (buffer.isNullAt(0) ? 0.0 : buffer.getDouble(0)) + input.getDouble(0));
                buffer.update(1, buffer.getLong(1) + 1);
            }
        }

        @Override
        public void merge(MutableAggregationBuffer buffer, Row other) {
            if (!other.isNullAt(0)) {
                buffer.update(0, (buffer.isNullAt(0) ? 0.0 : buffer.getDouble(0)) + other.getDouble(0));
                buffer.update(1, buffer.getLong(1) + other.getLong(1));
            }
        }

        @Override
        public Object evaluate(Row buffer) {
            return buffer.getLong(1) == 0 ? null : buffer.getDouble(0) / buffer.getLong(1) + 100;
        }
    }

    private static Dataset<Row> numbers(SparkSession spark) {
        return spark.sql("SELECT id, id % 3 AS k, CAST(id AS DOUBLE) / 2 AS d, CAST(id AS STRING) AS s"
                + " FROM range(0, 20, 1, 4)");
    }

    private static Dataset<Row> withNulls(SparkSession spark) {
        return spark.sql("SELECT * FROM VALUES (1L, 1.0D, 'a'), (NULL, NULL, NULL), (3L, 2.5D, 'b') t(id, d, s)");
    }

    private static UserDefinedFunction total() {
        return udaf(new Total(), Encoders.LONG());
    }

    private static UserDefinedFunction sorted() {
        return udaf(new Sorted(), Encoders.STRING());
    }

    private static UserDefinedFunction weighted() {
        return udaf(new Weighted(), Encoders.tuple(Encoders.DOUBLE(), Encoders.LONG()));
    }

    static void columns(Run run) {
        Dataset<Row> rows = numbers(run.spark());
        UserDefinedFunction total = total();
        run.say(total.nullable(), total.deterministic(), total.asNonNullable().nullable());
        run.say(total.asNondeterministic().deterministic());
        run.rows(
                "groups",
                rows.groupBy("k")
                        .agg(
                                total.apply(col("id")),
                                sorted().apply(col("s")),
                                weighted().apply(col("d"), col("id")),
                                sum("id"))
                        .orderBy("k"));
        run.rows(
                "whole",
                rows.agg(total.apply(col("id")).as("x"), total.withName("named").apply(col("id"))));
        run.rows("no rows", rows.filter("false").agg(total.apply(col("id")), sorted().apply(col("s"))));
        run.rows("no groups", rows.filter("false").groupBy("k").agg(total.apply(col("id"))));
        run.rows(
                "flags",
                rows.agg(
                        total.asNonNullable().apply(col("id")),
                        total.asNondeterministic().apply(col("id"))));
        run.rows("casts", rows.agg(total.apply(col("id").cast("int")), total.apply(col("s")), total.apply(col("d"))));
        run.fails("array", () -> rows.agg(total.withName("t").apply(array(col("id")))));
    }

    static void nulls(Run run) {
        Dataset<Row> rows = withNulls(run.spark());
        run.rows("nulls", rows.agg(total().apply(col("id")), sorted().apply(col("s"))));
        run.rows(
                "typed",
                rows.select("id")
                        .as(Encoders.LONG())
                        .select(new Total().toColumn())
                        .toDF());
        run.rows(
                "typed texts",
                rows.select("s")
                        .as(Encoders.STRING())
                        .select(new Sorted().toColumn())
                        .toDF());
        run.rows("rows", rows.select("d").agg(new Mean().toColumn()));
        run.rows("nothing", rows.filter("d IS NULL").select("d").agg(new Mean().toColumn()));
    }

    static void sql(Run run) {
        SparkSession spark = run.spark();
        spark.udf().register("MyTotal", total());
        spark.udf().register("sorted", sorted());
        spark.udf().register("weighted", weighted());
        numbers(spark).createOrReplaceTempView("numbers");
        run.rows(
                "clauses",
                spark.sql("SELECT k, mytotal(id), sorted(s), MYTOTAL(DISTINCT id % 2) AS dd,"
                        + " mytotal(id) FILTER (WHERE id > 10) FROM numbers GROUP BY k ORDER BY k"));
        run.rows(
                "windows",
                spark.sql("SELECT id, mytotal(id) OVER (ORDER BY id), mytotal(id) OVER (PARTITION BY id % 2),"
                        + " mytotal(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING),"
                        + " sorted(s) FILTER (WHERE id % 2 = 0) OVER (ORDER BY id ROWS 3 PRECEDING) AS f"
                        + " FROM numbers ORDER BY id"));
        run.rows("rollup", spark.sql("SELECT k, mytotal(id) FROM numbers GROUP BY ROLLUP(k) ORDER BY k"));
        run.rows("having", spark.sql("SELECT k FROM numbers GROUP BY k HAVING mytotal(id) > 60 ORDER BY mytotal(id)"));
        run.rows(
                "pivot",
                spark.sql("SELECT * FROM (SELECT id, id % 2 AS p, k FROM numbers)"
                        + " PIVOT (mytotal(id) AS s FOR p IN (0, 1)) ORDER BY k"));
        run.rows("by name", numbers(spark).agg(call_udf("mytotal", col("id"))));
        run.rows("struct", spark.sql("SELECT weighted(d, id).count AS n, weighted(d, id) FROM numbers"));
        run.rows("subquery", spark.sql("SELECT (SELECT mytotal(id) FROM numbers) + 1 AS x"));
        run.fails("nested", () -> spark.sql("SELECT sum(mytotal(id)) FROM numbers"));
        run.fails("where", () -> spark.sql("SELECT id FROM numbers WHERE mytotal(id) > 1"));
        run.fails("within group", () -> spark.sql("SELECT mytotal(id) WITHIN GROUP (ORDER BY id) FROM numbers"));
        run.fails("ignore nulls", () -> spark.sql("SELECT mytotal(id) IGNORE NULLS FROM numbers"));
        run.fails("no column", () -> spark.sql("SELECT mytotal(nix) FROM numbers"));
        spark.sql("DROP TEMPORARY FUNCTION mytotal");
        run.fails("dropped", () -> spark.sql("SELECT mytotal(id) FROM numbers"));
    }

    static void typed(Run run) {
        SparkSession spark = run.spark();
        Dataset<Long> ids = spark.range(5);
        run.rows("one", ids.select(new Total().toColumn()).toDF());
        run.rows("named", ids.select(new Total().toColumn().name("n")).toDF());
        run.say(ids.select(new Total().toColumn()).collectAsList());
        Dataset<Tuple2<Long, Long>> two =
                ids.select(new Total().toColumn(), new Total().toColumn().name("b"));
        run.rows("two", two.toDF());
        run.say(two.collectAsList());
        run.rows("rows", numbers(spark).select("d").agg(new Mean().toColumn()));
        run.rows(
                "groups of rows",
                numbers(spark)
                        .select("d", "k")
                        .groupBy("k")
                        .agg(
                                new Mean().toColumn(),
                                sum("d"),
                                new Mean().toColumn().as("z"))
                        .orderBy("k"));
        run.rows(
                "tuples",
                spark.sql("SELECT 1.5D AS _1, 3L AS _2")
                        .as(Encoders.tuple(Encoders.DOUBLE(), Encoders.LONG()))
                        .select(new Weighted().toColumn())
                        .toDF());
        run.fails("untyped", () -> numbers(spark).select(new Mean().toColumn(), col("d")));
    }

    static void rows(Run run) {
        SparkSession spark = run.spark();
        spark.udf().register("rowMean", new RowMean());
        numbers(spark).createOrReplaceTempView("numbers");
        run.rows(
                "sql",
                spark.sql("SELECT k, rowmean(id), rowmean(DISTINCT id), rowmean(NULL), rowmean(d) FILTER (WHERE d > 4)"
                        + " FROM numbers GROUP BY k ORDER BY k"));
        run.rows(
                "columns",
                numbers(spark)
                        .groupBy("k")
                        .agg(new RowMean().apply(col("d")), new RowMean().distinct(col("d")))
                        .orderBy("k"));
        run.rows("window", spark.sql("SELECT id, rowmean(id) OVER (ORDER BY id) FROM numbers ORDER BY id"));
        run.rows("no rows", spark.sql("SELECT rowmean(id) FROM numbers WHERE false"));
        run.fails("array", () -> spark.sql("SELECT rowmean(array(id)) FROM numbers"));
    }

    static void manyGroups(Run run) {
        Dataset<Row> rows = run.table("lineitem");
        UserDefinedFunction weighted = weighted();
        Dataset<Row> groups = rows.groupBy("l_orderkey")
                .agg(
                        weighted.apply(
                                        col("l_quantity").cast("double"),
                                        col("l_linenumber").cast("long"))
                                .as("w"),
                        sorted().apply(col("l_shipmode")).as("s"));
        run.rows("some", groups.orderBy("l_orderkey").limit(20));
        run.rows("all", groups.selectExpr("sum(w.sum)", "sum(w.count)", "sum(length(s))", "count(*)"));
        run.rows(
                "distinct",
                rows.groupBy("l_shipmode")
                        .agg(total().apply(col("l_quantity").cast("long")), sum("l_quantity"))
                        .orderBy("l_shipmode"));
    }

    /** Fails for one value. */
    public static final class Picky extends Total {
        @Override
        public Long reduce(Long total, Long value) {
            if (value == 13) {
                throw new IllegalStateException("not thirteen");
            }
            return super.reduce(total, value);
        }
    }

    static void failures(Run run) {
        try {
            numbers(run.spark())
                    .agg(udaf(new Picky(), Encoders.LONG()).apply(col("id")))
                    .collect();
            run.say("did not fail");
        } catch (Exception failure) {
            run.say(failure.getClass().getSimpleName(), failure.getCause());
        }
    }
}
