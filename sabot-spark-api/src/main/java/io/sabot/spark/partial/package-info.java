/** Results of actions that need not wait for all partitions; the same classes as Spark's package of this name. */
package io.sabot.spark.partial;
