package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;

/** Qualifiers mean nothing once names are resolved. */
final class RemoveAliases implements Rule {
    @Override
    public String name() {
        return "removeAliases";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, node -> {
            LogicalPlan mapped =
                    PlanTree.mapExpressions(node, expression -> ExprTree.transformUp(expression, this::inSubquery));
            if (mapped instanceof LogicalPlan.Renewed renewed) {
                return renewed.input();
            }
            return mapped instanceof LogicalPlan.Aliased aliased ? aliased.input() : mapped;
        });
    }

    private BoundExpr inSubquery(BoundExpr node) {
        if (!(node instanceof BoundExpr.Subquery subquery)) {
            return node;
        }
        LogicalPlan inner = (LogicalPlan) subquery.relation();
        LogicalPlan replaced = apply(inner);
        return replaced == inner
                ? node
                : new BoundExpr.Subquery(subquery.kind(), subquery.values(), replaced, subquery.query());
    }
}
