package io.sabot.spark.sql;

import io.sabot.engine.session.Session;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkContext;
import io.sabot.spark.api.java.JavaRDD;
import io.sabot.spark.internal.Application;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SessionSettings;
import io.sabot.spark.internal.Sources;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypedNodes;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.sql.catalog.Catalog;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.sql.util.ExecutionListenerManager;
import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scala.Function0;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.runtime.BoxedUnit;
import scala.runtime.ScalaRunTime;

/** The way in: settings, temporary views, and everything that makes Datasets. */
public class SparkSession extends RefusedSessionOperations implements Closeable {
    private static final long serialVersionUID = 1L;

    private static final InheritableThreadLocal<SparkSession> ACTIVE = new InheritableThreadLocal<>();
    private static volatile SparkSession defaultSession;

    private final transient SparkContext context;
    private final transient Session engine;
    private final transient ExecutionListenerManager listeners = new ExecutionListenerManager(this);
    private final transient ExperimentalMethods experimental = new ExperimentalMethods();
    private final transient SQLContext sqlContext = new SQLContext(this);

    private SparkSession(SparkContext context, Session engine) {
        this.context = context;
        this.engine = engine;
    }

    /** For Sabot's own use: a session of its own in an application, as a class of a program that extends this one starts with. */
    protected SparkSession(SparkContext context) {
        this(context, context.application().session().newSession());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The thread's session, else the default one. */
    public static SparkSession active() {
        SparkSession session = activeOrNull();
        if (session == null) {
            throw SparkErrors.internal("No active or default Spark session found");
        }
        return session;
    }

    /** For Sabot's own use: as {@link #active()}, null when there is none. */
    public static SparkSession activeOrNull() {
        SparkSession session = ACTIVE.get();
        if (session != null && session.isUsable()) {
            return session;
        }
        SparkSession fallback = defaultSession;
        return fallback != null && fallback.isUsable() ? fallback : null;
    }

    public static Option<SparkSession> getActiveSession() {
        SparkSession session = ACTIVE.get();
        return Option.apply(session != null && session.isUsable() ? session : null);
    }

    public static Option<SparkSession> getDefaultSession() {
        SparkSession session = defaultSession;
        return Option.apply(session != null && session.isUsable() ? session : null);
    }

    public static void setActiveSession(SparkSession session) {
        ACTIVE.set(session);
    }

    public static void setDefaultSession(SparkSession session) {
        defaultSession = session;
    }

    public static void clearActiveSession() {
        ACTIVE.remove();
    }

    public static void clearDefaultSession() {
        defaultSession = null;
    }

    /** For Sabot's own use. */
    public Session engine() {
        return engine;
    }

    private Session running() {
        context.application().assertRunning();
        return engine;
    }

    private Dataset<Row> rows(Frame frame) {
        return new Dataset<>(this, frame, SabotEncoder.rows(null));
    }

    public SparkContext sparkContext() {
        return context;
    }

    public String version() {
        return Application.SPARK_VERSION;
    }

    public RuntimeConfig conf() {
        return new RuntimeConfig(new SessionSettings(engine));
    }

    public Catalog catalog() {
        return new Catalog(this);
    }

    public UDFRegistration udf() {
        return new UDFRegistration(running());
    }

    public SQLContext sqlContext() {
        return sqlContext;
    }

    /** Who is told of the actions of this session. */
    public ExecutionListenerManager listenerManager() {
        return listeners;
    }

    public ExperimentalMethods experimental() {
        return experimental;
    }

    /** A tag for the queries that this thread, and those that it makes, start in this session. */
    public void addTag(String tag) {
        SparkContext.requireTag(tag);
        engine.tags().add(tag);
    }

    public void removeTag(String tag) {
        engine.tags().remove(tag);
    }

    public scala.collection.immutable.Set<String> getTags() {
        return ScalaCollections.set(engine.tags().all());
    }

    public void clearTags() {
        engine.tags().clear();
    }

    /** Cancels the running queries of this session. @return their ids, as the other methods of this kind */
    public Seq<String> interruptAll() {
        return ScalaCollections.linked(running().interruptAll());
    }

    /** Cancels the running queries with a tag that this thread has; those of other threads as far as they have it from it. */
    public Seq<String> interruptTag(String tag) {
        return ScalaCollections.linked(running().interruptTag(tag));
    }

    public Seq<String> interruptOperation(String operationId) {
        try {
            return ScalaCollections.linked(running().interrupt(Long.toString(Long.parseLong(operationId))));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("executionId must be a number in string form.", e);
        }
    }

    /** Runs {@code body} with this session as the thread's. */
    public <T> T withActive(Function0<T> body) {
        SparkSession before = ACTIVE.get();
        ACTIVE.set(this);
        try {
            return body.apply();
        } finally {
            ACTIVE.set(before);
        }
    }

    /** Another session with the same tables and global views, its own settings and temporary views. */
    public SparkSession newSession() {
        return new SparkSession(context, running().newSession());
    }

    public Dataset<Row> emptyDataFrame() {
        return emptyDataFrame(new StructType());
    }

    public Dataset<Row> emptyDataFrame(StructType schema) {
        return createDataFrame(List.of(), schema);
    }

    public Dataset<Row> createDataFrame(List<Row> rows, StructType schema) {
        return rows(Sources.rows(running(), rows, schema));
    }

    /** Objects with a getter for each column; columns come in the order of their names. */
    public Dataset<Row> createDataFrame(List<?> data, Class<?> beanClass) {
        return rows(Sources.beans(running(), data, beanClass));
    }

    public <T> Dataset<T> createDataset(List<T> data, Encoder<T> encoder) {
        SabotEncoder<T> own = SabotEncoder.of(encoder);
        return new Dataset<>(this, Sources.objects(running(), data, own), own);
    }

    public Dataset<Row> createDataFrame(RDD<Row> rowRDD, StructType schema) {
        return rows(objects(rowRDD, SabotEncoder.rows(schema)));
    }

    public Dataset<Row> createDataFrame(JavaRDD<Row> rowRDD, StructType schema) {
        return createDataFrame(rowRDD.rdd(), schema);
    }

    public Dataset<Row> createDataFrame(RDD<?> rdd, Class<?> beanClass) {
        return rows(objects(rdd, SabotEncoder.beanOfFrame(beanClass)));
    }

    public Dataset<Row> createDataFrame(JavaRDD<?> rdd, Class<?> beanClass) {
        return createDataFrame(rdd.rdd(), beanClass);
    }

    public <T> Dataset<T> createDataset(RDD<T> data, Encoder<T> encoder) {
        SabotEncoder<T> own = SabotEncoder.of(encoder);
        return new Dataset<>(this, objects(data, own), own);
    }

    @SuppressWarnings("unchecked")
    private Frame objects(RDD<?> rdd, SabotEncoder<?> encoder) {
        return TypedNodes.frame(context, running(), ((RDD<Object>) rdd).node(), (SabotEncoder<Object>) encoder);
    }

    public <T> Dataset<T> createDataset(Seq<T> data, Encoder<T> encoder) {
        return createDataset(ScalaCollections.list(data), encoder);
    }

    public <T> Dataset<T> emptyDataset(Encoder<T> encoder) {
        return createDataset(List.of(), encoder);
    }

    /** From 0 to {@code end}, without it. */
    public Dataset<Long> range(long end) {
        return range(0, end);
    }

    public Dataset<Long> range(long start, long end) {
        return range(start, end, 1);
    }

    public Dataset<Long> range(long start, long end, long step) {
        return range(start, end, step, context.defaultParallelism());
    }

    public Dataset<Long> range(long start, long end, long step, int numPartitions) {
        Frame frame = Sources.range(running(), start, end, step, numPartitions);
        return new Dataset<>(this, frame, SabotEncoder.LONGS);
    }

    public Dataset<Row> table(String tableName) {
        return rows(Sources.table(running(), tableName, Map.of()));
    }

    public Dataset<Row> sql(String sqlText) {
        return rows(Sources.sql(running(), sqlText, Map.of(), new Object[0]));
    }

    /** @param args values of {@code :name} parameters */
    public Dataset<Row> sql(String sqlText, Map<String, Object> args) {
        return rows(Sources.sql(running(), sqlText, args, new Object[0]));
    }

    public Dataset<Row> sql(String sqlText, scala.collection.immutable.Map<String, Object> args) {
        return sql(sqlText, ScalaCollections.javaMap(args));
    }

    /** @param args an array of the values of {@code ?} parameters */
    public Dataset<Row> sql(String sqlText, Object args) {
        return rows(Sources.sql(running(), sqlText, Map.of(), ScalaRunTime.toObjectArray(args)));
    }

    public DataFrameReader read() {
        return new DataFrameReader(this);
    }

    public TableValuedFunction tvf() {
        return new TableValuedFunction(this);
    }

    /** For Sabot's own use. */
    public Dataset<Row> dataset(Frame frame) {
        return rows(frame);
    }

    /** Runs {@code body} and prints how long it took. */
    public <T> T time(Function0<T> body) {
        long start = System.nanoTime();
        T result = body.apply();
        System.out.println("Time taken: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return result;
    }

    public boolean isUsable() {
        return !context.isStopped();
    }

    /** Ends the application with all its sessions. */
    public void stop() {
        context.stop();
        if (defaultSession != null && defaultSession.context == context) {
            defaultSession = null;
        }
        if (ACTIVE.get() != null && ACTIVE.get().context == context) {
            ACTIVE.remove();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Settings of a session to get. */
    public static class Builder {
        private final Map<String, String> options = new LinkedHashMap<>();

        public Builder appName(String name) {
            return config("spark.app.name", name);
        }

        /** @param master {@code local}, {@code local[4]} or {@code local[*]} */
        public Builder master(String master) {
            return config("spark.master", master);
        }

        public Builder config(String key, String value) {
            options.put(key, value);
            return this;
        }

        public Builder config(String key, long value) {
            return config(key, Long.toString(value));
        }

        public Builder config(String key, double value) {
            return config(key, Double.toString(value));
        }

        public Builder config(String key, boolean value) {
            return config(key, Boolean.toString(value));
        }

        public Builder config(Map<String, Object> values) {
            for (Map.Entry<String, Object> value : values.entrySet()) {
                config(value.getKey(), value.getValue().toString());
            }
            return this;
        }

        public Builder config(scala.collection.immutable.Map<String, Object> values) {
            return config(ScalaCollections.javaMap(values));
        }

        public Builder config(SparkConf conf) {
            options.putAll(conf.getAllAsJavaMap());
            return this;
        }

        /** Without effect: there is no other kind here. */
        public Builder classic() {
            return this;
        }

        /** Runs {@code extend}, whose every injection is refused. */
        public Builder withExtensions(Function1<SparkSessionExtensions, BoxedUnit> extend) {
            extend.apply(new SparkSessionExtensions());
            return this;
        }

        public Builder connect() {
            throw SparkErrors.notYet("Spark Connect");
        }

        public Builder enableHiveSupport() {
            throw new IllegalArgumentException(
                    "Unable to instantiate SparkSession with Hive support because Hive classes are not found.");
        }

        public Builder remote(String connectionString) {
            throw SparkErrors.notYet("Spark Connect");
        }

        /** The thread's session or the default one, with these settings on top; a new application when there is none. */
        public synchronized SparkSession getOrCreate() {
            SparkSession session = activeOrNull();
            if (session != null) {
                apply(session);
                return session;
            }
            return create();
        }

        /** Another session, of the running application or of a new one. */
        public synchronized SparkSession create() {
            SparkContext running = SparkContext.activeOrNull();
            SparkSession session;
            if (running != null) {
                session = new SparkSession(
                        running, running.application().session().newSession());
                apply(session);
            } else {
                SparkConf conf = new SparkConf();
                for (Map.Entry<String, String> option : options.entrySet()) {
                    conf.set(option.getKey(), option.getValue());
                }
                SparkContext started = new SparkContext(conf);
                session = new SparkSession(started, started.application().session());
            }
            if (defaultSession == null || !defaultSession.isUsable()) {
                defaultSession = session;
            }
            ACTIVE.set(session);
            return session;
        }

        private void apply(SparkSession session) {
            for (Map.Entry<String, String> option : options.entrySet()) {
                session.engine.setSettings(session.engine.settings().with(option.getKey(), option.getValue()));
            }
        }
    }
}
