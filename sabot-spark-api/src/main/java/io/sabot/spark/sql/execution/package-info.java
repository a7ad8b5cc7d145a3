/** Spark's {@code org.apache.spark.sql.execution} as far as programs look at it: the plans of a query, as text. */
package io.sabot.spark.sql.execution;
