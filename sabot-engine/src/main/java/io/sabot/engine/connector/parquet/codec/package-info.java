/** From compressed pages to bytes. Snappy and Zstandard are Sabot's own: most of a scan is spent in them. */
package io.sabot.engine.connector.parquet.codec;
