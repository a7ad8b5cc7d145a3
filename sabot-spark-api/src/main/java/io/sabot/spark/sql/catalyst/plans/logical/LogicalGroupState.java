package io.sabot.spark.sql.catalyst.plans.logical;

/** The state of a group. */
public interface LogicalGroupState<S> {}
