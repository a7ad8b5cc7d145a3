package io.sabot.engine.connector.parquet.format;

/** Bytes of a file. */
public record FileRange(long offset, int length) {}
