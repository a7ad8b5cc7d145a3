/** Errors of catalogs. */
package io.sabot.spark.sql.connector.catalog;
