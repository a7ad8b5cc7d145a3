/** What plans have in common. */
package io.sabot.spark.sql.catalyst.plans;
