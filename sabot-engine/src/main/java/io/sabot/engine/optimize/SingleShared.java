package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shared plan that occurs once is an ordinary one. */
final class SingleShared implements Rule {
    @Override
    public String name() {
        return "singleShared";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        Map<Long, Integer> counts = new HashMap<>();
        count(plan, counts);
        return counts.isEmpty() ? plan : inlined(plan, counts);
    }

    /** Inside a shared plan counts once, however often that occurs. */
    private static void count(LogicalPlan plan, Map<Long, Integer> counts) {
        if (plan instanceof LogicalPlan.Shared shared && counts.merge(shared.id(), 1, Integer::sum) > 1) {
            return;
        }
        for (BoundExpr expression : PlanTree.expressions(plan)) {
            ExprTree.transformUp(expression, node -> {
                if (node instanceof BoundExpr.Subquery subquery) {
                    count((LogicalPlan) subquery.relation(), counts);
                }
                return node;
            });
        }
        plan.children().forEach(child -> count(child, counts));
    }

    private static LogicalPlan inlined(LogicalPlan plan, Map<Long, Integer> counts) {
        return PlanTree.transformUp(plan, node -> {
            LogicalPlan mapped = PlanTree.mapExpressions(node, expression -> inlined(expression, counts));
            return mapped instanceof LogicalPlan.Shared shared && counts.get(shared.id()) == 1 ? plain(shared) : mapped;
        });
    }

    private static BoundExpr inlined(BoundExpr expression, Map<Long, Integer> counts) {
        return ExprTree.transformUp(
                expression,
                node -> node instanceof BoundExpr.Subquery subquery
                        ? new BoundExpr.Subquery(
                                subquery.kind(),
                                subquery.values(),
                                inlined((LogicalPlan) subquery.relation(), counts),
                                subquery.query())
                        : node);
    }

    private static LogicalPlan plain(LogicalPlan.Shared shared) {
        List<NamedExpr> items = new ArrayList<>();
        for (int i = 0; i < shared.output().size(); i++) {
            BoundExpr column = new BoundExpr.ColumnRef(shared.input().output().get(i));
            items.add(new NamedExpr(column, shared.output().get(i)));
        }
        return new LogicalPlan.Project(items, shared.input());
    }
}
