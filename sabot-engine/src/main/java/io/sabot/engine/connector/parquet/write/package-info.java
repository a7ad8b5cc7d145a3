/**
 * Writes Parquet files as Spark writes them: blocks are taken apart into levels and values of each leaf, which become pages with
 * dictionaries and statistics; the footer carries Spark's schema.
 */
package io.sabot.engine.connector.parquet.write;
