package io.sabot.spark.sql;

import io.sabot.spark.internal.Options;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.Sources;
import io.sabot.spark.internal.SparkErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import scala.collection.immutable.Seq;

/**
 * Writes the rows of a Dataset; a writer is changed by its methods.
 *
 * @param <T> the class of the rows
 */
public class DataFrameWriter<T> {
    private final Dataset<T> dataset;
    private final Options options = new Options();
    private String format;
    private SaveMode mode = SaveMode.ErrorIfExists;
    private List<String> partitionColumns = List.of();
    private boolean schemaEvolution;
    private int buckets;
    private List<String> bucketColumns = List.of();
    private List<String> sortColumns = List.of();

    DataFrameWriter(Dataset<T> dataset) {
        this.dataset = dataset;
        this.format = dataset.sparkSession().conf().get("spark.sql.sources.default", "parquet");
    }

    public DataFrameWriter<T> mode(SaveMode saveMode) {
        mode = saveMode;
        return this;
    }

    public DataFrameWriter<T> mode(String saveMode) {
        return switch (saveMode.toLowerCase(Locale.ROOT)) {
            case "overwrite" -> mode(SaveMode.Overwrite);
            case "append" -> mode(SaveMode.Append);
            case "ignore" -> mode(SaveMode.Ignore);
            case "error", "errorifexists", "default" -> mode(SaveMode.ErrorIfExists);
            default -> throw SparkErrors.analysis("INVALID_SAVE_MODE", "mode", "\"" + saveMode + "\"");
        };
    }

    public DataFrameWriter<T> format(String source) {
        format = source;
        return this;
    }

    public DataFrameWriter<T> option(String key, String value) {
        options.put(key, value);
        return this;
    }

    public DataFrameWriter<T> option(String key, boolean value) {
        return option(key, Boolean.toString(value));
    }

    public DataFrameWriter<T> option(String key, long value) {
        return option(key, Long.toString(value));
    }

    public DataFrameWriter<T> option(String key, double value) {
        return option(key, Double.toString(value));
    }

    public DataFrameWriter<T> options(Map<String, String> values) {
        values.forEach(options::put);
        return this;
    }

    public DataFrameWriter<T> options(scala.collection.Map<String, String> values) {
        return options(ScalaCollections.javaMap(values));
    }

    /** Columns whose values become names of folders. */
    public DataFrameWriter<T> partitionBy(String... columnNames) {
        partitionColumns = Arrays.asList(columnNames);
        return this;
    }

    public DataFrameWriter<T> partitionBy(Seq<String> columnNames) {
        return partitionBy(ScalaCollections.strings(columnNames));
    }

    /** Rows of a table in files by the hash of columns. */
    public DataFrameWriter<T> bucketBy(int numBuckets, String columnName, String... columnNames) {
        buckets = numBuckets;
        bucketColumns = named(columnName, columnNames);
        return this;
    }

    public DataFrameWriter<T> bucketBy(int numBuckets, String columnName, Seq<String> columnNames) {
        return bucketBy(numBuckets, columnName, ScalaCollections.strings(columnNames));
    }

    /** The order inside the files of a bucketed table. */
    public DataFrameWriter<T> sortBy(String columnName, String... columnNames) {
        sortColumns = named(columnName, columnNames);
        return this;
    }

    public DataFrameWriter<T> sortBy(String columnName, Seq<String> columnNames) {
        return sortBy(columnName, ScalaCollections.strings(columnNames));
    }

    private static List<String> named(String first, String... others) {
        List<String> names = new ArrayList<>(List.of(first));
        names.addAll(Arrays.asList(others));
        return names;
    }

    private void requireNoBuckets(String operation) {
        if (buckets == 0 && !sortColumns.isEmpty()) {
            throw SparkErrors.analysis("SORT_BY_WITHOUT_BUCKETING");
        }
        if (buckets > 0) {
            throw SparkErrors.analysis(
                    sortColumns.isEmpty() ? "_LEGACY_ERROR_TEMP_1312" : "_LEGACY_ERROR_TEMP_1313",
                    "operation",
                    operation);
        }
    }

    public DataFrameWriter<T> clusterBy(String columnName, String... columnNames) {
        throw SparkErrors.notYet("clustered tables");
    }

    public DataFrameWriter<T> clusterBy(String columnName, Seq<String> columnNames) {
        return clusterBy(columnName, ScalaCollections.strings(columnNames));
    }

    /** Refused, as for all tables and files of Spark's own. */
    public DataFrameWriter<T> withSchemaEvolution() {
        schemaEvolution = true;
        return this;
    }

    private void requireFixedSchema() {
        if (schemaEvolution) {
            throw SparkErrors.analysis("UNSUPPORTED_SCHEMA_EVOLUTION.V1_TABLE");
        }
    }

    public void save(String path) {
        option("path", path);
        save();
    }

    public void save() {
        requireNoBuckets("save");
        requireFixedSchema();
        String path = options.get("path");
        if (path == null && !format.equals("noop") && !format.equals("console")) {
            throw SparkErrors.illegalArgument("_LEGACY_ERROR_TEMP_2047");
        }
        Sources.write(dataset.frame(), format, modeName(), options.withoutPath(), partitionColumns, path);
    }

    private String modeName() {
        return switch (mode) {
            case Append -> "append";
            case Overwrite -> "overwrite";
            case ErrorIfExists -> "error";
            case Ignore -> "ignore";
        };
    }

    public void parquet(String path) {
        format("parquet").save(path);
    }

    public void csv(String path) {
        format("csv").save(path);
    }

    public void json(String path) {
        format("json").save(path);
    }

    public void orc(String path) {
        format("orc").save(path);
    }

    public void text(String path) {
        format("text").save(path);
    }

    public void xml(String path) {
        format("xml").save(path);
    }

    /** Into a table that is there; columns go by their position. */
    public void insertInto(String tableName) {
        requireNoBuckets("insertInto");
        requireFixedSchema();
        if (!partitionColumns.isEmpty()) {
            throw SparkErrors.analysis("PARTITION_BY_NOT_ALLOWED_WITH_INSERT_INTO", "tableName", tableName);
        }
        Sources.insertInto(dataset.frame(), tableName, mode == SaveMode.Overwrite);
    }

    public void saveAsTable(String tableName) {
        if (buckets > 0) {
            throw SparkErrors.notYet("tables in " + buckets + " buckets by " + String.join(", ", bucketColumns));
        }
        requireNoBuckets("saveAsTable");
        requireFixedSchema();
        Sources.saveAsTable(dataset.frame(), tableName, format, modeName(), options.all(), partitionColumns);
    }

    public void jdbc(String url, String table, Properties connectionProperties) {
        throw SparkErrors.notYet("JDBC sources");
    }
}
