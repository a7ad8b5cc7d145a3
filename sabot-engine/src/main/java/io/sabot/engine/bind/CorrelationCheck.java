package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanPrinter;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Spark allows subqueries, and inside them references to the query around. Sabot could answer more, but then with
 * queries that fail on Spark. Source: Spark's ValidateSubqueryExpression.
 */
final class CorrelationCheck {
    private static final String CATEGORY = "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.";

    private CorrelationCheck() {}

    /** Checks the subqueries of a node. */
    static void check(LogicalPlan node) {
        for (BoundExpr expression : PlanTree.expressions(node)) {
            for (BoundExpr.Subquery subquery : ExprTree.collect(expression, BoundExpr.Subquery.class)) {
                LogicalPlan plan = (LogicalPlan) subquery.relation();
                checkHost(node, subquery, Correlation.isCorrelated(plan));
                checkInside(plan, true);
                PlanTree.visit(plan, CorrelationCheck::check);
            }
        }
        if (node instanceof LogicalPlan.Apply apply) {
            checkInside(apply.right(), true);
        }
    }

    /** Nodes that have subqueries from a select list or a condition; orders are checked where they are bound. */
    private static void checkHost(LogicalPlan node, BoundExpr.Subquery subquery, boolean correlated) {
        boolean join = node instanceof LogicalPlan.Join || node instanceof LogicalPlan.Apply;
        boolean other = node instanceof LogicalPlan.Generate || node instanceof LogicalPlan.Repartition;
        boolean scalar = subquery.kind() == BoundExpr.Subquery.Kind.SCALAR;
        if (scalar && correlated && (join || other)) {
            throw unsupported("UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY", node);
        }
        if (!scalar && (node instanceof LogicalPlan.Apply || other)) {
            throw unsupported("UNSUPPORTED_IN_EXISTS_SUBQUERY", node).withContext(subquery.query());
        }
    }

    private static QueryException unsupported(String condition, LogicalPlan node) {
        return QueryException.analysis(CATEGORY + condition, "treeNode", PlanPrinter.print(node));
    }

    /** @param allowed whether the rows of the plan may depend on the query around */
    private static void checkInside(LogicalPlan plan, boolean allowed) {
        List<BoundExpr> outer = new ArrayList<>(PlanTree.expressions(plan));
        outer.removeIf(expression -> !hasOuter(expression));
        if (!allowed && !outer.isEmpty()) {
            throw unsupported("ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED", plan);
        }
        boolean host = plan instanceof LogicalPlan.Filter
                || plan instanceof LogicalPlan.Project
                || plan instanceof LogicalPlan.Join
                || plan instanceof LogicalPlan.Aggregate // checked where it was bound
                || plan instanceof LogicalPlan.Window
                || plan instanceof LogicalPlan.Expand
                || plan instanceof LogicalPlan.Generate generate
                        && generate.input().output().isEmpty(); // a table function of the outer row
        if (!host && !outer.isEmpty()) {
            throw notAllowed(texts(plan, outer), null);
        }
        if (plan instanceof LogicalPlan.Apply apply) {
            checkInside(apply.left(), allowed);
        } else if (plan instanceof LogicalPlan.Join join) {
            checkInside(join.left(), allowed && dependsOnLeft(join.type()));
            checkInside(join.right(), allowed && dependsOnRight(join.type()));
        } else {
            boolean below = allowed && passes(plan);
            plan.children().forEach(child -> checkInside(child, below));
        }
    }

    /** Checks that the rows of the plan depend on no query around. */
    static void checkIndependent(LogicalPlan plan) {
        checkInside(plan, false);
    }

    private static List<String> texts(LogicalPlan plan, List<BoundExpr> outer) {
        if (plan instanceof LogicalPlan.Generate generate) {
            List<String> arguments = new ArrayList<>();
            generate.arguments().forEach(argument -> arguments.add(BoundText.of(unmarked(argument))));
            return List.of("\"" + CallText.of(generate.generator().name(), arguments) + "\"");
        }
        List<String> texts = new ArrayList<>();
        outer.forEach(expression -> texts.add("\"" + BoundText.of(unmarked(expression)) + "\""));
        return texts;
    }

    private static boolean dependsOnLeft(JoinType type) {
        return type != JoinType.RIGHT_OUTER && type != JoinType.FULL_OUTER;
    }

    /** Semi and anti joins are what INTERSECT and EXCEPT have become; those that are written are checked where they are bound. */
    private static boolean dependsOnRight(JoinType type) {
        return type != JoinType.LEFT_OUTER && type != JoinType.FULL_OUTER;
    }

    /** Whether the node's rows can be told apart by what the rows below depend on. */
    private static boolean passes(LogicalPlan plan) {
        return !(plan instanceof LogicalPlan.Sample
                || plan instanceof LogicalPlan.Expand
                || plan instanceof LogicalPlan.Script
                || plan instanceof LogicalPlan.Recursion
                || plan instanceof LogicalPlan.Observe);
    }

    /** Outer columns like any others. */
    static BoundExpr unmarked(BoundExpr expression) {
        return ExprTree.transformUp(
                expression,
                node -> node instanceof BoundExpr.OuterRef column ? new BoundExpr.ColumnRef(column.attribute()) : node);
    }

    static boolean hasOuter(BoundExpr expression) {
        return ExprTree.contains(expression, node -> node instanceof BoundExpr.OuterRef);
    }

    /** @param expressions in double quotes */
    static QueryException notAllowed(List<String> expressions, QueryContext place) {
        return QueryException.analysis(CATEGORY + "CORRELATED_REFERENCE", "sqlExprs", String.join(",", expressions))
                .withContext(place);
    }

    /** An aggregate over columns of both queries belongs to neither. */
    static void checkMixed(BoundExpr.Aggregate aggregate) {
        if (hasOuter(aggregate) && !ExprTree.references(aggregate).isEmpty()) {
            throw QueryException.analysis(
                            CATEGORY + "AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
                            "function",
                            BoundText.of(BoundText.qualified(aggregate)))
                    .withContext(aggregate.context().query());
        }
    }
}
