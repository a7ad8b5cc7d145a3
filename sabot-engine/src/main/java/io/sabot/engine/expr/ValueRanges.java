package io.sabot.engine.expr;

/**
 * What statistics say of the columns of a plan's input, true for every row that will ever come. Arithmetic that cannot
 * overflow within these ranges is done without checks and in narrower words.
 */
@FunctionalInterface
public interface ValueRanges {
    /** Only what the types say. */
    ValueRanges NONE = attribute -> null;

    /** @return bounds of the column, null when nothing is known beyond its type */
    ValueRange of(Attribute attribute);
}
