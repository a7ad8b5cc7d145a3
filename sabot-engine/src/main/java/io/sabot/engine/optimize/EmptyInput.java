package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.HashMap;
import java.util.Map;

/**
 * What an aggregation without keys gives over no rows: a count of 0, all else NULL, and what is computed from these. After
 * unnesting such an aggregation has keys and gives no row instead.
 */
final class EmptyInput {
    private EmptyInput() {}

    /** Whether the plan is an aggregation without keys under projections and conditions. */
    static boolean isScalarAggregate(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Project || plan instanceof LogicalPlan.Filter) {
            return isScalarAggregate(plan.children().get(0));
        }
        return plan instanceof LogicalPlan.Aggregate aggregate
                && aggregate.keys().isEmpty();
    }

    /** The value of a column over no rows. */
    static BoundExpr value(LogicalPlan plan, Attribute column) {
        Map<Attribute, BoundExpr> row = row(plan);
        BoundExpr value = row == null ? null : row.get(column);
        return value == null ? new BoundExpr.Literal(null, column.type()) : value;
    }

    /** @return null when there is no row */
    private static Map<Attribute, BoundExpr> row(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Aggregate aggregate && aggregate.keys().isEmpty()) {
            Map<Attribute, BoundExpr> row = new HashMap<>();
            for (NamedExpr item : aggregate.aggregates()) {
                boolean count = item.expression() instanceof BoundExpr.Aggregate call
                        && call.function().name().startsWith("count");
                row.put(
                        item.attribute(),
                        new BoundExpr.Literal(
                                count ? 0L : null, item.attribute().type()));
            }
            return row;
        }
        if (plan instanceof LogicalPlan.Project project) {
            Map<Attribute, BoundExpr> input = row(project.input());
            if (input == null) {
                return null;
            }
            Map<Attribute, BoundExpr> row = new HashMap<>();
            for (NamedExpr item : project.items()) {
                row.put(item.attribute(), FoldConstants.fold(ExprTree.substitute(item.expression(), input)));
            }
            return row;
        }
        if (plan instanceof LogicalPlan.Filter filter) {
            Map<Attribute, BoundExpr> input = row(filter.input());
            BoundExpr condition =
                    input == null ? null : FoldConstants.fold(ExprTree.substitute(filter.condition(), input));
            return BoundExpr.Literal.TRUE.equals(condition) ? input : null;
        }
        return null;
    }
}
