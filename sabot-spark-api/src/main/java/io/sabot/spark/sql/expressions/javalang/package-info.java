/** Aggregates of objects for Java programs; the same classes as Spark's package of this name. */
package io.sabot.spark.sql.expressions.javalang;
