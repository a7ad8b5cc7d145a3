package io.sabot.engine.optimize;

import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/** A limit goes below a projection and into the inputs of a union, so that less is read. */
final class PushDownLimits implements Rule {
    @Override
    public String name() {
        return "pushDownLimits";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformDown(plan, PushDownLimits::push);
    }

    private static LogicalPlan push(LogicalPlan plan) {
        if (!(plan instanceof LogicalPlan.Limit limit) || limit.limit() < 0) {
            return plan;
        }
        if (limit.input() instanceof LogicalPlan.Project project) {
            LogicalPlan below = new LogicalPlan.Limit(limit.limit(), limit.offset(), project.input());
            return new LogicalPlan.Project(project.items(), below);
        }
        if (limit.input() instanceof LogicalPlan.Recursion recursion) {
            long enough = limit.limit() + limit.offset();
            boolean known = recursion.limit() >= 0 && recursion.limit() <= enough;
            return known ? plan : new LogicalPlan.Limit(limit.limit(), limit.offset(), recursion.withLimit(enough));
        }
        if (limit.input() instanceof LogicalPlan.Union union) {
            long enough = limit.limit() + limit.offset();
            List<LogicalPlan> inputs = new ArrayList<>();
            boolean changed = false;
            for (LogicalPlan input : union.inputs()) {
                boolean limited =
                        input instanceof LogicalPlan.Limit below && below.limit() >= 0 && below.limit() <= enough;
                inputs.add(limited ? input : new LogicalPlan.Limit(enough, 0, input));
                changed |= !limited;
            }
            return changed
                    ? new LogicalPlan.Limit(
                            limit.limit(), limit.offset(), new LogicalPlan.Union(inputs, union.output()))
                    : plan;
        }
        return plan;
    }
}
