package io.sabot.spark.internal;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Identifiers;
import io.sabot.engine.type.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a column prints: calls in prefix form, names as parsed (Spark's {@code ColumnNode.sql}). */
public final class ColumnText {
    private final StringBuilder text = new StringBuilder();
    /** Lambda variables by their order of appearance instead of their own names; null to keep these. */
    private final Map<String, String> variables;

    private ColumnText(Map<String, String> variables) {
        this.variables = variables;
    }

    public static String of(ColumnTree tree) {
        if (tree.text() != null) {
            return tree.text();
        }
        ColumnText printer = new ColumnText(null);
        printer.append(tree.expression());
        return printer.text.toString();
    }

    /** The same text for all columns that mean the same. */
    public static String normalised(ColumnTree tree) {
        ColumnText printer = new ColumnText(new HashMap<>());
        printer.append(tree.expression());
        return printer.text.toString();
    }

    private void append(Expr expression) {
        if (expression instanceof Expr.Name name) {
            appendParts(name.parts());
        } else if (expression instanceof Expr.Column column) {
            text.append(column.attribute().name());
            if (variables != null) {
                text.append('#').append(column.attribute().id());
            }
        } else if (expression instanceof Expr.Literal literal) {
            text.append(LiteralText.of(literal.value(), literal.type()));
        } else if (expression instanceof Expr.Star star) {
            for (String part : star.qualifier()) {
                text.append(part).append('.');
            }
            text.append('*');
        } else if (expression instanceof Expr.Call call) {
            appendCall(call);
        } else if (expression instanceof Expr.In in) {
            text.append("in(");
            append(in.value());
            text.append(", ");
            appendAll(in.list());
            text.append(')');
        } else if (expression instanceof Expr.SortOrder order) {
            appendOrder(order);
        } else if (expression instanceof Expr.Alias alias) {
            appendAlias(alias);
        } else if (expression instanceof Expr.Cast cast) {
            text.append(cast.mode() == null ? "CAST(" : "TRY_CAST(");
            append(cast.input());
            text.append(" AS ").append(cast.type().sql()).append(')');
        } else if (expression instanceof Expr.Case cases) {
            appendCase(cases);
        } else if (expression instanceof Expr.Subscript subscript) {
            append(subscript.input());
            text.append('[');
            append(subscript.index());
            text.append(']');
        } else if (expression instanceof Expr.Lambda lambda) {
            appendLambda(lambda);
        } else if (expression instanceof Expr.Window window) {
            append(window.function());
            appendWindow(window.spec());
        } else if (expression instanceof Expr.Unreadable unreadable) {
            text.append(unreadable.text());
        } else {
            text.append(expression);
        }
    }

    private void appendParts(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String shown = variables == null ? part : variables.getOrDefault(part, part);
            text.append(i == 0 ? "" : ".").append(shown.indexOf('.') < 0 ? shown : Identifiers.quote(shown));
        }
    }

    private void appendAll(List<? extends Expr> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            append(expressions.get(i));
        }
    }

    private void appendCall(Expr.Call call) {
        String name = call.function() instanceof AggregateFunction aggregate && aggregate.userCode() != null
                ? aggregate.shownName()
                : String.join(".", call.name());
        text.append(name.equals("not") ? "!" : name).append('(');
        if (call.distinct() && variables != null) {
            text.append("DISTINCT ");
        }
        appendAll(call.arguments());
        text.append(')');
    }

    private void appendOrder(Expr.SortOrder order) {
        append(order.input());
        text.append(order.ascending() ? " ASC" : " DESC").append(order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }

    private void appendAlias(Expr.Alias alias) {
        append(alias.input());
        text.append(" AS ");
        List<String> names = alias.names();
        text.append(names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")");
    }

    private void appendCase(Expr.Case cases) {
        text.append("CASE");
        for (Expr.When branch : cases.branches()) {
            text.append(" WHEN ");
            append(branch.condition());
            text.append(" THEN ");
            append(branch.value());
        }
        if (cases.otherwise() != null) {
            text.append(" ELSE ");
            append(cases.otherwise());
        }
        text.append(" END");
    }

    private void appendLambda(Expr.Lambda lambda) {
        List<String> names = lambda.parameters();
        if (variables != null) {
            for (String name : names) {
                variables.put(name, "$" + variables.size());
            }
        }
        text.append(names.size() == 1 ? "" : "(");
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            appendParts(List.of(names.get(i)));
        }
        text.append(names.size() == 1 ? "" : ")").append(" -> ");
        append(lambda.body());
    }

    private void appendWindow(Expr.WindowSpec window) {
        text.append(" OVER (");
        int start = text.length();
        if (!window.partitionBy().isEmpty()) {
            text.append("PARTITION BY ");
            appendAll(window.partitionBy());
        }
        if (!window.orderBy().isEmpty()) {
            text.append(text.length() == start ? "" : " ").append("ORDER BY ");
            appendAll(window.orderBy());
        }
        if (window.frame() != null) {
            text.append(text.length() == start ? "" : " ").append(window.frame().rows() ? "ROWS" : "RANGE");
            text.append(" BETWEEN ");
            appendBound(window.frame().lower());
            text.append(" AND ");
            appendBound(window.frame().upper());
        }
        text.append(')');
    }

    private void appendBound(Expr.Frame.Bound bound) {
        switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> text.append("UNBOUNDED PRECEDING");
            case UNBOUNDED_FOLLOWING -> text.append("UNBOUNDED FOLLOWING");
            case CURRENT_ROW -> text.append("CURRENT ROW");
            case PRECEDING -> {
                text.append('-');
                append(bound.amount());
            }
            case FOLLOWING -> append(bound.amount());
        }
    }

    /** How a value prints in a column. */
    private static final class LiteralText {
        private static String of(Object value, DataType type) {
            if (value == null) {
                return "NULL";
            }
            if (type == DataType.LONG) {
                return value + "L";
            }
            if (type == DataType.SHORT) {
                return value + "S";
            }
            if (type == DataType.BYTE) {
                return value + "Y";
            }
            if (type.isString()) {
                return "'" + ((Slice) value).toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
            }
            return String.valueOf(new ValueDecoder(type, false).decode(value));
        }
    }
}
