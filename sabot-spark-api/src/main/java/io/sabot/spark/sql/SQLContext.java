package io.sabot.spark.sql;

import io.sabot.spark.SparkContext;
import io.sabot.spark.api.java.JavaRDD;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.sql.catalog.Table;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.sql.util.ExecutionListenerManager;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import scala.collection.immutable.Seq;

/** A session as programs written for Spark 1 know it; everything is a call of {@link SparkSession}. */
public class SQLContext implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient SparkSession session;

    public SQLContext(SparkSession sparkSession) {
        session = sparkSession;
    }

    /** The context of the running session, which belongs to the only SparkContext there is. */
    public static SQLContext getOrCreate(SparkContext sparkContext) {
        return SparkSession.builder().getOrCreate().sqlContext();
    }

    public static void setActive(SQLContext sqlContext) {
        SparkSession.setActiveSession(sqlContext.session);
    }

    public static void clearActive() {
        SparkSession.clearActiveSession();
    }

    public SparkSession sparkSession() {
        return session;
    }

    public SparkContext sparkContext() {
        return session.sparkContext();
    }

    public SQLContext newSession() {
        return session.newSession().sqlContext();
    }

    public ExecutionListenerManager listenerManager() {
        return session.listenerManager();
    }

    public ExperimentalMethods experimental() {
        return session.experimental();
    }

    public UDFRegistration udf() {
        return session.udf();
    }

    public void setConf(Properties properties) {
        properties.stringPropertyNames().forEach(key -> setConf(key, properties.getProperty(key)));
    }

    public void setConf(String key, String value) {
        session.conf().set(key, value);
    }

    public String getConf(String key) {
        return session.conf().get(key);
    }

    public String getConf(String key, String defaultValue) {
        return session.conf().get(key, defaultValue);
    }

    public scala.collection.immutable.Map<String, String> getAllConfs() {
        return session.conf().getAll();
    }

    public boolean isCached(String tableName) {
        return session.catalog().isCached(tableName);
    }

    public void cacheTable(String tableName) {
        session.catalog().cacheTable(tableName);
    }

    public void uncacheTable(String tableName) {
        session.catalog().uncacheTable(tableName);
    }

    public void clearCache() {
        session.catalog().clearCache();
    }

    public void dropTempTable(String tableName) {
        session.catalog().dropTempView(tableName);
    }

    public Dataset<Row> emptyDataFrame() {
        return session.emptyDataFrame();
    }

    public Dataset<Row> createDataFrame(List<Row> rows, StructType schema) {
        return session.createDataFrame(rows, schema);
    }

    public Dataset<Row> createDataFrame(List<?> data, Class<?> beanClass) {
        return session.createDataFrame(data, beanClass);
    }

    public <T> Dataset<T> createDataset(List<T> data, Encoder<T> encoder) {
        return session.createDataset(data, encoder);
    }

    public <T> Dataset<T> createDataset(Seq<T> data, Encoder<T> encoder) {
        return session.createDataset(data, encoder);
    }

    public Dataset<Row> range(long end) {
        return session.range(end).toDF();
    }

    public Dataset<Row> range(long start, long end) {
        return session.range(start, end).toDF();
    }

    public Dataset<Row> range(long start, long end, long step) {
        return session.range(start, end, step).toDF();
    }

    public Dataset<Row> range(long start, long end, long step, int numPartitions) {
        return session.range(start, end, step, numPartitions).toDF();
    }

    public Dataset<Row> sql(String sqlText) {
        return session.sql(sqlText);
    }

    public Dataset<Row> table(String tableName) {
        return session.table(tableName);
    }

    public Dataset<Row> tables() {
        return listed(session.catalog().listTables());
    }

    public Dataset<Row> tables(String databaseName) throws AnalysisException {
        return listed(session.catalog().listTables(databaseName));
    }

    /** Columns that cannot be NULL, as they come from {@code coalesce}. */
    private static Dataset<Row> listed(Dataset<Table> tables) {
        Column namespace = functions.col("namespace");
        Column none = functions.lit("");
        Column database = functions
                .when(
                        functions
                                .coalesce(functions.array_size(namespace), functions.lit(0))
                                .equalTo(1),
                        functions.coalesce(namespace.getItem(0), none))
                .otherwise(none);
        return tables.select(
                database.as("namespace"),
                functions.coalesce(functions.col("name"), none).as("tableName"),
                functions.col("isTemporary"));
    }

    public String[] tableNames() throws AnalysisException {
        return tableNames(session.catalog().currentDatabase());
    }

    public String[] tableNames(String databaseName) throws AnalysisException {
        return (String[]) session.catalog()
                .listTables(databaseName)
                .select(functions.col("name"))
                .as(Encoders.STRING())
                .collect();
    }

    public DataFrameReader read() {
        return session.read();
    }

    public Dataset<Row> createExternalTable(String tableName, String path) {
        return session.catalog().createTable(tableName, path);
    }

    public Dataset<Row> createExternalTable(String tableName, String path, String source) {
        return session.catalog().createTable(tableName, path, source);
    }

    public Dataset<Row> createExternalTable(String tableName, String source, Map<String, String> options) {
        return session.catalog().createTable(tableName, source, options);
    }

    public Dataset<Row> createExternalTable(
            String tableName, String source, scala.collection.immutable.Map<String, String> options) {
        return createExternalTable(tableName, source, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> createExternalTable(
            String tableName, String source, StructType schema, Map<String, String> options) {
        return session.catalog().createTable(tableName, source, schema, options);
    }

    public Dataset<Row> createExternalTable(
            String tableName,
            String source,
            StructType schema,
            scala.collection.immutable.Map<String, String> options) {
        return createExternalTable(tableName, source, schema, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> parquetFile(String... paths) {
        return paths.length == 0 ? emptyDataFrame() : read().parquet(paths);
    }

    public Dataset<Row> parquetFile(Seq<String> paths) {
        return parquetFile(ScalaCollections.strings(paths));
    }

    public Dataset<Row> jsonFile(String path) {
        return read().json(path);
    }

    public Dataset<Row> jsonFile(String path, StructType schema) {
        return read().schema(schema).json(path);
    }

    public Dataset<Row> jsonFile(String path, double samplingRatio) {
        return read().option("samplingRatio", samplingRatio).json(path);
    }

    public Dataset<Row> load(String path) {
        return read().load(path);
    }

    public Dataset<Row> load(String path, String source) {
        return read().format(source).load(path);
    }

    public Dataset<Row> load(String source, Map<String, String> options) {
        return read().options(options).format(source).load();
    }

    public Dataset<Row> load(String source, scala.collection.immutable.Map<String, String> options) {
        return load(source, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> load(String source, StructType schema, Map<String, String> options) {
        return read().format(source).schema(schema).options(options).load();
    }

    public Dataset<Row> load(String source, StructType schema, scala.collection.immutable.Map<String, String> options) {
        return load(source, schema, ScalaCollections.javaMap(options));
    }

    public Dataset<Row> jdbc(String url, String table) {
        return read().jdbc(url, table, new Properties());
    }

    public Dataset<Row> jdbc(
            String url, String table, String columnName, long lowerBound, long upperBound, int numPartitions) {
        return read().jdbc(url, table, columnName, lowerBound, upperBound, numPartitions, new Properties());
    }

    public Dataset<Row> jdbc(String url, String table, String[] theParts) {
        return read().jdbc(url, table, theParts, new Properties());
    }

    public Dataset<Row> createDataFrame(RDD<Row> rowRDD, StructType schema) {
        return sparkSession().createDataFrame(rowRDD, schema);
    }

    public Dataset<Row> createDataFrame(JavaRDD<Row> rowRDD, StructType schema) {
        return sparkSession().createDataFrame(rowRDD, schema);
    }

    public Dataset<Row> createDataFrame(RDD<?> rdd, Class<?> beanClass) {
        return sparkSession().createDataFrame(rdd, beanClass);
    }

    public Dataset<Row> createDataFrame(JavaRDD<?> rdd, Class<?> beanClass) {
        return sparkSession().createDataFrame(rdd, beanClass);
    }

    public <T> Dataset<T> createDataset(RDD<T> data, Encoder<T> encoder) {
        return sparkSession().createDataset(data, encoder);
    }

    public Dataset<Row> applySchema(RDD<Row> rowRDD, StructType schema) {
        return createDataFrame(rowRDD, schema);
    }

    public Dataset<Row> applySchema(JavaRDD<Row> rowRDD, StructType schema) {
        return createDataFrame(rowRDD, schema);
    }

    public Dataset<Row> applySchema(RDD<?> rdd, Class<?> beanClass) {
        return createDataFrame(rdd, beanClass);
    }

    public Dataset<Row> applySchema(JavaRDD<?> rdd, Class<?> beanClass) {
        return createDataFrame(rdd, beanClass);
    }

    public Dataset<Row> jsonRDD(RDD<String> json) {
        return read().json(json);
    }

    public Dataset<Row> jsonRDD(JavaRDD<String> json) {
        return read().json(json);
    }

    public Dataset<Row> jsonRDD(RDD<String> json, StructType schema) {
        return read().schema(schema).json(json);
    }

    public Dataset<Row> jsonRDD(JavaRDD<String> json, StructType schema) {
        return read().schema(schema).json(json);
    }

    public Dataset<Row> jsonRDD(RDD<String> json, double samplingRatio) {
        return read().option("samplingRatio", Double.toString(samplingRatio)).json(json);
    }

    public Dataset<Row> jsonRDD(JavaRDD<String> json, double samplingRatio) {
        return jsonRDD(json.rdd(), samplingRatio);
    }
}
