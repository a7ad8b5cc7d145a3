/** Sessions, Datasets, columns, functions and rows; the same classes as Spark's package of this name. */
package io.sabot.spark.sql;
