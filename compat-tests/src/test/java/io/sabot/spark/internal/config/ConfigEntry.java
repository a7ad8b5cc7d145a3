package io.sabot.spark.internal.config;

/** A setting as Spark's suites name it. */
public record ConfigEntry<T>(String key) {}
