/** Spark's {@code org.apache.spark.util.sketch}: what answers about many values in little room. */
package io.sabot.spark.util.sketch;
