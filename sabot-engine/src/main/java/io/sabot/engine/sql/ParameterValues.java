package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.Map;

/**
 * What stands for {@code :name} and {@code ?} in a text. A marker without a value stays an {@link Expr.Parameter} where an
 * expression is expected, and is an error where the grammar wants a literal.
 *
 * @param unnamed the texts of those positional values that have no name, if a text with {@code :name} must not have any
 */
public record ParameterValues(Map<String, Expr> named, List<Expr> positional, List<String> unnamed) {
    public static final ParameterValues NONE = new ParameterValues(Map.of(), List.of());

    public ParameterValues(Map<String, Expr> named, List<Expr> positional) {
        this(named, positional, List.of());
    }
}
