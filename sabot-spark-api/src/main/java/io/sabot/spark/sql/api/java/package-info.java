/** User-defined functions by their number of arguments; the same interfaces as Spark's package of this name. */
package io.sabot.spark.sql.api.java;
