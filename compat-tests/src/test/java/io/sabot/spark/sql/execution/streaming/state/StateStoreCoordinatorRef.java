package io.sabot.spark.sql.execution.streaming.state;

/** See {@link io.sabot.spark.sql.StreamingQueryManager}. */
public final class StateStoreCoordinatorRef {}
