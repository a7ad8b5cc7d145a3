package io.sabot.engine.function;

/** How a function treats NULL. */
public enum NullRule {
    /** A NULL argument makes the result NULL, and the method is not called; the method itself never gives NULL. */
    STRICT,
    /** A NULL argument makes the result NULL; the method may also return null (its result is boxed or a reference). */
    STRICT_NULLABLE,
    /** The method is called on NULL arguments too (all its parameters are boxed or references) and may return null. */
    CALLED_ON_NULL,
    /** Like {@link #CALLED_ON_NULL}, but the result is never NULL. */
    NEVER_NULL
}
