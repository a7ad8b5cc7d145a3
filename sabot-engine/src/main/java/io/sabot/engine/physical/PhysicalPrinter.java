package io.sabot.engine.physical;

import io.sabot.engine.plan.ExprText;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/** Physical plans as indented text. */
public final class PhysicalPrinter {
    private PhysicalPrinter() {}

    public static String print(PhysicalPlan plan) {
        StringBuilder text = new StringBuilder();
        print(plan, 0, text);
        return text.toString();
    }

    private static void print(PhysicalPlan plan, int depth, StringBuilder text) {
        for (int i = 1; i < depth; i++) {
            text.append("   ");
        }
        text.append(depth == 0 ? "" : "+- ").append(line(plan)).append('\n');
        for (PhysicalPlan child : plan.children()) {
            print(child, depth + 1, text);
        }
    }

    private static String line(PhysicalPlan plan) {
        String name = plan.getClass().getSimpleName();
        if (plan instanceof PhysicalPlan.Scan scan) {
            String filters = scan.filters().isEmpty() ? "" : ", filters " + ExprText.list(scan.filters());
            return name + " " + scan.table().description() + " " + scan.output() + filters;
        }
        if (plan instanceof PhysicalPlan.Filter filter) {
            return name + " " + ExprText.of(filter.condition());
        }
        if (plan instanceof PhysicalPlan.Project project) {
            return name + " " + items(project.items());
        }
        if (plan instanceof PhysicalPlan.Aggregate aggregate) {
            return "HashAggregate keys " + items(aggregate.keys()) + ", aggregates " + items(aggregate.aggregates());
        }
        if (plan instanceof PhysicalPlan.HashJoin join) {
            List<String> keys = new ArrayList<>();
            join.keys()
                    .forEach(key -> keys.add(
                            ExprText.of(key.left()) + (key.nullSafe() ? " <=> " : " = ") + ExprText.of(key.right())));
            return name + " " + join.type() + " " + keys + (join.buildLeft() ? ", build left" : ", build right")
                    + (join.residual() == null ? "" : ", residual " + ExprText.of(join.residual()));
        }
        if (plan instanceof PhysicalPlan.Exchange exchange) {
            return name + " " + ExprText.of(exchange.hash()) + ", " + exchange.partitions() + " partitions";
        }
        if (plan instanceof PhysicalPlan.NestedLoopJoin join) {
            return name + " " + join.type() + (join.condition() == null ? "" : " " + ExprText.of(join.condition()));
        }
        if (plan instanceof PhysicalPlan.TopN top) {
            List<String> orders = new ArrayList<>();
            top.orders().forEach(order -> orders.add(ExprText.order(order)));
            return name + " " + top.limit() + " " + orders;
        }
        if (plan instanceof PhysicalPlan.Sort sort) {
            List<String> orders = new ArrayList<>();
            sort.orders().forEach(order -> orders.add(ExprText.order(order)));
            return name + " " + orders;
        }
        if (plan instanceof PhysicalPlan.Limit limit) {
            return name + " " + limit.limit() + (limit.offset() == 0 ? "" : " offset " + limit.offset());
        }
        return name + " " + plan.output();
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
