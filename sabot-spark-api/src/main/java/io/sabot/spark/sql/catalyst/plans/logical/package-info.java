/** The public classes of Spark's package of this name. */
package io.sabot.spark.sql.catalyst.plans.logical;
