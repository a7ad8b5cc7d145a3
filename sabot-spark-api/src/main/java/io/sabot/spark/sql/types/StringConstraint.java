package io.sabot.spark.sql.types;

/** What a string type says about the length of its values. */
public interface StringConstraint {}
