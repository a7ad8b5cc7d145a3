package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Relations that inner joins connect, and what semi and anti joins demand of them: these only leave rows out, so that they may
 * come before or after any of the inner joins once the columns that they read are there.
 *
 * @param conditions of the inner joins
 */
record JoinCluster(List<LogicalPlan> relations, List<Existence> existences, List<BoundExpr> conditions) {
    /**
     * A semi or anti join.
     *
     * @param right the side that is only looked up
     * @param condition reads columns of both sides
     */
    record Existence(LogicalPlan right, JoinType type, BoundExpr condition) {}

    /** The largest cluster with this plan at its top; one relation, the plan itself, where nothing is joined that way. */
    static JoinCluster of(LogicalPlan plan) {
        JoinCluster cluster = new JoinCluster(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        cluster.add(plan);
        return cluster;
    }

    int size() {
        return relations.size() + existences.size();
    }

    /** Whether there is more than one order. */
    boolean hasChoice() {
        return relations.size() > 1 && size() > 2;
    }

    boolean isDeterministic() {
        return conditions.stream().allMatch(ExprTree::isDeterministic);
    }

    JoinCluster mapPlans(UnaryOperator<LogicalPlan> map) {
        List<Existence> mapped = new ArrayList<>();
        for (Existence existence : existences) {
            mapped.add(new Existence(map.apply(existence.right()), existence.type(), existence.condition()));
        }
        return new JoinCluster(relations.stream().map(map).toList(), mapped, conditions);
    }

    private void add(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Join join && join.type() == JoinType.INNER) {
            add(join.left());
            add(join.right());
            if (join.condition() != null) {
                conditions.addAll(ExprTree.conjuncts(join.condition()));
            }
        } else if (plan instanceof LogicalPlan.Join join && isExistence(join)) {
            add(join.left());
            existences.add(new Existence(join.right(), join.type(), join.condition()));
        } else if (plan instanceof LogicalPlan.Project project
                && project.items().stream().allMatch(NamedExpr::isPassThrough)
                && project.input() instanceof LogicalPlan.Join join
                && (join.type() == JoinType.INNER || isExistence(join))) {
            add(join);
        } else {
            relations.add(plan);
        }
    }

    private static boolean isExistence(LogicalPlan.Join join) {
        if (join.type() != JoinType.LEFT_SEMI && join.type() != JoinType.LEFT_ANTI) {
            return false;
        }
        if (join.condition() == null || !ExprTree.isDeterministic(join.condition())) {
            return false;
        }
        Set<Attribute> left = new HashSet<>(join.left().output());
        return ExprTree.references(join.condition()).stream().anyMatch(left::contains);
    }
}
