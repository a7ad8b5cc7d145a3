package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanPrinter;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order cannot be by: aggregates and window functions that nothing below computes, correlated subqueries, EXISTS and
 * IN. Source: Spark's CheckAnalysis and ValidateSubqueryExpression.
 */
final class SortCheck {
    private SortCheck() {}

    static void check(LogicalPlan.Sort sort, Query.Sort written, PrettyName pretty) {
        List<String> invalid = new ArrayList<>();
        for (int i = 0; i < sort.orders().size(); i++) {
            BoundExpr key = sort.orders().get(i).key();
            Expr text = written.orders()
                    .get(Math.min(i, written.orders().size() - 1))
                    .input();
            if (key instanceof BoundExpr.Windowed) {
                invalid.add("\"" + pretty.of(text, Scope.of(sort.output(), null)) + "\"");
            } else if (Placement.hasWindow(key)) {
                ExprTree.collect(key, BoundExpr.Windowed.class)
                        .forEach(function -> invalid.add("\"" + BoundText.of(function) + "\""));
            } else {
                ExprTree.collect(key, BoundExpr.Aggregate.class)
                        .forEach(aggregate -> invalid.add("\"" + BoundText.of(aggregate) + "\""));
            }
        }
        if (!invalid.isEmpty()) {
            throw QueryException.analysis(
                            "UNSUPPORTED_EXPR_FOR_OPERATOR", "invalidExprSqls", String.join(", ", invalid))
                    .withContext(written.context());
        }
        for (BoundExpr.Order order : sort.orders()) {
            for (BoundExpr.Subquery subquery : ExprTree.collect(order.key(), BoundExpr.Subquery.class)) {
                check(subquery, sort, written);
            }
        }
    }

    private static void check(BoundExpr.Subquery subquery, LogicalPlan.Sort sort, Query.Sort written) {
        if (!isRefused(subquery)) {
            return;
        }
        boolean scalar = subquery.kind() == BoundExpr.Subquery.Kind.SCALAR;
        String kind = scalar ? "UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY" : "UNSUPPORTED_IN_EXISTS_SUBQUERY";
        throw QueryException.analysis(
                        "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY." + kind, "treeNode", PlanPrinter.print(sort))
                .withContext(scalar ? written.context() : subquery.query());
    }

    static boolean isRefused(BoundExpr.Subquery subquery) {
        return subquery.kind() != BoundExpr.Subquery.Kind.SCALAR
                || Correlation.isCorrelated((LogicalPlan) subquery.relation());
    }
}
