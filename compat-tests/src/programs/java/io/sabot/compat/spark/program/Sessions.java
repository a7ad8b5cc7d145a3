package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.ColumnName;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.util.QueryExecutionListener;
import scala.Function0;
import scala.jdk.javaapi.CollectionConverters;

/** What a session knows of its queries: tags, interrupts, listeners, plans; and the session as Spark 1 had it. */
final class Sessions {

    private Sessions() {}

    static void tags(Run run) throws Exception {
        SparkSession spark = run.spark();
        spark.addTag("b");
        spark.addTag("a");
        spark.addTag("a");
        run.say(tags(spark), tags(spark.newSession()));
        Thread child = new Thread(() -> {
            spark.addTag("child");
            spark.removeTag("b");
            run.say(tags(spark));
        });
        child.start();
        child.join();
        run.say(tags(spark));
        spark.removeTag("a");
        spark.removeTag("none");
        run.say(tags(spark));
        spark.clearTags();
        run.say(tags(spark));
        for (String tag : Arrays.asList(null, "", "a,b")) {
            run.fails("tag " + tag, () -> {
                spark.addTag(tag);
                return "added";
            });
        }
        run.say(spark.interruptAll(), spark.interruptTag("a"), spark.interruptOperation("123456789"));
        run.fails("no number", () -> spark.interruptOperation("x"));
    }

    private static Collection<String> tags(SparkSession spark) {
        return new TreeSet<>(CollectionConverters.asJava(spark.getTags()));
    }

    static void interrupts(Run run) throws Exception {
        SparkSession spark = run.spark();
        interrupt(run, "all", spark, () -> {}, () -> spark.interruptAll().size());
        SparkSession other = spark.newSession();
        interrupt(run, "not of another session", spark, () -> {}, () -> {
            run.say("other session", other.interruptAll().size());
            return spark.interruptAll().size();
        });
        spark.addTag("mine");
        interrupt(
                run,
                "tag of the parent",
                spark,
                () -> {},
                () -> spark.interruptTag("mine").size());
        spark.clearTags();
        interrupt(run, "tag of a stranger", spark, () -> spark.addTag("its own"), () -> {
            run.say("unknown here", spark.interruptTag("its own").size());
            spark.addTag("its own");
            run.say("another tag of that name", spark.interruptTag("its own").size());
            spark.clearTags();
            return spark.interruptAll().size();
        });
    }

    static void jobGroups(Run run) throws Exception {
        SparkSession spark = run.spark();
        SparkContext context = spark.sparkContext();
        JavaSparkContext java = new JavaSparkContext(context);
        interrupt(run, "group", spark, () -> context.setJobGroup("g", "a group", true), () -> {
            context.cancelJobGroup("other");
            context.cancelJobGroup("g");
            return 1;
        });
        interrupt(run, "reason", spark, () -> java.setJobGroup("g", "a group"), () -> {
            java.cancelJobGroup("g", "for no reason");
            return 1;
        });
        interrupt(run, "tag", spark, () -> context.addJobTag("t"), () -> {
            context.cancelJobsWithTag("other");
            context.cancelJobsWithTag("t");
            return 1;
        });
        interrupt(run, "tag and reason", spark, () -> java.addJobTag("t"), () -> {
            java.cancelJobsWithTag("t", "for no reason");
            return 1;
        });
        interrupt(run, "everything", spark, () -> {}, () -> {
            context.cancelAllJobs();
            return 1;
        });
        java.addJobTag("x");
        java.addJobTag("y");
        java.removeJobTag("x");
        run.say(java.getJobTags(), context.getJobTags().size());
        java.clearJobTags();
        run.say(java.getJobTags());
        run.fails("bad tag", () -> {
            context.addJobTag("a,b");
            return "added";
        });
    }

    /** Starts a query that takes long, then does something that ends it. */
    private static void interrupt(
            Run run, String title, SparkSession spark, Runnable before, Callable<Integer> interruption)
            throws Exception {
        run.say("--", title);
        List<Throwable> ends = Collections.synchronizedList(new ArrayList<>());
        Thread query = new Thread(() -> {
            before.run();
            try {
                // Some million rows a second at best: it cannot end by itself while this program runs.
                spark.range(0, 1L << 50, 1, 4).filter(expr("id % 7 = 9")).count();
            } catch (Throwable end) {
                ends.add(end);
            }
        });
        query.start();
        long patience = System.nanoTime() + 60_000_000_000L;
        int interrupted = 0;
        while (ends.isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(700);
            if (ends.isEmpty()) {
                interrupted = Math.max(interrupted, interruption.call());
                query.join(5000);
            }
        }
        query.join(10_000);
        run.say("interrupted", interrupted, ends.size());
        for (Throwable end : ends) {
            SparkException cancelled = (SparkException) end;
            run.say(
                    cancelled.getCondition(),
                    cancelled.getSqlState(),
                    cancelled.getMessage().replaceAll("Job \\d+", "Job n"));
            run.say(cancelled.getMessageParameters().get("reason"));
        }
    }

