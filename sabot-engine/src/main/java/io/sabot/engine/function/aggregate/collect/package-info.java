/** Aggregates that keep the rows or the different values of a group: lists, sets, texts, modes and exact percentiles. */
package io.sabot.engine.function.aggregate.collect;
