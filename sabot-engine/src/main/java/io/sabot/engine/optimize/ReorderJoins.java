package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.CardinalityEstimator;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders a cluster of inner joins by estimated size: exhaustively over connected subsets for few relations (Selinger's
 * dynamic programming, bushy trees included), greedily for many.
 */
final class ReorderJoins implements Rule {
    private static final int EXHAUSTIVE_LIMIT = 10;

    @Override
    public String name() {
        return "reorderJoins";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        if (isInner(plan)) {
            List<LogicalPlan> relations = new ArrayList<>();
            List<BoundExpr> conditions = new ArrayList<>();
            flatten(plan, relations, conditions);
            if (relations.size() > 2) {
                return reorder(plan.output(), relations, conditions);
            }
        }
        return PlanTree.mapChildren(plan, this::apply);
    }

    private static boolean isInner(LogicalPlan plan) {
        return plan instanceof LogicalPlan.Join join && join.type() == JoinType.INNER;
    }

    private void flatten(LogicalPlan plan, List<LogicalPlan> relations, List<BoundExpr> conditions) {
        if (plan instanceof LogicalPlan.Join join && join.type() == JoinType.INNER) {
            flatten(join.left(), relations, conditions);
            flatten(join.right(), relations, conditions);
            if (join.condition() != null) {
                conditions.addAll(ExprTree.conjuncts(join.condition()));
            }
            return;
        }
        if (plan instanceof LogicalPlan.Project project && onlyPasses(project) && isInner(project.input())) {
            flatten(project.input(), relations, conditions);
            return;
        }
        relations.add(PlanTree.mapChildren(plan, this::apply));
    }

    private static boolean onlyPasses(LogicalPlan.Project project) {
        for (NamedExpr item : project.items()) {
            if (!item.isPassThrough()) {
                return false;
            }
        }
        return true;
    }

    private static LogicalPlan reorder(
            List<Attribute> output, List<LogicalPlan> relations, List<BoundExpr> conditions) {
        for (BoundExpr condition : conditions) {
            if (!ExprTree.isDeterministic(condition)) {
                return rebuild(output, new JoinSearch(relations, conditions, new CardinalityEstimator()).asWritten());
            }
        }
        JoinSearch search = new JoinSearch(relations, conditions, new CardinalityEstimator());
        LogicalPlan best = relations.size() <= EXHAUSTIVE_LIMIT ? search.exhaustive() : search.greedy();
        return rebuild(output, best);
    }

    private static LogicalPlan rebuild(List<Attribute> output, LogicalPlan plan) {
        if (plan.output().equals(output)) {
            return plan;
        }
        List<NamedExpr> items = new ArrayList<>();
        output.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, plan);
    }

    /** Columns of a plan as a set. */
    static Set<Attribute> columns(LogicalPlan plan) {
        return new HashSet<>(plan.output());
    }
}
