/** Aggregate functions: accumulators that keep one state a group in columns, and the choice among them by type. */
package io.sabot.engine.function.aggregate;
