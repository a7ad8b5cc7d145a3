package io.sabot.bench;

/**
 * One statement of a benchmark.
 *
 * @param name as reports show it
 */
record Query(String name, String sql) {}
