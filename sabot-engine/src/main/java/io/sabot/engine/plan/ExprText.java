package io.sabot.engine.plan;

import io.sabot.engine.expr.BoundExpr;
import java.util.ArrayList;
import java.util.List;

/** Bound expressions as they stand in printed plans. */
public final class ExprText {
    private ExprText() {}

    public static String list(List<BoundExpr> expressions) {
        List<String> texts = new ArrayList<>();
        expressions.forEach(expression -> texts.add(of(expression)));
        return texts.toString();
    }

    public static String order(BoundExpr.Order order) {
        return of(order.key())
                + (order.ascending() ? " ASC" : " DESC")
                + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }

    public static String of(BoundExpr expression) {
        if (expression instanceof BoundExpr.ColumnRef column) {
            return column.attribute().toString();
        }
        if (expression instanceof BoundExpr.OuterRef column) {
            return "outer(" + column.attribute() + ")";
        }
        if (expression instanceof BoundExpr.Literal literal) {
            return String.valueOf(literal.value());
        }
        if (expression instanceof BoundExpr.Cast cast) {
            return "cast(" + of(cast.input()) + " as " + cast.type().simpleString() + ")";
        }
        if (expression instanceof BoundExpr.And and) {
            return "(" + of(and.left()) + " AND " + of(and.right()) + ")";
        }
        if (expression instanceof BoundExpr.Or or) {
            return "(" + of(or.left()) + " OR " + of(or.right()) + ")";
        }
        if (expression instanceof BoundExpr.Not not && not.input() instanceof BoundExpr.IsNull test) {
            return "isnotnull(" + of(test.input()) + ")";
        }
        if (expression instanceof BoundExpr.Subquery subquery) {
            return subquery.kind().name().toLowerCase(java.util.Locale.ROOT) + "-subquery";
        }
        List<String> children = new ArrayList<>();
        expression.children().forEach(child -> children.add(of(child)));
        String name = name(expression);
        if (children.size() == 2 && !Character.isLetter(name.charAt(0))) {
            return "(" + children.get(0) + " " + name + " " + children.get(1) + ")";
        }
        return name + "(" + String.join(", ", children) + ")";
    }

    private static String name(BoundExpr expression) {
        if (expression instanceof BoundExpr.Call call) {
            return call.function().name();
        }
        if (expression instanceof BoundExpr.Aggregate aggregate) {
            return aggregate.function().name() + (aggregate.distinct() ? " distinct" : "");
        }
        if (expression instanceof BoundExpr.WindowCall call) {
            return call.function().name();
        }
        return expression.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
