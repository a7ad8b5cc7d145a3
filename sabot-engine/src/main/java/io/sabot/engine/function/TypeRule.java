package io.sabot.engine.function;

/**
 * Coerces the arguments of a call. A mismatch is thrown as an analysis error {@code DATATYPE_MISMATCH.*} without the
 * parameter {@code sqlExpr}, which the binder adds.
 */
@FunctionalInterface
public interface TypeRule {
    Typing apply(Arguments arguments);
}
