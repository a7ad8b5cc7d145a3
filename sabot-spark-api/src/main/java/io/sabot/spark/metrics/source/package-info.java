/** Measurements that programs may ask for. */
package io.sabot.spark.metrics.source;
