/**
 * Reading Parquet. A {@link io.sabot.engine.connector.parquet.ParquetFile} is the footer of an open file; a
 * {@link io.sabot.engine.connector.parquet.RowGroupReader}, one for each worker thread, turns row groups into blocks of
 * vectors, column by column as they are asked for. No library takes part but those that hold two of the codecs.
 */
package io.sabot.engine.connector.parquet;
