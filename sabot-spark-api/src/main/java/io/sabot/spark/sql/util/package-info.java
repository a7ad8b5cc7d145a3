/** Spark's {@code org.apache.spark.sql.util}: listeners of queries. */
package io.sabot.spark.sql.util;
