/**
 * Expressions in two families: {@link io.sabot.engine.expr.Expr} is what was written, {@link io.sabot.engine.expr.BoundExpr}
 * is typed and refers to columns by id. The interpreter evaluates the second kind row by row.
 */
package io.sabot.engine.expr;
