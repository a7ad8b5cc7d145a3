/** Types of columns and values, schemas and their texts; the same classes as Spark's package of this name. */
package io.sabot.spark.sql.types;
