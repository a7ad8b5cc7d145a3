/** Aggregates of objects for programs with Scala's functions; the same classes as Spark's package of this name. */
package io.sabot.spark.sql.expressions.scalalang;
