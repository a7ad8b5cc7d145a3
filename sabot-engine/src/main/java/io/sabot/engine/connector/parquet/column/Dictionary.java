package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.FlatVector;

/**
 * The values that the codes of a chunk stand for, already of the column's type. Never written again, so whoever holds a code
 * of it may keep it.
 */
public record Dictionary(FlatVector values, int size) {}
