/**
 * Aggregates that keep one summary of a group's values: approximate counts, percentiles, histograms, bitmaps and the sketches of
 * Apache DataSketches. Summaries have the byte formats of Spark, so that either can read what the other wrote.
 */
package io.sabot.engine.function.aggregate.sketch;
