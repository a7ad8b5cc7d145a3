package io.sabot.spark.util;

/** Logs as data. */
public final class LogUtils {
    private static final String SCHEMA = """

            ts TIMESTAMP,
            level STRING,
            msg STRING,
            context map<STRING, STRING>,
            exception STRUCT<
              class STRING,
              msg STRING,
              stacktrace ARRAY<STRUCT<
                class STRING,
                method STRING,
                file STRING,
                line STRING
              >>
            >,
            logger STRING""";

    private LogUtils() {}

    /** Of a line of Spark's structured logs, for readers of JSON. */
    public static String SPARK_LOG_SCHEMA() {
        return SCHEMA;
    }
}
