/**
 * The parts that run: sources, steps and sinks. What keeps rows (buffers, group tables, join tables, sorters, windows) reserves
 * its memory before it grows.
 */
package io.sabot.engine.operator;
