package io.sabot.compat.spark.golden;

import io.sabot.compat.golden.TestData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The tables SQLQueryTestSuite creates for all files. They are catalog tables where the engine keeps those, and else
 * temporary views of the same data, one set a session: few queries can tell, and those then fail as they should.
 */
final class TestTables {

    private static final String ONEK_COLUMNS = "unique1 int, unique2 int, two int, four int, ten int, twenty int, "
            + "hundred int, thousand int, twothousand int, fivethous int, tenthous int, odd int, even int, "
            + "stringu1 string, stringu2 string, string4 string";

    private final Map<String, Dataset<Row>> views = new LinkedHashMap<>();

    TestTables(SparkSession session, Path directory) {
        Path files = TestData.extractTo(directory.resolve("test-data"));
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        tables.put("testdata", testData(session));
        tables.put("arraydata", arrayData(session));
        tables.put("mapdata", mapData(session));
        tables.put("aggtest", tabSeparated(session, "a int, b float", files.resolve("agg.data")));
        tables.put("onek", tabSeparated(session, ONEK_COLUMNS, files.resolve("onek.data")));
        tables.put("tenk1", tabSeparated(session, ONEK_COLUMNS, files.resolve("tenk.data")));
        tables.forEach((name, rows) -> {
            if (!saved(name, rows)) {
                views.put(name, rows);
            }
        });
    }

    private static boolean saved(String name, Dataset<Row> rows) {
        try {
            rows.write().format("parquet").saveAsTable(name);
            return true;
        } catch (Exception noCatalogTables) {
            System.err.println("Table " + name + " becomes a temporary view: " + noCatalogTables.getMessage());
            return false;
        }
    }

    /** Makes the tables visible in a new session. */
    void offer(SparkSession session) {
        views.forEach((name, rows) -> {
            List<Row> values = rows.collectAsList();
            session.createDataFrame(values, rows.schema()).createOrReplaceTempView(name);
        });
    }

    /** Creates the empty TPC-DS tables, whose columns Spark's tests artifact knows. */
    void offerTpcDs(SparkSession session) {
        TestData.tpcDsColumns().forEach((name, columns) -> {
            session.sql("DROP TABLE IF EXISTS " + name);
            session.sql("CREATE TABLE `" + name + "` (" + columns + ") USING parquet");
        });
    }

    private static Dataset<Row> testData(SparkSession session) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            rows.add(RowFactory.create(i, Integer.toString(i)));
        }
        StructType schema = new StructType().add("key", DataTypes.IntegerType).add("value", DataTypes.StringType);
        return session.createDataFrame(rows, schema).repartition(1);
    }

    private static Dataset<Row> arrayData(SparkSession session) {
        StructType schema = new StructType()
                .add("arraycol", DataTypes.createArrayType(DataTypes.IntegerType))
                .add("nestedarraycol", DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.IntegerType)));
        List<Row> rows = List.of(
                RowFactory.create(seq(1, 2, 3), seq(seq(1, 2, 3))), RowFactory.create(seq(2, 3, 4), seq(seq(2, 3, 4))));
        return session.createDataFrame(rows, schema);
    }

    private static Dataset<Row> mapData(SparkSession session) {
        StructType schema =
                new StructType().add("mapcol", DataTypes.createMapType(DataTypes.IntegerType, DataTypes.StringType));
        List<Row> rows = new ArrayList<>();
        for (int row = 1; row <= 5; row++) {
            Map<Integer, String> entries = new LinkedHashMap<>();
            for (int key = 1; key <= 6 - row; key++) {
                entries.put(key, "abcde".charAt(key - 1) + Integer.toString(row));
            }
            rows.add(RowFactory.create(CollectionConverters.asScala(entries)));
        }
        return session.createDataFrame(rows, schema);
    }

    private static Dataset<Row> tabSeparated(SparkSession session, String schema, Path file) {
        return session.read()
                .format("csv")
                .option("delimiter", "\t")
                .option("header", "false")
                .schema(schema)
                .load(file.toUri().toString());
    }

    private static Object seq(Object... elements) {
        return CollectionConverters.asScala(List.of(elements)).toSeq();
    }
}