    static void listeners(Run run) throws Exception {
        SparkSession spark = run.spark();
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        QueryExecutionListener listener = new QueryExecutionListener() {
            @Override
            public void onSuccess(String funcName, QueryExecution qe, long durationNs) {
                String text = qe.toString();
                heard.add(funcName + " succeeded " + (durationNs > 0) + " " + text.contains("Physical Plan"));
            }

            @Override
            public void onFailure(String funcName, QueryExecution qe, Exception exception) {
                heard.add(funcName + " failed " + exception.getClass().getSimpleName());
            }
        };
        spark.listenerManager().register(listener);
        Dataset<Row> rows = Samples.staff(run).select("id", "name");
        told(run, heard, "collect", rows::collect);
        told(run, heard, "collectAsList", rows::collectAsList);
        told(run, heard, "count", rows::count);
        told(run, heard, "head", rows::head);
        told(run, heard, "head of two", () -> rows.head(2));
        told(run, heard, "first", rows::first);
        told(run, heard, "take", () -> rows.take(2));
        told(run, heard, "takeAsList", () -> rows.takeAsList(2));
        told(run, heard, "tail", () -> rows.tail(2));
        told(run, heard, "isEmpty", rows::isEmpty);
        told(run, heard, "toLocalIterator", rows::toLocalIterator);
        told(run, heard, "toJSON", () -> rows.toJSON().collectAsList());
        told(run, heard, "show", () -> {
            rows.show();
            return 1;
        });
        told(run, heard, "view", () -> {
            rows.createOrReplaceTempView("people");
            return 1;
        });
        told(run, heard, "query", () -> spark.sql("SELECT * FROM people"));
        told(run, heard, "command", () -> spark.sql("SET a.b = c"));
        told(run, heard, "write", () -> {
            rows.write().parquet(run.path("people"));
            return 1;
        });
        told(
                run,
                heard,
                "failing query",
                () -> spark.sql("SELECT 1 / (id - id) FROM people").collect());
        told(run, heard, "no query", () -> rows.select("nothing"));
        told(run, heard, "other session", () -> spark.newSession().range(3).count());
        spark.listenerManager().unregister(listener);
        told(run, heard, "unregistered", rows::count);
        spark.listenerManager().register(listener);
        spark.listenerManager().clear();
        told(run, heard, "cleared", rows::count);
    }

    /** Spark tells in another thread, a little later. */
    private static void told(Run run, List<String> heard, String title, Callable<?> action) throws Exception {
        String end = "did not fail";
        try {
            action.call();
        } catch (Exception failure) {
            end = failure.getClass().getSimpleName();
        }
        Thread.sleep(150);
        for (int i = 0; i < 20 && heard.isEmpty(); i++) {
            Thread.sleep(10);
        }
        run.say(title, end, heard);
        heard.clear();
    }

    static void executions(Run run) {
        QueryExecution execution = Samples.staff(run).filter("id > 3").queryExecution();
        run.say(execution
                .toString()
                .lines()
                .filter(line -> line.startsWith("=="))
                .toList());
        run.say(execution
                .simpleString()
                .lines()
                .filter(line -> line.startsWith("=="))
                .toList());
        run.say(execution.analyzed().schema().equals(Samples.staff(run).schema()));
        run.say(execution.sparkSession() == run.spark());
        for (String plan : List.of(
                execution.logical().toString(),
                execution.optimizedPlan().treeString(),
                execution.sparkPlan().toString(),
                execution.executedPlan().toString())) {
            run.say(plan.isBlank());
        }
        run.say(execution.optimizedPlan().numberedTreeString().startsWith("00 "));
    }

