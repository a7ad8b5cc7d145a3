/**
 * The sketches of Apache DataSketches as Spark offers them: HyperLogLog, theta, tuple and quantile sketches and frequent items.
 * Only the first query that calls one of these functions loads the library.
 */
package io.sabot.engine.function.aggregate.datasketch;
