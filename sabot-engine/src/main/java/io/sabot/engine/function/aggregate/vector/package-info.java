/** Functions of arrays of floats that stand for vectors: distances and norms of one row, sum and mean of many. */
package io.sabot.engine.function.aggregate.vector;
