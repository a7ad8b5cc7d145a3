/** Bloom filters of column chunks, as the Parquet specification has them; for the reader and for the writer. */
package io.sabot.engine.connector.parquet.bloom;
