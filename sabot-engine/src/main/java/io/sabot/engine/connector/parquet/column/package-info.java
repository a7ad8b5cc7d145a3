/**
 * One column of one row group: its pages are fetched, decompressed and decoded only as far as blocks ask for rows of them.
 */
package io.sabot.engine.connector.parquet.column;
