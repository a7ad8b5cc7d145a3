/** Comparison operators, and what follows from an order: {@code greatest}, {@code least}. */
package io.sabot.engine.function.comparison;
