package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.Map;

/** Puts arguments in the places of parameters, in queries inside an expression too, where they come from outside. */
final class Substitution {
    private final Map<Attribute, BoundExpr> arguments;

    Substitution(Map<Attribute, BoundExpr> arguments) {
        this.arguments = arguments;
    }

    BoundExpr in(BoundExpr expression) {
        return ExprTree.transformUp(expression, node -> {
            if (node instanceof BoundExpr.ColumnRef column && arguments.containsKey(column.attribute())) {
                return fresh(arguments.get(column.attribute()));
            }
            if (node instanceof BoundExpr.OuterRef column && arguments.containsKey(column.attribute())) {
                return outer(fresh(arguments.get(column.attribute())));
            }
            if (node instanceof BoundExpr.Subquery subquery) {
                return new BoundExpr.Subquery(
                        subquery.kind(), subquery.values(), in((LogicalPlan) subquery.relation()), subquery.query());
            }
            return node;
        });
    }

    LogicalPlan in(LogicalPlan plan) {
        return PlanTree.transformUp(plan, node -> PlanTree.mapExpressions(node, this::in));
    }

    /** Two plans of one query must not share columns. */
    private static BoundExpr fresh(BoundExpr argument) {
        return ExprTree.transformUp(
                argument,
                node -> node instanceof BoundExpr.Subquery subquery
                        ? new BoundExpr.Subquery(
                                subquery.kind(),
                                subquery.values(),
                                Instances.copy((LogicalPlan) subquery.relation()),
                                subquery.query())
                        : node);
    }

    /** An expression as a query inside it sees it. */
    static BoundExpr outer(BoundExpr expression) {
        return ExprTree.transformUp(
                expression,
                node -> node instanceof BoundExpr.ColumnRef column ? new BoundExpr.OuterRef(column.attribute()) : node);
    }
}
