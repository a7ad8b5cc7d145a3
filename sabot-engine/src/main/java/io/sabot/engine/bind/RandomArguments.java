package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.List;

/**
 * Refuses what putting an argument in the place of a parameter would get wrong: a random argument has one value in each call,
 * so the parameter must be evaluated once.
 */
final class RandomArguments {
    private static final int SEVERAL = 2;

    private RandomArguments() {}

    static void check(BoundExpr body, List<Attribute> parameters, List<BoundExpr> arguments) {
        for (int i = 0; i < parameters.size(); i++) {
            refuse(Traits.isDeterministic(arguments.get(i)) ? 0 : uses(body, parameters.get(i)));
        }
    }

    static void check(LogicalPlan body, List<Attribute> parameters, List<BoundExpr> arguments) {
        for (int i = 0; i < parameters.size(); i++) {
            refuse(Traits.isDeterministic(arguments.get(i)) ? 0 : uses(body, parameters.get(i)));
        }
    }

    private static void refuse(int uses) {
        if (uses >= SEVERAL) {
            throw QueryException.unsupported(
                    "A random argument that a function written in SQL evaluates several times");
        }
    }

    private static int uses(BoundExpr expression, Attribute parameter) {
        int[] count = new int[1];
        ExprTree.transformUp(expression, node -> {
            boolean own = node instanceof BoundExpr.ColumnRef column
                    && column.attribute().equals(parameter);
            boolean outer = node instanceof BoundExpr.OuterRef column
                    && column.attribute().equals(parameter);
            if (own || outer) {
                count[0]++;
            } else if (node instanceof BoundExpr.Subquery subquery) {
                count[0] += uses((LogicalPlan) subquery.relation(), parameter);
            }
            return node;
        });
        return count[0];
    }

    /** A use in a query over rows counts as several. */
    private static int uses(LogicalPlan plan, Attribute parameter) {
        int[] count = new int[1];
        PlanTree.visit(plan, node -> {
            boolean once = node instanceof LogicalPlan.Project project && project.input() instanceof LogicalPlan.OneRow;
            for (BoundExpr expression : PlanTree.expressions(node)) {
                count[0] += uses(expression, parameter) * (once ? 1 : SEVERAL);
            }
        });
        return count[0];
    }
}
