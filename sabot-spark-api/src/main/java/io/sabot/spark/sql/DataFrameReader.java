package io.sabot.spark.sql;

import io.sabot.spark.api.java.JavaRDD;
import io.sabot.spark.internal.CatalogEntries;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.Options;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.Sources;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypeParser;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.sql.types.StructType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import scala.collection.immutable.Seq;

/** Reads files and tables; a reader is changed by its methods and may be used again. */
public class DataFrameReader {
    private final SparkSession session;
    private final Options options = new Options();
    private String format;
    private StructType schema;

    DataFrameReader(SparkSession session) {
        this.session = session;
        this.format = session.conf().get("spark.sql.sources.default", "parquet");
    }

    public DataFrameReader format(String source) {
        format = source;
        return this;
    }

    /** The columns to read; without them they are taken from the files. */
    public DataFrameReader schema(StructType newSchema) {
        schema = newSchema;
        return this;
    }

    /** @param schemaString {@code a INT, b STRING} */
    public DataFrameReader schema(String schemaString) {
        return schema(TypeParser.fields(schemaString));
    }

    public DataFrameReader option(String key, String value) {
        options.put(key, value);
        return this;
    }

    public DataFrameReader option(String key, boolean value) {
        return option(key, Boolean.toString(value));
    }

    public DataFrameReader option(String key, long value) {
        return option(key, Long.toString(value));
    }

    public DataFrameReader option(String key, double value) {
        return option(key, Double.toString(value));
    }

    public DataFrameReader options(Map<String, String> values) {
        values.forEach(options::put);
        return this;
    }

    public DataFrameReader options(scala.collection.Map<String, String> values) {
        return options(ScalaCollections.javaMap(values));
    }

    public Dataset<Row> load() {
        return load(new String[0]);
    }

    public Dataset<Row> load(String path) {
        return load(new String[] {path});
    }

    public Dataset<Row> load(String... paths) {
        List<String> all = options.paths(Arrays.asList(paths));
        Frame frame = Sources.files(session.engine(), format, schema, options.withoutPath(), all);
        return session.dataset(frame);
    }

    public Dataset<Row> load(Seq<String> paths) {
        return load(ScalaCollections.strings(paths));
    }

    public Dataset<Row> parquet(String path) {
        return format("parquet").load(path);
    }

    public Dataset<Row> parquet(String... paths) {
        return format("parquet").load(paths);
    }

    public Dataset<Row> parquet(Seq<String> paths) {
        return parquet(ScalaCollections.strings(paths));
    }

    public Dataset<Row> csv(String path) {
        return format("csv").load(path);
    }

    public Dataset<Row> csv(String... paths) {
        return format("csv").load(paths);
    }

    public Dataset<Row> csv(Seq<String> paths) {
        return csv(ScalaCollections.strings(paths));
    }

    public Dataset<Row> json(String path) {
        return format("json").load(path);
    }

    public Dataset<Row> json(String... paths) {
        return format("json").load(paths);
    }

    public Dataset<Row> json(Seq<String> paths) {
        return json(ScalaCollections.strings(paths));
    }

    public Dataset<Row> orc(String path) {
        return format("orc").load(path);
    }

    public Dataset<Row> orc(String... paths) {
        return format("orc").load(paths);
    }

    public Dataset<Row> orc(Seq<String> paths) {
        return orc(ScalaCollections.strings(paths));
    }

    public Dataset<Row> xml(String path) {
        return format("xml").load(path);
    }

    public Dataset<Row> xml(String... paths) {
        return format("xml").load(paths);
    }

    public Dataset<Row> xml(Seq<String> paths) {
        return xml(ScalaCollections.strings(paths));
    }

    public Dataset<Row> text(String path) {
        return format("text").load(path);
    }

    public Dataset<Row> text(String... paths) {
        return format("text").load(paths);
    }

    public Dataset<Row> text(Seq<String> paths) {
        return text(ScalaCollections.strings(paths));
    }

    public Dataset<String> textFile(String path) {
        return textFile(new String[] {path});
    }

    public Dataset<String> textFile(String... paths) {
        return text(paths).select("value").as(Encoders.STRING());
    }

    public Dataset<String> textFile(Seq<String> paths) {
        return textFile(ScalaCollections.strings(paths));
    }

    public Dataset<Row> table(String tableName) {
        return session.dataset(Sources.table(session.engine(), tableName, options.all()));
    }

    /** Changes of a table, which the session catalog does not keep. */
    public Dataset<Row> changes(String tableName) {
        throw SparkErrors.analysis("UNSUPPORTED_FEATURE.CHANGE_DATA_CAPTURE", "catalogName", CatalogEntries.CATALOG);
    }

    public Dataset<Row> json(Dataset<String> jsonDataset) {
        return texts("json", jsonDataset);
    }

    public Dataset<Row> json(JavaRDD<String> jsonRDD) {
        return json(jsonRDD.rdd());
    }

    public Dataset<Row> json(RDD<String> jsonRDD) {
        return json(session.createDataset(jsonRDD, Encoders.STRING()));
    }

    public Dataset<Row> csv(Dataset<String> csvDataset) {
        return texts("csv", csvDataset);
    }

    public Dataset<Row> xml(Dataset<String> xmlDataset) {
        return texts("xml", xmlDataset);
    }

    private Dataset<Row> texts(String recordFormat, Dataset<String> texts) {
        return session.dataset(Sources.texts(texts.frame(), recordFormat, schema, options.all()));
    }

    public Dataset<Row> jdbc(String url, String table, Properties properties) {
        throw SparkErrors.notYet("JDBC sources");
    }

    public Dataset<Row> jdbc(
            String url,
            String table,
            String columnName,
            long lowerBound,
            long upperBound,
            int numPartitions,
            Properties connectionProperties) {
        return jdbc(url, table, connectionProperties);
    }

    public Dataset<Row> jdbc(String url, String table, String[] predicates, Properties connectionProperties) {
        return jdbc(url, table, connectionProperties);
    }
}
