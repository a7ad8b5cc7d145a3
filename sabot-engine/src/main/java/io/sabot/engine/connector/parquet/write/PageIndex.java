package io.sabot.engine.connector.parquet.write;

/**
 * The page indexes of one chunk as they stand in a file.
 *
 * @param contents a {@code ColumnIndex} of parquet.thrift, null when the pages have no bounds
 * @param places an {@code OffsetIndex}
 */
record PageIndex(GrowingBytes contents, GrowingBytes places) {}
