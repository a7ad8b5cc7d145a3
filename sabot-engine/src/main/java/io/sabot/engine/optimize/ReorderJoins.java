package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.CardinalityEstimator;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders a cluster of joins by estimated size: exhaustively over connected subsets for few members (Selinger's dynamic
 * programming, bushy trees included), greedily for many.
 */
final class ReorderJoins implements Rule {
    private static final int EXHAUSTIVE_LIMIT = 10;
    /** Sets of members are bits of an int. More joins stay as they were written. */
    private static final int MOST_MEMBERS = 31;

    private final CardinalityEstimator cardinality = new CardinalityEstimator();

    @Override
    public String name() {
        return "reorderJoins";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        JoinCluster cluster = JoinCluster.of(plan);
        return cluster.hasChoice() && cluster.size() <= MOST_MEMBERS
                ? reorder(plan.output(), cluster.mapPlans(this::apply))
                : PlanTree.mapChildren(plan, this::apply);
    }

    private LogicalPlan reorder(List<Attribute> output, JoinCluster cluster) {
        JoinSearch search = new JoinSearch(cluster, cardinality);
        if (!cluster.isDeterministic()) {
            return rebuild(output, search.asWritten());
        }
        return rebuild(output, cluster.size() <= EXHAUSTIVE_LIMIT ? search.exhaustive() : search.greedy());
    }

    private static LogicalPlan rebuild(List<Attribute> output, LogicalPlan plan) {
        if (plan.output().equals(output)) {
            return plan;
        }
        List<NamedExpr> items = new ArrayList<>();
        output.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, plan);
    }
}
