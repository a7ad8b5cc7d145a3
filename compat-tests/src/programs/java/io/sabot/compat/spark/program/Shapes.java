package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Showing, explaining, caching, observing and reshaping. */
final class Shapes {

    private Shapes() {}

    static void show(Run run) {
        Dataset<Row> texts = run.spark()
                .sql(
                        "SELECT * FROM VALUES (1, 'short', 1.5D), (2, 'a text of more than twenty letters', NULL), (3, NULL, double('NaN')), (4, 'wide 漢字 text', -0.0D), (5, 'tab\\tline\\nend', 1e10D) AS t(number, `a text`, x)")
                .orderBy("number");
        texts.show();
        texts.show(2);
        texts.show(false);
        texts.show(3, 8);
        texts.show(2, 3);
        texts.show(2, 0, true);
        texts.show(2, 10, true);
        texts.show(0);
        texts.filter("false").show();
        texts.filter("false").show(5, 20, true);
        run.spark().range(30).toDF("n").orderBy("n").show();
        run.spark()
                .sql(
                        "SELECT array(1, NULL) AS a, map('k', array('v')) AS m, named_struct('x', 1, 'y', NULL) AS s, CAST('hi' AS BINARY) AS b, DATE '2024-01-01' AS d, 1.50 AS e, true AS t, INTERVAL '1' DAY AS i")
                .show(false);
        run.spark().sql("SELECT 1 AS `a.b`, 2 AS ``````, NULL AS n").show();
        run.spark().emptyDataFrame().show();
        run.fails("negative", () -> {
            texts.show(-1);
            return "shown";
        });
    }

    static void schemas(Run run) {
        Dataset<Row> nested = run.spark()
                .sql(
                        "SELECT 1 AS a, array(named_struct('b', map('c', 1.5D))) AS d, CAST(NULL AS STRING) AS `odd name`, DATE '2024-01-01' AS day, X'00' AS bin, 1.5BD AS dec, INTERVAL '1' YEAR AS iv");
        nested.printSchema();
        nested.printSchema(1);
        nested.printSchema(2);
        run.say(nested.schema());
        run.say(nested);
        run.say(nested.schema().simpleString(), nested.schema().catalogString());
        run.say(nested.schema().json());
        run.say(nested.schema().prettyJson());
        run.table("lineitem").printSchema();
        run.rows("describe", run.spark().sql("DESCRIBE QUERY SELECT 1 AS x, array(1) AS y"));
        for (scala.Tuple2<String, String> type : nested.dtypes()) {
            run.say(type);
        }
        run.say(run.spark()
                .range(1)
                .select(lit(1), lit(null), col("id").plus(1), count("id").over())
                .schema()
                .treeString());
        run.say("nullability");
        run.spark()
                .sql(
                        "SELECT id, if(id > 1, 1, NULL) AS a, coalesce(NULL, id) AS b, id + 1 AS c, array(id) AS d, CAST(id AS STRING) AS e, try_cast('1' AS INT) AS f, nullif(id, 1) AS g, id / 2 AS h, id IS NULL AS i, "
                                + "CASE WHEN id = 1 THEN 1 ELSE 2 END AS j, struct(id, NULL AS n) AS k, concat('a', id) AS l, element_at(array(1), 1) AS m, rand() AS o FROM range(2)")
                .printSchema();
        run.table("orders")
                .groupBy("o_orderstatus")
                .agg(count("*"), sum("o_totalprice"), max("o_orderdate"), collect_list("o_orderkey"))
                .printSchema();
        Samples.staff(run)
                .as("l")
                .join(run.spark().range(1).as("r"), col("l.id").equalTo(col("r.id")), "left")
                .printSchema();
    }

    static void explains(Run run) {
        Dataset<Row> query = Samples.staff(run)
                .filter("id > 1")
                .groupBy("dept")
                .agg(sum("salary"))
                .orderBy("dept");
        query.explain();
        query.explain(true);
        for (String mode : new String[] {"simple", "extended", "codegen", "cost", "formatted"}) {
            query.explain(mode);
        }
        String sql = run.spark().sql("EXPLAIN SELECT 1").first().getString(0);
        run.say(EXPLAINED);
        run.say(sql.contains("Plan"));
        run.fails("no such mode", () -> {
            query.explain("pretty");
            return "explained";
        });
    }

    /** What precedes this line in the output is plan text, which no two engines share. */
    static final String EXPLAINED = "-- end of explanations";

