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

    static BoundExpr of(BoundExpr expression) {
        if (!ExprTree.contains(expression, node -> node instanceof BoundExpr.Subquery)) {
            return ExprTree.canonical(expression);
        }
        return ExprTree.canonical(ExprTree.transformUp(
                expression,
                node -> node instanceof BoundExpr.Subquery subquery
                        ? new BoundExpr.Subquery(
                                subquery.kind(), subquery.values(), of((LogicalPlan) subquery.relation()), null)
                        : node));
    }

    private static LogicalPlan of(LogicalPlan plan) {
        LogicalPlan shaped = PlanTree.transformUp(plan, node -> PlanTree.mapExpressions(node, SubqueryShape::of));
        Map<Attribute, Attribute> places = new HashMap<>();
        long place = 0;
        for (Attribute column : Instances.produced(shaped)) {
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
        return Instances.rename(shaped, places);
    }
}
