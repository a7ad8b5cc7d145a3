package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.HashMap;
import java.util.Map;

/** Expressions in a form in which the same subquery, written twice, is equal: its columns have numbers by their place in it. */
final class SubqueryShape {
    private SubqueryShape() {}

    /** Columns of a subquery have negative ids from here down; those of one inside it from as much further down. */
    private static final long IDS_OF_A_LEVEL = 1L << 40;

    static BoundExpr of(BoundExpr expression) {
        return of(expression, 0);
    }

    private static BoundExpr of(BoundExpr expression, long level) {
        if (!ExprTree.contains(expression, node -> node instanceof BoundExpr.Subquery)) {
            return ExprTree.canonical(expression);
        }
        return ExprTree.canonical(ExprTree.transformUp(
                expression,
                node -> node instanceof BoundExpr.Subquery subquery
                        ? new BoundExpr.Subquery(
                                subquery.kind(),
                                subquery.values(),
                                of((LogicalPlan) subquery.relation(), level + 1),
                                null)
                        : node));
    }

    /** Columns first: the order of operands in the canonical form hangs on their ids. */
    private static LogicalPlan of(LogicalPlan plan, long level) {
        Map<Attribute, Attribute> places = new HashMap<>();
        long place = -level * IDS_OF_A_LEVEL;
        for (Attribute column : Instances.produced(plan)) {
            places.put(
                    column,
                    new Attribute(
                            --place,
                            column.name(),
                            column.type(),
                            column.nullable(),
                            column.qualifier(),
                            column.metadata()));
        }
        return PlanTree.transformUp(
                Instances.rename(plan, places),
                node -> PlanTree.mapExpressions(node, expression -> of(expression, level)));
    }
}
