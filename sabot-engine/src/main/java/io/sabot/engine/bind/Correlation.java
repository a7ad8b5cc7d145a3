package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns of enclosing queries a plan reads. */
final class Correlation {
    private Correlation() {}

    /** Calls back for each reference to an enclosing query, from the top of the plan down. */
    static void visitOuter(LogicalPlan plan, Consumer<Attribute> consumer) {
        PlanTree.visit(plan, node -> {
            for (BoundExpr expression : PlanTree.expressions(node)) {
                ExprTree.contains(expression, part -> {
                    if (part instanceof BoundExpr.OuterRef column) {
                        consumer.accept(column.attribute());
                    }
                    return false;
                });
            }
        });
    }

    static Set<Attribute> outerColumns(LogicalPlan plan) {
        Set<Attribute> found = new LinkedHashSet<>();
        PlanTree.visit(plan, node -> {
            for (BoundExpr expression : PlanTree.expressions(node)) {
                collect(expression, found);
            }
        });
        return found;
    }

    private static void collect(BoundExpr expression, Set<Attribute> found) {
        ExprTree.contains(expression, node -> {
            if (node instanceof BoundExpr.OuterRef column) {
                found.add(column.attribute());
            } else if (node instanceof BoundExpr.Subquery subquery) {
                found.addAll(outerColumns((LogicalPlan) subquery.relation()));
            }
            return false;
        });
    }

    /** Whether the plan reads any column of an enclosing query. */
    static boolean isCorrelated(LogicalPlan plan) {
        return !outerColumns(plan).isEmpty();
    }

    static boolean isCorrelated(LogicalPlan plan, List<Attribute> columns) {
        Set<Attribute> outer = outerColumns(plan);
        return columns.stream().anyMatch(outer::contains);
    }
}
