package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Aggregates in a condition of a subquery of HAVING over nothing but columns of the query around: that query computes them,
 * one value for each group, and the subquery reads that. Source: Spark's UpdateOuterReferences.
 */
final class OuterAggregates {
    private OuterAggregates() {}

    /** @param outer scope of the query around, null without one */
    static boolean isOfGroups(BoundExpr.Aggregate aggregate, Scope outer) {
        return outer != null
                && outer.overGroups()
                && isOver(aggregate, column -> outer.layers().stream().anyMatch(layer -> layer.contains(column)));
    }

    private static boolean isOver(BoundExpr.Aggregate aggregate, Predicate<Attribute> columns) {
        List<BoundExpr.OuterRef> read = ExprTree.collect(aggregate, BoundExpr.OuterRef.class);
        return !read.isEmpty()
                && read.stream().allMatch(column -> columns.test(column.attribute()))
                && ExprTree.references(aggregate).isEmpty();
    }

    /**
     * The plan of a subquery with such aggregates read from the groups.
     *
     * @param columns what the groups are made of
     * @param group the column of the groups that has the value of an aggregate
     */
    static LogicalPlan inGroups(
            LogicalPlan plan, Set<Attribute> columns, Function<BoundExpr.Aggregate, Attribute> group) {
        return PlanTree.transformUp(
                plan,
                node -> node instanceof LogicalPlan.Filter || node instanceof LogicalPlan.Join
                        ? PlanTree.mapExpressions(node, condition -> inGroups(condition, columns, group))
                        : node);
    }

    private static BoundExpr inGroups(
            BoundExpr expression, Set<Attribute> columns, Function<BoundExpr.Aggregate, Attribute> group) {
        if (expression instanceof BoundExpr.Aggregate aggregate && isOver(aggregate, columns::contains)) {
            return new BoundExpr.OuterRef(group.apply((BoundExpr.Aggregate) CorrelationCheck.unmarked(aggregate)));
        }
        return ExprTree.mapChildren(expression, child -> inGroups(child, columns, group));
    }
}
