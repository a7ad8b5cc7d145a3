/** Spark's {@code org.apache.spark.sql.connector}. */
package io.sabot.spark.sql.connector;
