package io.sabot.engine.connector.parquet.schema;

import java.util.Map;

/**
 * Which calendar a file's dates and times are of. Spark before 3.0 (INT96: 3.1) wrote them in the Julian calendar before 1582,
 * and later versions do when told so, with a mark. All other writers are taken at their word. Source: DataSourceUtils of
 * Spark.
 *
 * @param julianDates dates and INT64 timestamps
 */
public record WriterCalendar(boolean julianDates, boolean julianInt96) {
    public static final WriterCalendar GREGORIAN = new WriterCalendar(false, false);

    private static final String VERSION = "org.apache.spark.version";

    public static WriterCalendar of(Map<String, String> keyValues) {
        String version = keyValues.get(VERSION);
        if (version == null) {
            return GREGORIAN;
        }
        return new WriterCalendar(
                version.compareTo("3.0.0") < 0 || keyValues.containsKey("org.apache.spark.legacyDateTime"),
                version.compareTo("3.1.0") < 0 || keyValues.containsKey("org.apache.spark.legacyINT96"));
    }
}