    static void cache(Run run) {
        Dataset<Row> cached = run.table("nation").filter("n_regionkey = 1").cache();
        run.say(cached.storageLevel(), cached.count());
        run.rows("cached", cached.orderBy("n_nationkey").select("n_name"));
        cached.unpersist();
        run.say(cached.storageLevel());
        Dataset<Row> kept = Samples.staff(run).persist(StorageLevel.MEMORY_ONLY());
        run.say(kept.storageLevel(), kept.count(), kept.filter("id > 2").count());
        kept.unpersist(true);
        Samples.staff(run).createOrReplaceTempView("staff");
        run.spark().catalog().cacheTable("staff");
        run.say(
                run.spark().catalog().isCached("staff"),
                run.spark().table("staff").count());
        run.spark().catalog().uncacheTable("staff");
        run.say(run.spark().catalog().isCached("staff"));
        run.spark().sql("CACHE TABLE staff");
        run.say(run.spark().catalog().isCached("staff"));
        run.spark().catalog().clearCache();
        run.say(run.spark().catalog().isCached("staff"));
        Dataset<Row> random = run.spark().range(10).selectExpr("rand() AS r").cache();
        run.say(random.collectAsList().equals(random.collectAsList()));
        run.rows("checkpoint", Samples.staff(run).localCheckpoint().filter("id = 1"));
        run.fails("not cached", () -> {
            run.spark().catalog().uncacheTable("nothing");
            return "done";
        });
    }

    static void observe(Run run) throws Exception {
        Observation observation = new Observation("figures");
        Dataset<Row> observed = Samples.staff(run)
                .observe(
                        observation,
                        count(lit(1)).as("n"),
                        sum("salary").as("s"),
                        max("name").as("m"),
                        max("id").minus(avg("id")),
                        lit("x"));
        run.say(observed.filter("id > 3").select("name").collectAsList().size());
        run.say(new TreeMap<>(observation.getAsJava()));
        observed.limit(1).collectAsList();
        run.say(observation.get().apply("n"));
        run.fails("used twice", () -> observed.observe(observation, count(lit(1))));
        Observation below = new Observation();
        Dataset<Row> few =
                Samples.staff(run).filter("id > 2").observe(below, count("id").as("n"));
        few.join(run.spark().range(4), "id").count();
        run.say(below.getAsJava());
        Observation none = new Observation();
        Samples.staff(run)
                .filter("id > 200")
                .observe(none, count("id").as("n"), max("id").as("m"))
                .collectAsList();
        run.say(new TreeMap<>(none.getAsJava()));
        Observation cached = new Observation();
        Dataset<Row> kept = Samples.staff(run)
                .observe(cached, count(lit(1)).as("n"))
                .select("id")
                .cache();
        run.say(kept.count());
        run.say(cached.getAsJava());
        kept.unpersist();
        run.rows(
                "by name",
                Samples.staff(run)
                        .observe("other", count(lit(1)).as("n"))
                        .groupBy("dept")
                        .count()
                        .orderBy("dept"));
        unobservable(run);
    }

    private static void unobservable(Run run) {
        Dataset<Row> staff = Samples.staff(run);
        Dataset<Row> range = run.spark().range(3).toDF();
        run.fails("a column", () -> range.observe("bad", col("id")));
        run.fails("beside an aggregate", () -> range.observe("bad", col("id").plus(sum("id"))));
        run.fails("distinct", () -> staff.observe("bad", countDistinct("id").as("k")));
        run.fails("nested", () -> staff.observe("bad", sum(max("id"))));
        run.fails("filtered", () -> staff.observe("bad", expr("sum(id) FILTER (WHERE id > 3)")));
        run.fails("random", () -> staff.observe("bad", rand(3).as("r")));
        run.fails(
                "one name",
                () -> staff.observe("twice", sum("id").as("k"))
                        .observe("twice", max("id").as("k")));
        run.fails("no name", () -> new Observation(""));
    }

    static void unpivot(Run run) {
        Dataset<Row> wide = run.spark().sql("SELECT * FROM VALUES (1, 10, 11.5D), (2, NULL, 21.0D) AS t(id, a, b)");
        run.sorted(
                "ids and values",
                wide.unpivot(new Column[] {col("id")}, new Column[] {col("a"), col("b")}, "what", "value"));
        run.sorted("ids", wide.unpivot(new Column[] {col("id")}, "what", "value"));
        run.sorted("melt", wide.melt(new Column[] {col("id")}, new Column[] {col("b")}, "w", "v"));
        run.sorted("no ids", wide.unpivot(new Column[0], new Column[] {col("id"), col("a")}, "w", "v"));
        wide.createOrReplaceTempView("wide");
        run.sorted("sql", run.spark().sql("SELECT * FROM wide UNPIVOT (v FOR w IN (a, b AS bee))"));
        run.sorted(
                "sql with nulls",
                run.spark().sql("SELECT * FROM wide UNPIVOT INCLUDE NULLS ((v) FOR w IN ((a) AS x))"));
        run.fails(
                "types differ",
                () -> run.spark()
                        .sql("SELECT 1 AS i, 'x' AS s, true AS b")
                        .unpivot(new Column[] {col("i")}, new Column[] {col("s"), col("b")}, "w", "v"));
        run.sorted(
                "transpose",
                run.spark()
                        .sql("SELECT * FROM VALUES ('x', 1, 2), ('y', 3, 4) AS t(k, a, b)")
                        .transpose());
    }

    static void toJson(Run run) {
        for (String line : Samples.staff(run).orderBy("id").toJSON().collectAsList()) {
            run.say(line);
        }
        for (String line : run.spark()
                .sql(
                        "SELECT array(1, NULL) AS a, map('k', DATE '2024-01-01') AS m, named_struct('x', 1.50, 'y', 'q\"t') AS s, TIMESTAMP_NTZ '2024-01-01 10:00:00' AS t, CAST('b' AS BINARY) AS b, double('NaN') AS n")
                .toJSON()
                .collectAsList()) {
            run.say(line);
        }
        run.rows(
                "as a column",
                Samples.staff(run).orderBy("id").toJSON().toDF("j").limit(2));
    }

