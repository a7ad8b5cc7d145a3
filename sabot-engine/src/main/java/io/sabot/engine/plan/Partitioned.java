package io.sabot.engine.plan;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Traits;

/**
 * Whether it shows in the rows of a plan where the partitions of its inputs end: functions that are not deterministic number
 * the rows of a partition or start anew with each, samples draw anew in each, and repartitioning begins with it.
 */
public final class Partitioned {
    private Partitioned() {}

    public static boolean shows(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Sample || plan instanceof LogicalPlan.Repartition) {
            return true;
        }
        for (BoundExpr expression : PlanTree.expressions(plan)) {
            if (!Traits.isDeterministic(expression)) {
                return true;
            }
        }
        for (LogicalPlan child : plan.children()) {
            if (shows(child)) {
                return true;
            }
        }
        return false;
    }
}
