package io.sabot.spark.metrics.source;

/** Measurements of one origin. */
public interface Source {
    String sourceName();
}
