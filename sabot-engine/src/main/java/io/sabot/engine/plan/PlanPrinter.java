package io.sabot.engine.plan;

import io.sabot.engine.expr.BoundExpr;
import java.util.ArrayList;
import java.util.List;

/** Logical plans as indented text. */
public final class PlanPrinter {
    private PlanPrinter() {}

    public static String print(LogicalPlan plan) {
        return TreeText.print(plan, LogicalPlan::children, PlanPrinter::line);
    }

    /** With the number of rows that each node is thought to give. */
    public static String printWithRows(LogicalPlan plan) {
        CardinalityEstimator estimator = new CardinalityEstimator();
        return TreeText.print(
                plan,
                LogicalPlan::children,
                node -> line(node) + ", Statistics(rowCount=" + Math.round(estimator.rows(node)) + ")");
    }

    private static String line(LogicalPlan plan) {
        String name = plan.getClass().getSimpleName();
        if (plan instanceof LogicalPlan.Scan scan) {
            String filters = scan.filters().isEmpty() ? "" : ", filters " + ExprText.list(scan.filters());
            return name + " " + scan.table().description() + " " + scan.output() + filters;
        }
        if (plan instanceof LogicalPlan.Project project) {
            return name + " " + items(project.items());
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            return name + " " + items(aggregate.keys()) + ", " + items(aggregate.aggregates());
        }
        if (plan instanceof LogicalPlan.Join join) {
            return name + " " + join.type() + (join.condition() == null ? "" : ", " + ExprText.of(join.condition()));
        }
        if (plan instanceof LogicalPlan.Apply apply) {
            return name + " " + apply.type() + (apply.condition() == null ? "" : ", " + ExprText.of(apply.condition()));
        }
        if (plan instanceof LogicalPlan.Sort sort) {
            List<String> orders = new ArrayList<>();
            sort.orders().forEach(order -> orders.add(ExprText.order(order)));
            return name + " " + orders + ", " + sort.global();
        }
        if (plan instanceof LogicalPlan.Limit limit) {
            return name + " " + limit.limit() + (limit.offset() == 0 ? "" : " offset " + limit.offset());
        }
        if (plan instanceof LogicalPlan.Aliased aliased) {
            return name + " " + String.join(".", aliased.qualifier());
        }
        List<BoundExpr> expressions = PlanTree.expressions(plan);
        return name + (expressions.isEmpty() ? " " + plan.output() : " " + ExprText.list(expressions));
    }

    private static String items(List<NamedExpr> items) {
        List<String> texts = new ArrayList<>();
        for (NamedExpr item : items) {
            texts.add(
                    item.isPassThrough()
                            ? item.attribute().toString()
                            : ExprText.of(item.expression()) + " AS " + item.attribute());
        }
        return texts.toString();
    }
}
