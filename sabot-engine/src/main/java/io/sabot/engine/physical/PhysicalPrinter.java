package io.sabot.engine.physical;

import io.sabot.engine.plan.ExprText;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.TreeText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Physical plans as indented text. */
public final class PhysicalPrinter {
    private PhysicalPrinter() {}

    public static String print(PhysicalPlan plan) {
        return TreeText.print(plan, PhysicalPlan::children, PhysicalPrinter::line);
    }

    /** The tree with numbered nodes, then what there is to say of each. */
    public static String printFormatted(PhysicalPlan plan) {
        Map<PhysicalPlan, Integer> numbers = new IdentityHashMap<>();
        List<PhysicalPlan> nodes = new ArrayList<>();
        number(plan, numbers, nodes);
        StringBuilder text = new StringBuilder(
                TreeText.print(plan, PhysicalPlan::children, node -> name(node) + " (" + numbers.get(node) + ")"));
        for (PhysicalPlan node : nodes) {
            text.append("\n\n(")
                    .append(numbers.get(node))
                    .append(") ")
                    .append(name(node))
                    .append('\n');
            text.append("Output [").append(node.output().size()).append("]: ").append(node.output());
            for (PhysicalPlan child : node.children()) {
                text.append("\nInput [")
                        .append(child.output().size())
                        .append("]: ")
                        .append(child.output());
            }
            text.append("\nArguments: ")
                    .append(line(node).substring(name(node).length()).strip());
        }
        return text.append('\n').toString();
    }

    /** Inputs before what reads them. */
    private static void number(PhysicalPlan plan, Map<PhysicalPlan, Integer> numbers, List<PhysicalPlan> nodes) {
        plan.children().forEach(child -> number(child, numbers, nodes));
        nodes.add(plan);
        numbers.put(plan, nodes.size());
    }

    private static String name(PhysicalPlan plan) {
        return plan instanceof PhysicalPlan.Aggregate
                ? "HashAggregate"
                : plan.getClass().getSimpleName();
    }

    private static String line(PhysicalPlan plan) {
        String name = name(plan);
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
            return name + " keys " + items(aggregate.keys()) + ", aggregates " + items(aggregate.aggregates());
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
        if (plan instanceof PhysicalPlan.Repartition repartition) {
            String how = repartition.shuffle() ? "" : "coalesce, ";
            return name + " " + how + "partitions " + repartition.partitions() + ", keys "
                    + ExprText.list(repartition.keys());
        }
        if (plan instanceof PhysicalPlan.Window window) {
            String limit =
                    window.limit() == null ? "" : " to rank " + window.limit().rank();
            return name + limit + " " + items(window.functions());
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
