/** What a query means. */
package io.sabot.spark.sql.catalyst.plans.logical;
