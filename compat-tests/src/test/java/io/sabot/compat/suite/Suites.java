package io.sabot.compat.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The suites of Spark's that Sabot is measured by. */
final class Suites {
    private static final String CORE = "test.org.apache.spark.";
    private static final String SQL = "test.org.apache.spark.sql.";

    static final List<String> ALL = List.of(
            CORE + "JavaAPISuite",
            CORE + "JavaSparkContextSuite",
            SQL + "JavaApplySchemaSuite",
            SQL + "JavaBeanDeserializationSuite",
            SQL + "JavaColumnExpressionSuite",
            SQL + "JavaDataFrameReaderWriterSuite",
            SQL + "JavaDataFrameSuite",
            SQL + "JavaDatasetAggregatorSuite",
            SQL + "JavaDatasetSuite",
            SQL + "JavaHigherOrderFunctionsSuite",
            SQL + "JavaRowSuite",
            SQL + "JavaSaveLoadSuite",
            SQL + "JavaSparkSessionSuite",
            SQL + "JavaUDAFSuite",
            SQL + "JavaUDFSuite");

    private Suites() {}

    /** The suites whose names have one of these parts, before any {@code #}; all when there are none. */
    static List<String> named(String... parts) {
        if (parts.length == 0) {
            return ALL;
        }
        List<String> found = new ArrayList<>(ALL);
        found.removeIf(suite ->
                Arrays.stream(parts).noneMatch(part -> simple(suite).contains(part.replaceFirst("#.*", ""))));
        return found;
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
