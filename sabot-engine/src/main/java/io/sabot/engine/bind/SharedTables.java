package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Common tables that must not be computed for each place that names them, because they would be something else each time
 * (InlineCTE of Spark, which counts aggregates that depend on the order of rows among them; here a limit does as well).
 */
final class SharedTables {
    private static final Set<String> BY_ORDER = Set.of(
            "first",
            "first_value",
            "any_value",
            "last",
            "last_value",
            "collect_list",
            "collect_set",
            "array_agg",
            "listagg",
            "string_agg",
            "mode");

    private SharedTables() {}

    /** The plan of a common table, to be copied for each place that names it. */
    static LogicalPlan of(LogicalPlan plan) {
        if (!varies(plan) || !Instances.produced(plan).containsAll(Correlation.outerColumns(plan))) {
            return plan;
        }
        List<Attribute> output = new ArrayList<>();
        plan.output().forEach(column -> output.add(column.fresh()));
        return new LogicalPlan.Shared(LogicalPlan.Shared.nextId(), plan, output);
    }

    private static boolean varies(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Limit) {
            return true;
        }
        for (BoundExpr expression : PlanTree.expressions(plan)) {
            if (ExprTree.contains(expression, SharedTables::varies)) {
                return true;
            }
        }
        return plan.children().stream().anyMatch(SharedTables::varies);
    }

    private static boolean varies(BoundExpr node) {
        if (node instanceof BoundExpr.Call call) {
            return !call.function().deterministic();
        }
        if (node instanceof BoundExpr.Aggregate aggregate) {
            return BY_ORDER.contains(aggregate.function().name());
        }
        return node instanceof BoundExpr.Subquery subquery && varies((LogicalPlan) subquery.relation());
    }
}
