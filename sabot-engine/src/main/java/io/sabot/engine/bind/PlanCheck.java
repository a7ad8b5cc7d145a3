package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.Invariants;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;

/** The last look at a bound plan: its invariants, and functions that stand where they have no meaning. */
final class PlanCheck {
    private PlanCheck() {}

    static void check(LogicalPlan plan) {
        Invariants.check(plan, "binder");
        PlanTree.visit(plan, PlanCheck::checkPlacement);
    }

    private static void checkPlacement(LogicalPlan node) {
        if (node instanceof LogicalPlan.Aggregate
                || node instanceof LogicalPlan.Window
                || node instanceof LogicalPlan.Observe) {
            return;
        }
        for (BoundExpr expression : PlanTree.expressions(node)) {
            if (Placement.hasWindow(expression) || Placement.hasAggregate(expression)) {
                throw QueryException.analysis(
                        "UNSUPPORTED_EXPR_FOR_OPERATOR",
                        "invalidExprSqls",
                        "\"" + PrettyName.ofBound(expression) + "\"");
            }
        }
    }
}
