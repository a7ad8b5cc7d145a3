package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.List;

/**
 * Leaves out repartitions that nothing can tell: on one machine rows need not be spread. Only functions that are not
 * deterministic, samples and orders within partitions see partitions.
 */
final class DropRepartitions implements Rule {
    private final boolean seenAtTop;

    /** @param seenAtTop whether who takes the rows sees partitions, as one who writes a file for each */
    DropRepartitions(boolean seenAtTop) {
        this.seenAtTop = seenAtTop;
    }

    @Override
    public String name() {
        return "dropRepartitions";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return drop(plan, seenAtTop);
    }

    private static LogicalPlan drop(LogicalPlan plan, boolean seen) {
        if (plan instanceof LogicalPlan.Repartition repartition) {
            boolean dependsOnInput = !repartition.shuffle()
                    || (repartition.keys().isEmpty() && repartition.orders().isEmpty());
            LogicalPlan input = drop(repartition.input(), seen && dependsOnInput);
            return seen ? repartition.withChildren(List.of(input)) : input;
        }
        boolean sees = seesPartitions(plan) || (seen && !hidesPartitions(plan));
        return PlanTree.mapChildren(plan, child -> drop(child, sees));
    }

    private static boolean seesPartitions(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Sample || (plan instanceof LogicalPlan.Sort sort && !sort.global())) {
            return true;
        }
        for (BoundExpr expression : PlanTree.expressions(plan)) {
            if (!ExprTree.isDeterministic(expression)) {
                return true;
            }
        }
        return false;
    }

    /** Whether rows are spread anew, whatever they were before. */
    private static boolean hidesPartitions(LogicalPlan plan) {
        return plan instanceof LogicalPlan.Aggregate
                || plan instanceof LogicalPlan.Window
                || (plan instanceof LogicalPlan.Sort sort && sort.global());
    }
}
