/** From compressed pages to bytes. Snappy is Sabot's own, since most of a scan is spent in it. */
package io.sabot.engine.connector.parquet.codec;
