package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges a projection into the one below, unless an expression worth computing once would be computed several times, and
 * removes projections that change nothing.
 */
final class CollapseProjects implements Rule {
    @Override
    public String name() {
        return "collapseProjects";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, CollapseProjects::collapse);
    }

    private static LogicalPlan collapse(LogicalPlan plan) {
        if (!(plan instanceof LogicalPlan.Project upper)) {
            return plan;
        }
        if (upper.input() instanceof LogicalPlan.Project lower && mayMerge(upper, lower)) {
            Map<Attribute, BoundExpr> definitions = definitions(lower);
            List<NamedExpr> items = new ArrayList<>();
            for (NamedExpr item : upper.items()) {
                items.add(item.withExpression(ExprTree.substitute(item.expression(), definitions)));
            }
            return collapse(new LogicalPlan.Project(items, lower.input()));
        }
        return changesNothing(upper) ? upper.input() : plan;
    }

    static Map<Attribute, BoundExpr> definitions(LogicalPlan.Project project) {
        Map<Attribute, BoundExpr> definitions = new HashMap<>();
        for (NamedExpr item : project.items()) {
            definitions.put(item.attribute(), item.expression());
        }
        return definitions;
    }

    private static boolean mayMerge(LogicalPlan.Project upper, LogicalPlan.Project lower) {
        Map<Attribute, Integer> uses = new HashMap<>();
        for (NamedExpr item : upper.items()) {
            ExprTree.contains(item.expression(), node -> {
                if (node instanceof BoundExpr.ColumnRef column) {
                    uses.merge(column.attribute(), 1, Integer::sum);
                }
                return false;
            });
        }
        for (NamedExpr item : lower.items()) {
            boolean cheap =
                    item.expression() instanceof BoundExpr.ColumnRef || item.expression() instanceof BoundExpr.Literal;
            if (!ExprTree.isDeterministic(item.expression())
                    || (!cheap && uses.getOrDefault(item.attribute(), 0) > 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean changesNothing(LogicalPlan.Project project) {
        List<Attribute> input = project.input().output();
        if (input.size() != project.items().size()) {
            return false;
        }
        for (int i = 0; i < input.size(); i++) {
            NamedExpr item = project.items().get(i);
            if (!item.isPassThrough() || !item.attribute().equals(input.get(i))) {
                return false;
            }
        }
        return true;
    }
}
