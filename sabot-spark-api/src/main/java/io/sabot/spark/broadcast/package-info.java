/** Values that all tasks share. */
package io.sabot.spark.broadcast;