    static void settings(Run run) {
        run.spark().conf().set("spark.sql.shuffle.partitions", 3L);
        run.spark().conf().set("my.own", "value");
        run.spark().conf().set("my.flag", true);
        run.say(
                run.spark().conf().get("spark.sql.shuffle.partitions"),
                run.spark().conf().get("my.own"),
                run.spark().conf().get("my.flag"));
        run.say(
                run.spark().conf().get("my.missing", "default"),
                run.spark().conf().getOption("my.missing").isEmpty());
        run.spark().conf().unset("my.own");
        run.fails("unset", () -> run.spark().conf().get("my.own"));
        run.spark().conf().unset("spark.sql.shuffle.partitions");
        run.say(
                run.spark().conf().get("spark.sql.shuffle.partitions"),
                run.spark().conf().isModifiable("spark.sql.ansi.enabled"),
                run.spark().conf().isModifiable("spark.master"));
        run.rows("SET", run.spark().sql("SET my.other = 1"));
        run.rows("SET shows", run.spark().sql("SET my.other"));
        run.spark().sql("RESET my.other");
        run.rows("after RESET", run.spark().sql("SET my.other"));
        run.rows("case", run.spark().sql("SET spark.sql.caseSensitive = true"));
        run.fails("case sensitive", () -> Samples.staff(run).select("ID"));
        run.fails("bad value", () -> {
            run.spark().conf().set("spark.sql.ansi.enabled", "perhaps");
            return "set";
        });
        run.fails("static", () -> {
            run.spark().conf().set("spark.sql.warehouse.dir", "/tmp/x");
            return "set";
        });
        run.fails("bad zone", () -> {
            run.spark().conf().set("spark.sql.session.timeZone", "Mars/Olympus");
            return "set";
        });
        run.say(run.spark().version(), run.spark().sparkContext().defaultParallelism() > 0);
    }

    static void sessions(Run run) {
        SparkSession other = run.spark().newSession();
        run.spark().conf().set("my.mark", "one");
        other.conf().set("my.mark", "two");
        run.say(run.spark().conf().get("my.mark"), other.conf().get("my.mark"), run.spark() == other);
        run.spark().range(1).createOrReplaceTempView("here");
        run.fails("other session", () -> other.table("here"));
        other.range(7).createOrReplaceTempView("here");
        run.say(run.spark().table("here").count(), other.table("here").count());
        run.spark().conf().set("spark.sql.ansi.enabled", true);
        other.conf().set("spark.sql.ansi.enabled", false);
        run.rows("other is not ANSI", other.sql("SELECT 1 / 0"));
        run.fails("this one is", () -> run.spark().sql("SELECT 1 / 0").collectAsList());
        run.say(
                SparkSession.builder().getOrCreate() != null,
                other.sparkContext() == run.spark().sparkContext());
        run.say(Samples.staff(run).sparkSession() == run.spark());
        Map<String, String> all =
                scala.jdk.javaapi.CollectionConverters.asJava(run.spark().conf().getAll());
        run.say(all.containsKey("my.mark"), all.get("spark.sql.shuffle.partitions"));
    }

    static void catalog(Run run) throws Exception {
        Samples.staff(run).createOrReplaceTempView("staff");
        run.say(run.spark().catalog().currentDatabase(), run.spark().catalog().currentCatalog());
        run.rows(
                "tables",
                run.spark()
                        .catalog()
                        .listTables()
                        .toDF()
                        .filter("isTemporary")
                        .select("name", "tableType", "isTemporary"));
        run.rows(
                "columns",
                run.spark()
                        .catalog()
                        .listColumns("staff")
                        .toDF()
                        .select("name", "dataType", "nullable", "isPartition"));
        run.rows("databases", run.spark().catalog().listDatabases().toDF().select("name"));
        run.say(run.spark().catalog().databaseExists("default"));
        run.say(run.spark().catalog().getTable("staff").isTemporary());
        run.rows("SHOW TABLES", run.spark().sql("SHOW TABLES").filter("isTemporary"));
        run.rows("SHOW COLUMNS", run.spark().sql("SHOW COLUMNS IN staff"));
        run.rows("DESCRIBE", run.spark().sql("DESCRIBE staff"));
        run.rows("SHOW FUNCTIONS", run.spark().sql("SHOW FUNCTIONS LIKE 'array_a*'"));
        // The class behind a function and the prose that documents it are each engine's own.
        run.rows(
                "DESCRIBE FUNCTION",
                run.spark().sql("DESCRIBE FUNCTION upper").filter("function_desc LIKE 'Function:%'"));
        run.fails("no such table", () -> run.spark().catalog().getTable("nothing"));
        run.fails("no such database", () -> {
            run.spark().catalog().setCurrentDatabase("nothing");
            return "set";
        });
    }
}
