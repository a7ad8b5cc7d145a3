/**
 * What stands in a Parquet file besides the data: footer and page headers, read from thrift's compact protocol by a reader
 * that skips what nobody asks for. Records here name things as the Parquet specification does and know nothing of SQL.
 */
package io.sabot.engine.connector.parquet.format;
