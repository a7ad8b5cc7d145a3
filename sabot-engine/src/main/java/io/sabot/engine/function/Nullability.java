package io.sabot.engine.function;

/** When the result of a call counts as nullable in a schema. */
public enum Nullability {
    /** As the null rule says: strict functions when an argument is nullable. */
    BY_NULL_RULE,
    /** Also where the method never gives null: Spark says so. */
    ALWAYS,
    NEVER,
    IF_ANY,
    IF_ALL
}
