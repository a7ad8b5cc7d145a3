package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/** Where the step of a recursive common table reads the rows of the round before, and whether it may there. */
final class SelfReferences {
    private SelfReferences() {}

    static boolean in(LogicalPlan plan, long id) {
        if (plan instanceof LogicalPlan.RecursionRef reference && reference.id() == id) {
            return true;
        }
        return plan.children().stream().anyMatch(child -> in(child, id))
                || subqueries(plan).stream().anyMatch(subquery -> in(subquery, id));
    }

    /** Below an aggregate, a window, an order or the optional side of a join the rows of a round are no sum of its parts. */
    static void checkPlaces(LogicalPlan plan, long id) {
        for (LogicalPlan child : refusing(plan)) {
            if (in(child, id)) {
                throw QueryException.analysis("INVALID_RECURSIVE_REFERENCE.PLACE");
            }
        }
        plan.children().forEach(child -> checkPlaces(child, id));
        subqueries(plan).forEach(subquery -> checkPlaces(subquery, id));
    }

    private static List<LogicalPlan> refusing(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Join join) {
            return refusing(join.left(), join.right(), join.type());
        }
        if (plan instanceof LogicalPlan.Apply apply) {
            return refusing(apply.left(), apply.right(), apply.type());
        }
        boolean whole = (plan instanceof LogicalPlan.Aggregate aggregate && !isDistinct(aggregate))
                || plan instanceof LogicalPlan.Window
                || plan instanceof LogicalPlan.Sort;
        return whole ? plan.children() : List.of();
    }

    private static List<LogicalPlan> refusing(LogicalPlan left, LogicalPlan right, JoinType type) {
        return switch (type) {
            case INNER -> List.of();
            case LEFT_OUTER, LEFT_SEMI, LEFT_ANTI, NULL_AWARE_ANTI, MARK, LEFT_SINGLE -> List.of(right);
            case RIGHT_OUTER -> List.of(left);
            case FULL_OUTER -> List.of(left, right);
        };
    }

    /** SELECT DISTINCT, which groups all columns of a select list. */
    private static boolean isDistinct(LogicalPlan.Aggregate aggregate) {
        return aggregate.aggregates().isEmpty()
                && aggregate.input() instanceof LogicalPlan.Project
                && aggregate.keys().stream().allMatch(NamedExpr::isPassThrough)
                && aggregate.output().equals(aggregate.input().output());
    }

    private static List<LogicalPlan> subqueries(LogicalPlan plan) {
        List<LogicalPlan> found = new ArrayList<>();
        for (BoundExpr expression : PlanTree.expressions(plan)) {
            ExprTree.transformUp(expression, node -> {
                if (node instanceof BoundExpr.Subquery subquery) {
                    found.add((LogicalPlan) subquery.relation());
                }
                return node;
            });
        }
        return found;
    }
}
