package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.asc_nulls_last;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Sets, order, limits, duplicates, partitions and the actions. */
final class Rows {

    private static final AtomicLong SEEN = new AtomicLong();

    private Rows() {}

    static void sets(Run run) {
        Dataset<Row> left =
                run.spark().sql("SELECT * FROM VALUES (1, 'a'), (1, 'a'), (2, 'b'), (NULL, 'c') AS l(n, t)");
        Dataset<Row> right =
                run.spark().sql("SELECT * FROM VALUES (1, 'a'), (3, 'd'), (NULL, 'c'), (NULL, 'c') AS r(x, y)");
        run.sorted("union", left.union(right));
        run.sorted("unionAll", left.unionAll(right));
        run.sorted("distinct union", left.union(right).distinct());
        run.sorted("intersect", left.intersect(right));
        run.sorted("intersectAll", left.intersectAll(right));
        run.sorted("except", left.except(right));
        run.sorted("exceptAll", left.exceptAll(right));
        run.sorted("by name", left.unionByName(right.toDF("t2", "n").select(col("n").as("t"), lit(5L).as("n"))));
        run.sorted("by name, missing", left.unionByName(right.toDF("n", "z"), true));
        run.sorted("widened", left.select("n").union(run.spark().sql("SELECT 1.5D")));
        run.fails(
                "text to number",
                () -> left.union(run.spark().sql("SELECT 1, 7")).collectAsList());
        run.fails("count differs", () -> left.union(right.select("x")));
        run.fails("type differs", () -> left.intersect(run.spark().sql("SELECT array(1), 'a'")));
        run.fails("name missing", () -> left.unionByName(right));
        run.sorted(
                "sql",
                run.spark().sql("(SELECT 1 AS a UNION SELECT 2 UNION ALL SELECT 2) EXCEPT SELECT 1 MINUS SELECT 3"));
    }

    static void order(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        run.rows("ascending", staff.orderBy("dept", "id"));
        run.rows("descending", staff.orderBy(col("dept").desc(), col("id").asc()));
        run.rows("nulls last", staff.sort(asc_nulls_last("dept"), desc("id")));
        run.rows(
                "nulls first",
                staff.sort(col("dept").desc_nulls_first(), col("name").asc_nulls_first()));
        run.rows("expression", staff.orderBy(col("salary").multiply(-1).desc_nulls_last(), col("id")));
        run.rows("dropped column", staff.orderBy("salary", "id").select("name"));
        run.rows(
                "special doubles",
                run.spark()
                        .sql("SELECT * FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('Infinity')), "
                                + "(double('-Infinity')), (NULL), (1.5D) AS t(x) ORDER BY x DESC NULLS LAST")
                        .distinct()
                        .orderBy("x"));
        run.rows(
                "nested",
                run.spark()
                        .sql(
                                "SELECT * FROM VALUES (array(2, 1)), (array(2)), (NULL), (array(1, 9)) AS t(a) ORDER BY a"));
        run.rows(
                "structs",
                run.spark()
                        .sql(
                                "SELECT s FROM (SELECT named_struct('a', a, 'b', b) AS s FROM VALUES (2, 'x'), (1, 'z'), (1, NULL) AS t(a, b)) ORDER BY s"));
        run.rows(
                "strings by bytes",
                run.spark().sql("SELECT * FROM VALUES ('b'), ('B'), ('ä'), ('a'), (''), ('a ') AS t(s) ORDER BY s"));
        run.rows("order by ordinal", run.spark().sql("SELECT id % 3, id FROM range(6) ORDER BY 1 DESC, 2"));
        run.rows("order by all", run.spark().sql("SELECT id % 2 AS b, id FROM range(4) ORDER BY ALL DESC"));
        run.rows(
                "large",
                run.table("lineitem")
                        .orderBy(col("l_extendedprice").desc(), col("l_orderkey"), col("l_linenumber"))
                        .select("l_orderkey", "l_extendedprice")
                        .limit(7));
        run.fails(
                "maps have no order",
                () -> run.spark().sql("SELECT map(1, 2) AS m").orderBy("m"));
    }

