/** Collections of objects in partitions, and what can be done with them in Scala's words. */
package io.sabot.spark.rdd;
