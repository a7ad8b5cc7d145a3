/**
 * The exchange: batches in Arrow's format travel between threads, files and, one day, processes. Knows batches and partition
 * numbers; knows nothing of SQL types, plans or Spark.
 */
package io.sabot.shuffle;