    static void limits(Run run) {
        Dataset<Row> numbers = run.spark().range(20).toDF("n").orderBy(col("n").desc());
        run.rows("limit", numbers.limit(3));
        run.rows("offset", numbers.offset(17));
        run.rows("both", numbers.offset(5).limit(2));
        run.rows("limit then offset", numbers.limit(5).offset(3));
        run.rows("zero", numbers.limit(0));
        run.rows("more than there is", numbers.limit(100).filter("n < 2"));
        run.rows("twice", numbers.limit(10).limit(4));
        run.rows("sql", run.spark().sql("SELECT id FROM range(10) ORDER BY id LIMIT 2 + 1 OFFSET 4"));
        run.rows("limit all", run.spark().sql("SELECT id FROM range(3) ORDER BY id LIMIT ALL"));
        run.rows(
                "in the middle",
                numbers.limit(6)
                        .groupBy(col("n").mod(2).as("odd"))
                        .agg(sum("n"))
                        .orderBy("odd"));
        run.fails("negative", () -> numbers.limit(-1).count());
        run.fails("not a number", () -> run.spark().sql("SELECT 1 LIMIT 'x'"));
        run.say(Arrays.toString((Object[]) numbers.head(2)), numbers.first(), numbers.takeAsList(1), numbers.head());
        run.say(Arrays.toString((Object[]) numbers.tail(2)), Arrays.toString((Object[]) numbers.take(3)));
    }

    static void duplicates(Run run) {
        Dataset<Row> pairs = run.spark()
                .sql("SELECT * FROM VALUES (1, 'a'), (1, 'a'), (1, 'b'), (NULL, 'b'), (NULL, 'b') AS t(n, s)");
        run.sorted("distinct", pairs.distinct());
        run.sorted("dropDuplicates", pairs.dropDuplicates());
        run.sorted("by one", pairs.dropDuplicates("n").select("n"));
        run.sorted("by list", pairs.dropDuplicates(new String[] {"s"}).select("s"));
        run.sorted("counted", pairs.groupBy("n", "s").agg(count("*").as("k")).filter("k > 1"));
        run.sorted(
                "doubles",
                run.spark()
                        .sql("SELECT DISTINCT x FROM VALUES (0.0D), (-0.0D), (double('NaN')), (double('NaN')) t(x)"));
        run.sorted("sql", run.spark().sql("SELECT DISTINCT n, count(*) OVER () FROM VALUES (1), (1), (2) t(n)"));
        run.fails("no such column", () -> pairs.dropDuplicates("z"));
    }

    static void numbers(Run run) {
        run.rows("zipWithIndex", Samples.staff(run).select("id", "name").zipWithIndex());
        run.rows(
                "named",
                Samples.staff(run).orderBy(col("id").desc()).select("id").zipWithIndex("n"));
        Dataset<Row> twice = Samples.staff(run).select("id").zipWithIndex("id");
        run.rows("the same name", twice);
        run.fails("ambiguous", () -> twice.select("id"));
        run.rows(
                "numbers of a part",
                run.spark().range(0, 1000, 1, 4).toDF().zipWithIndex().filter("index % 250 = 7"));
        run.rows("none", Samples.staff(run).select("id").filter("id > 99").zipWithIndex());
        Dataset<Row> items =
                run.table("lineitem").orderBy("l_orderkey", "l_linenumber").select("l_orderkey", "l_linenumber");
        run.rows("sorted", items.zipWithIndex().filter("index IN (0, 1, 30000, 60174)"));
    }

