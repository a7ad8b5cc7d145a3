/** Windows and user functions; the same classes as Spark's package of this name. */
package io.sabot.spark.sql.expressions;
