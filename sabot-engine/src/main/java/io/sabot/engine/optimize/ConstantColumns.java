package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns that a projection below makes constant. Whether an IN of a join condition reads columns decides what it is where it
 * is unknown, and Spark puts such constants in before it looks. Source: Spark's FoldablePropagation.
 */
final class ConstantColumns {
    private ConstantColumns() {}

    /** The subquery with constants for the values that are such columns of either plan. */
    static BoundExpr.Subquery replace(BoundExpr.Subquery subquery, LogicalPlan left, LogicalPlan right) {
        List<BoundExpr> values = new ArrayList<>();
        for (BoundExpr value : subquery.values()) {
            BoundExpr.Literal constant = constant(value, left);
            if (constant == null) {
                constant = constant(value, right);
            }
            values.add(constant == null ? value : constant);
        }
        return new BoundExpr.Subquery(subquery.kind(), values, subquery.relation(), subquery.query());
    }

    private static BoundExpr.Literal constant(BoundExpr value, LogicalPlan plan) {
        if (FoldConstants.fold(value) instanceof BoundExpr.Literal literal) {
            return literal;
        }
        if (!(value instanceof BoundExpr.ColumnRef column)) {
            return null;
        }
        if (plan instanceof LogicalPlan.Project project) {
            for (NamedExpr item : project.items()) {
                if (item.attribute().equals(column.attribute())) {
                    return constant(item.expression(), project.input());
                }
            }
            return null;
        }
        boolean passes = plan instanceof LogicalPlan.Filter
                || plan instanceof LogicalPlan.Sort
                || plan instanceof LogicalPlan.Limit;
        return passes ? constant(value, plan.children().get(0)) : null;
    }
}
