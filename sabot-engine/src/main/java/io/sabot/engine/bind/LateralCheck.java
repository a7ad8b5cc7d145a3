package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanPrinter;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.sql.Query;

/**
 * A lateral join whose right side or condition is not deterministic: how often it would be evaluated is not said. Source:
 * Spark's ValidateSubqueryExpression.
 */
final class LateralCheck {
    private static final String CATEGORY = "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.";

    private LateralCheck() {}

    static void check(Query.Join join, LogicalPlan left, LogicalPlan right, BoundExpr condition) {
        if (!isDeterministic(right) && !givesOneRow(left)) {
            LogicalPlan plan = new LogicalPlan.Apply(left, right, JoinBinder.type(join.kind()), condition, null);
            throw QueryException.analysis(
                            CATEGORY + "NON_DETERMINISTIC_LATERAL_SUBQUERIES", "treeNode", PlanPrinter.print(plan))
                    .withContext(join.context());
        }
        if (condition != null && !ExprTree.isDeterministic(condition)) {
            throw QueryException.analysis(
                            CATEGORY + "LATERAL_JOIN_CONDITION_NON_DETERMINISTIC",
                            "condition",
                            BoundText.of(BoundText.qualified(condition)))
                    .withContext(join.condition().context());
        }
    }

    private static boolean isDeterministic(LogicalPlan plan) {
        return PlanTree.expressions(plan).stream().allMatch(ExprTree::isDeterministic)
                && !(plan instanceof LogicalPlan.Sample)
                && plan.children().stream().allMatch(LateralCheck::isDeterministic);
    }

    /** At most one row, as far as the plan tells. */
    private static boolean givesOneRow(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.LocalRows local) {
            return local.rows().size() <= 1;
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate && aggregate.keys().isEmpty()
                || plan instanceof LogicalPlan.OneRow
                || plan instanceof LogicalPlan.Limit limit && (limit.limit() == 0 || limit.limit() == 1)) {
            return true;
        }
        boolean narrows = plan instanceof LogicalPlan.Project
                || plan instanceof LogicalPlan.Filter
                || plan instanceof LogicalPlan.Aliased
                || plan instanceof LogicalPlan.Aggregate
                || plan instanceof LogicalPlan.Sort
                || plan instanceof LogicalPlan.Limit
                || plan instanceof LogicalPlan.Shared
                || plan instanceof LogicalPlan.Apply apply && givesOneRow(apply.right())
                || plan instanceof LogicalPlan.Join join && givesOneRow(join.right());
        return narrows && givesOneRow(plan.children().get(0));
    }
}
