/** How kept rows are stored; the same classes as Spark's package of this name. */
package io.sabot.spark.storage;
