package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Conditions of a correlated plan that read outer columns only. They let all rows of the plan pass or none, so where nothing
 * else below a limit is correlated they move above it, and the limit counts its rows once for all outer rows. Spark then loses
 * the ORDER BY right below a LIMIT, so that the first rows are those that come first; so it is here. It keeps it below an
 * OFFSET alone and in lateral joins. Source: Spark's DecorrelateInnerQuery, the limit without fields to partition by.
 */
final class OuterConditions {
    private final Set<Attribute> outer;
    private final List<BoundExpr> moved = new ArrayList<>();

    private OuterConditions(Set<Attribute> outer) {
        this.outer = outer;
    }

    /** @return the plan itself where there is no such limit, or other conditions are correlated too */
    static LogicalPlan aboveLimit(LogicalPlan plan, Set<Attribute> outer) {
        OuterConditions conditions = new OuterConditions(outer);
        LogicalPlan rest = conditions.belowProjects(plan);
        return rest == null || conditions.moved.isEmpty() || conditions.isCorrelated(rest)
                ? plan
                : new LogicalPlan.Filter(ExprTree.and(conditions.moved), rest);
    }

    private LogicalPlan belowProjects(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Project project) {
            LogicalPlan input = belowProjects(project.input());
            return input == null ? null : project.withChildren(List.of(input));
        }
        if (!(plan instanceof LogicalPlan.Limit limit)) {
            return null;
        }
        boolean isOffsetOnly = limit.limit() < 0;
        LogicalPlan input =
                !isOffsetOnly && limit.input() instanceof LogicalPlan.Sort sort ? sort.input() : limit.input();
        return limit.withChildren(List.of(without(input)));
    }

    /** The plan without the conditions that move, as far down as they decide about all rows. */
    private LogicalPlan without(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Filter filter) {
            List<BoundExpr> rest = new ArrayList<>();
            for (BoundExpr conjunct : ExprTree.conjuncts(filter.condition())) {
                (moves(conjunct) ? moved : rest).add(conjunct);
            }
            LogicalPlan input = without(filter.input());
            return rest.isEmpty() ? input : new LogicalPlan.Filter(ExprTree.and(rest), input);
        }
        boolean passes = plan instanceof LogicalPlan.Project
                || plan instanceof LogicalPlan.Sort
                || (plan instanceof LogicalPlan.Aggregate aggregate
                        && !aggregate.keys().isEmpty());
        return passes ? plan.withChildren(List.of(without(plan.children().get(0)))) : plan;
    }

    private boolean moves(BoundExpr condition) {
        return readsOuter(condition)
                && ExprTree.references(condition).isEmpty()
                && ExprTree.isDeterministic(condition)
                && !ExprTree.contains(condition, part -> part instanceof BoundExpr.Subquery);
    }

    private boolean readsOuter(BoundExpr expression) {
        return ExprTree.contains(
                expression, part -> part instanceof BoundExpr.OuterRef column && outer.contains(column.attribute()));
    }

    private boolean isCorrelated(LogicalPlan plan) {
        boolean[] found = new boolean[1];
        PlanTree.visit(
                plan, node -> found[0] |= PlanTree.expressions(node).stream().anyMatch(this::readsOuter));
        return found[0];
    }
}
