package io.sabot.engine.connector.parquet.schema;

/**
 * Spark's settings that decide which SQL type a field is read as.
 *
 * @param binaryAsString {@code spark.sql.parquet.binaryAsString}
 * @param int96AsTimestamp {@code spark.sql.parquet.int96AsTimestamp}
 * @param inferTimestampNtz {@code spark.sql.parquet.inferTimestampNTZ.enabled}
 * @param nanosAsLong {@code spark.sql.legacy.parquet.nanosAsLong}
 */
public record SchemaOptions(
        boolean binaryAsString, boolean int96AsTimestamp, boolean inferTimestampNtz, boolean nanosAsLong) {
    public static final SchemaOptions DEFAULTS = new SchemaOptions(false, true, true, false);
}
