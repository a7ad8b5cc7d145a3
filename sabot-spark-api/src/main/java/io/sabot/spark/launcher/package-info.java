/** What {@code bin/sabot} starts: the SQL shell, and the runner of jobs compiled against Spark. */
package io.sabot.spark.launcher;
