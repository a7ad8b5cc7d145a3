package io.sabot.engine.plan;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;

/** An expression and the column that it becomes. */
public record NamedExpr(BoundExpr expression, Attribute attribute) {
    public NamedExpr withExpression(BoundExpr replacement) {
        return replacement == expression ? this : new NamedExpr(replacement, attribute);
    }

    /** A column passed through under its own id. */
    public static NamedExpr of(Attribute attribute) {
        return new NamedExpr(new BoundExpr.ColumnRef(attribute), attribute);
    }

    /** A new column. */
    public static NamedExpr create(String name, BoundExpr expression) {
        return new NamedExpr(expression, Attribute.create(name, expression.type(), expression.nullable()));
    }

    public boolean isPassThrough() {
        return expression instanceof BoundExpr.ColumnRef column
                && column.attribute().id() == attribute.id();
    }
}
