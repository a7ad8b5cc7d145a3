/**
 * The golden harness's view of an engine, through Spark's public Java API alone. Compiled twice: as it stands against real
 * Spark, and with the prefix swapped against Sabot.
 */
package io.sabot.compat.spark.golden;
