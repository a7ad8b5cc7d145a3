package io.sabot.compat.spark.golden;

import io.sabot.compat.golden.TestData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /** What could not be saved as a table, by name. */
    private final Map<String, Contents> views = new LinkedHashMap<>();

    private record Contents(List<Row> rows, StructType schema) {}

    TestTables(SparkSession session, Path directory) {
        Path files = TestData.extractTo(directory.resolve("test-data"));
        create("testdata", () -> testData(session));
        create("arraydata", () -> arrayData(session));
        create("mapdata", () -> mapData(session));
        create("aggtest", () -> tabSeparated(session, "a int, b float", files.resolve("agg.data")));
        create("onek", () -> tabSeparated(session, ONEK_COLUMNS, files.resolve("onek.data")));
        create("tenk1", () -> tabSeparated(session, ONEK_COLUMNS, files.resolve("tenk.data")));
    }

    private void create(String name, Supplier<Dataset<Row>> data) {
        try {
            data.get().write().format("parquet").saveAsTable(name);
        } catch (Exception noTables) {
            System.err.println(name + " is not a table: " + noTables);
            remember(name, data);
        }
    }

    private void remember(String name, Supplier<Dataset<Row>> data) {
        try {
            Dataset<Row> rows = data.get();
            views.put(name, new Contents(rows.collectAsList(), rows.schema()));
        } catch (Exception noRows) {
            System.err.println(name + " is no view either: " + noRows);
        }
    }

    /** Makes the tables visible in a new session. */
    void offer(SparkSession session) {
        views.forEach((name, contents) ->
                session.createDataFrame(contents.rows(), contents.schema()).createOrReplaceTempView(name));
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
