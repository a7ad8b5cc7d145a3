/** What a session knows by name; the same classes as Spark's package of this name. */
package io.sabot.spark.sql.catalog;
