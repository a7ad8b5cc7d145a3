package io.sabot.engine.session;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Whether two plans are instances of the same relation: equal but for the ids of their columns. */
final class SamePlan {
    private SamePlan() {}

    static boolean same(LogicalPlan a, LogicalPlan b) {
        return a.equals(b) || sameRows(withoutNames(a), withoutNames(b));
    }

    /** Without nodes that say only how columns may be asked for. */
    private static LogicalPlan withoutNames(LogicalPlan plan) {
        return PlanTree.transformUp(plan, node -> {
            if (node instanceof LogicalPlan.Aliased aliased) {
                return aliased.input();
            }
            return node instanceof LogicalPlan.Renewed renewed ? renewed.input() : node;
        });
    }

    private static boolean sameRows(LogicalPlan a, LogicalPlan b) {
        Set<Attribute> from = Instances.produced(b);
        Set<Attribute> to = Instances.produced(a);
        if (from.size() != to.size()) {
            return false;
        }
        Map<Attribute, Attribute> map = new HashMap<>();
        Iterator<Attribute> target = to.iterator();
        for (Attribute attribute : from) {
            map.put(attribute, target.next());
        }
        return a.equals(Instances.rename(b, map));
    }
}
