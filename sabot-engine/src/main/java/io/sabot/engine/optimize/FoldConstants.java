package io.sabot.engine.optimize;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Interpreter;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;

/** Computes expressions without columns once. One that fails is left, for perhaps no row ever reaches it. */
final class FoldConstants implements Rule {
    @Override
    public String name() {
        return "foldConstants";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, node -> PlanTree.mapExpressions(node, expression -> fold(expression)));
    }

    /** Folds from the top, so that a branch which is never taken is not evaluated. */
    static BoundExpr fold(BoundExpr expression) {
        return ExprTree.transformDown(expression, FoldConstants::foldNode);
    }

    private static BoundExpr foldNode(BoundExpr node) {
        boolean candidate = !(node instanceof BoundExpr.Literal)
                && !(node instanceof BoundExpr.Lambda)
                && ExprTree.isFoldable(node);
        if (!candidate) {
            return node;
        }
        try {
            return new BoundExpr.Literal(Interpreter.constant(node), node.type());
        } catch (QueryException failsAtRunTime) {
            return node;
        }
    }
}