    static void context(Run run) throws Exception {
        SQLContext context = run.spark().sqlContext();
        run.say(context.sparkSession() == run.spark(), context == run.spark().sqlContext());
        run.say(context.newSession().sparkSession() == run.spark());
        Samples.staff(run).createOrReplaceTempView("staff");
        run.rows("range", context.range(2));
        run.rows("steps", context.range(1, 9, 3, 2));
        run.rows("sql", context.sql("SELECT count(*) FROM staff"));
        run.rows("tables", context.tables().filter("isTemporary"));
        run.say(Arrays.asList(context.tableNames()).contains("staff"));
        run.fails("no such database", () -> context.tables("nothing"));
        context.cacheTable("staff");
        run.say(context.isCached("staff"));
        context.uncacheTable("staff");
        run.say(context.isCached("staff"));
        context.setConf("spark.sql.shuffle.partitions", "7");
        Properties properties = new Properties();
        properties.setProperty("some.key", "some value");
        context.setConf(properties);
        run.say(
                context.getConf("spark.sql.shuffle.partitions"),
                context.getConf("some.key"),
                context.getConf("x", "y"));
        run.say(context.getAllConfs().get("some.key"));
        run.fails("no such setting", () -> context.getConf("nothing"));
        context.table("staff").write().json(run.path("staff"));
        run.sorted("json", context.jsonFile(run.path("staff")).select("id", "name"));
        run.sorted("load", context.load(run.path("staff"), "json").select("id"));
        run.rows("no files", context.parquetFile());
        run.rows(
                "frame",
                context.createDataFrame(
                        context.range(1).collectAsList(), context.range(1).schema()));
        context.dropTempTable("staff");
        context.dropTempTable("staff");
        run.fails("dropped", () -> context.table("staff"));
        run.say(context.experimental().extraStrategies(), context.experimental().extraOptimizations());
        Function0<String> body = new Body(() -> "in " + (SparkSession.active() == run.spark()));
        run.say(run.spark().newSession().withActive(body), run.spark().withActive(body));
    }

    static void settings(Run run) {
        SparkConf conf = new SparkConf(false);
        String[] sizes = {"10", "3k", "4kb", "5m", "2G", "1t", "1p", "7b", "x", "1.5m", "-5", " 6 m ", "3q"};
        for (String size : sizes) {
            conf.set("size", size);
            List<Callable<Long>> units = List.of(
                    () -> conf.getSizeAsBytes("size"),
                    () -> conf.getSizeAsKb("size"),
                    () -> conf.getSizeAsMb("size"),
                    () -> conf.getSizeAsGb("size"));
            amounts(run, size, units);
        }
        String[] times = {"10", "30s", "250ms", "5000us", "2min", "3m", "1h", "1d", "x", "1.5m", "-5", "3k"};
        for (String time : times) {
            conf.set("time", time);
            amounts(run, time, List.of(() -> conf.getTimeAsMs("time"), () -> conf.getTimeAsSeconds("time")));
        }
        run.say(conf.getSizeAsBytes("none", "3m"), conf.getSizeAsBytes("none", 33), conf.getSizeAsKb("none", "3m"));
        run.say(conf.getSizeAsMb("none", "3000"), conf.getSizeAsGb("none", "3000m"));
        run.say(conf.getTimeAsMs("none", "3"), conf.getTimeAsSeconds("none", "3m"));
        run.fails("no such setting", () -> conf.getSizeAsBytes("none"));
        conf.setExecutorEnv("A", "1");
        run.say(conf.getExecutorEnv());
    }

    private static void amounts(Run run, String text, List<Callable<Long>> units) {
        List<Object> amounts = new ArrayList<>();
        for (Callable<Long> unit : units) {
            try {
                amounts.add(unit.call());
            } catch (Exception failure) {
                amounts.add(failure.getClass().getSimpleName() + " " + failure.getMessage());
            }
        }
        run.say(text, amounts);
    }

    static void columnNames(Run run) {
        ColumnName name = new ColumnName("a");
        run.say(name, name.plus(1), name.string(), name.date(), name.decimal(), name.decimal(5, 2), name.timestamp());
        run.say(name.binary(), name.array(DataTypes.LongType), name.map(DataTypes.StringType, DataTypes.DateType));
        run.say(name.struct(Samples.departments(run).schema()));
    }

    /** Scala's functions are not Java's. */
    private static final class Body extends scala.runtime.AbstractFunction0<String> {
        private final Supplier<String> body;

        Body(Supplier<String> body) {
            this.body = body;
        }

        @Override
        public String apply() {
            return body.get();
        }
    }
}
