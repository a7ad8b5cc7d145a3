/** What programs use beside collections: accumulators, listeners of tasks, small helpers. */
package io.sabot.spark.util;
