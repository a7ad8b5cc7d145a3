package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.Map;

/**
 * What stands for {@code :name} and {@code ?} in a text. A marker without a value stays an {@link Expr.Parameter} where an
 * expression is expected, and is an error where the grammar wants a literal.
 */
public record ParameterValues(Map<String, Expr> named, List<Expr> positional) {
    public static final ParameterValues NONE = new ParameterValues(Map.of(), List.of());
}
