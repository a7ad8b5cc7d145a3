/** From the schema in a footer to SQL types, by Spark's rules, and to the levels by which nested values are put together. */
package io.sabot.engine.connector.parquet.schema;
