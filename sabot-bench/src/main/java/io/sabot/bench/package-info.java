/**
 * Benchmarks of whole queries and whole jobs: Sabot against real Spark and DuckDB, each in a JVM of its own, taking turns.
 * {@link io.sabot.bench.Bench} is what {@code bin/sabot bench} runs.
 */
package io.sabot.bench;
