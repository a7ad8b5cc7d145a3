/** The functions that Java programs pass; the same interfaces as Spark's package of this name. */
package io.sabot.spark.api.java.function;
