/** State of groups. Source: Spark's package of the same name. */
package io.sabot.spark.sql.streaming;
