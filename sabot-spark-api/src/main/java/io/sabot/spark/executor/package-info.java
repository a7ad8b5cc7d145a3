/** What is measured of tasks. */
package io.sabot.spark.executor;
