/**
 * Programs written once against Spark's Java API and compiled twice: as they stand, run on real Spark, and with the prefix
 * swapped, run on Sabot. What they print and write must be equal, so whatever they print is in a defined order.
 */
package io.sabot.compat.spark.program;