    static void partitions(Run run) {
        Dataset<Row> numbers = run.spark().range(0, 100, 3, 5).toDF("n");
        run.say(partitionsWithRows(numbers), partitionsWithRows(numbers.repartition(7)));
        run.say(partitionsWithRows(numbers.coalesce(2)), partitionsWithRows(numbers.coalesce(50)));
        run.rows("kept", numbers.repartition(3, col("n")).agg(sum("n"), count("*")));
        run.rows("ranges", numbers.repartitionByRange(4, col("n").desc()).agg(max("n"), count("*")));
        run.rows(
                "partition ids",
                numbers.coalesce(1).select(spark_partition_id()).distinct());
        run.rows(
                "sorted within",
                numbers.coalesce(1).sortWithinPartitions(col("n").desc()).limit(3));
        Dataset<Row>[] parts = numbers.randomSplit(new double[] {0.5, 0.5}, 7);
        run.say(
                parts.length,
                parts[0].count() + parts[1].count(),
                parts[0].intersect(parts[1]).count());
        run.say(
                numbers.sample(0.0).count(),
                numbers.sample(1.0).count(),
                numbers.sample(false, 0.999999, 3).count() <= 34);
        run.say(numbers.sample(true, 2.0, 5).distinct().count() <= 34);
        run.fails("bad fraction", () -> numbers.sample(-0.5).count());
        run.fails("no partitions", () -> numbers.repartition(0).count());
        run.rows("range", run.spark().range(5, 1, -2).toDF());
        run.sorted(
                "tablesample",
                run.spark().sql("SELECT count(*) FROM (SELECT * FROM range(10)) TABLESAMPLE (100 PERCENT)"));
        run.sorted(
                "tablesample rows",
                run.spark().sql("SELECT count(*) FROM (SELECT * FROM range(10)) TABLESAMPLE (4 ROWS)"));
    }

    private static long partitionsWithRows(Dataset<Row> rows) {
        return rows.select(spark_partition_id()).distinct().count();
    }

    static void actions(Run run) {
        Dataset<Row> staff = Samples.staff(run).orderBy("id");
        run.say("count", staff.count(), "isEmpty", staff.isEmpty(), "columns", Arrays.toString(staff.columns()));
        for (Row row : (Row[]) staff.collect()) {
            run.say(
                    row.getInt(0),
                    row.getString(1),
                    row.isNullAt(3) ? "none" : row.getDouble(3),
                    row.<Integer>getAs("boss"));
        }
        Iterator<Row> rows = staff.toLocalIterator();
        List<String> names = new ArrayList<>();
        rows.forEachRemaining(row -> names.add(row.getAs("name")));
        run.say(names);
        SEEN.set(0);
        staff.foreach((ForeachFunction<Row>) row -> SEEN.addAndGet(row.getInt(0)));
        run.say("foreach", SEEN.get());
        SEEN.set(0);
        staff.foreachPartition(
                (ForeachPartitionFunction<Row>) part -> part.forEachRemaining(row -> SEEN.incrementAndGet()));
        run.say("foreachPartition", SEEN.get());
        Row first = staff.first();
        run.say(
                first,
                first.length(),
                first.size(),
                first.fieldIndex("salary"),
                first.schema().simpleString());
        run.say(first.mkString("|"), first.mkString("<", ",", ">"), first.anyNull(), first.json(), first.get(2));
        run.say(first.equals(staff.head()), first.hashCode() == staff.head().hashCode(), first.copy());
        run.fails("no field", () -> first.getAs("nothing"));
        run.fails("null int", () -> first.getInt(4));
        run.fails("first of nothing", () -> staff.filter("false").first());
        List<Integer> ids = new ArrayList<>();
        staff.collectAsList().forEach(row -> ids.add(row.getInt(0)));
        Collections.reverse(ids);
        run.say(ids, staff.select("salary").as(Encoders.DOUBLE()).collectAsList());
        run.say(
                staff.schema().fieldNames().length,
                staff.isLocal(),
                staff.inputFiles().length,
                staff.toDF().count());
    }
}
