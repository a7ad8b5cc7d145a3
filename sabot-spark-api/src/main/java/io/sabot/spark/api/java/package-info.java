/** The Java context; the same classes as Spark's package of this name. */
package io.sabot.spark.api.java;
