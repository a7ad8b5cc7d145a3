package io.sabot.engine.plan;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Walking and rewriting plans. */
public final class PlanTree {
    private PlanTree() {}

    /** Rewrites inputs first, then the node. Unchanged means the same instance. */
    public static LogicalPlan transformUp(LogicalPlan plan, UnaryOperator<LogicalPlan> rule) {
        return rule.apply(mapChildren(plan, child -> transformUp(child, rule)));
    }

    /** Rewrites the node, then the inputs of what came out. */
    public static LogicalPlan transformDown(LogicalPlan plan, UnaryOperator<LogicalPlan> rule) {
        return mapChildren(rule.apply(plan), child -> transformDown(child, rule));
    }

    public static LogicalPlan mapChildren(LogicalPlan plan, UnaryOperator<LogicalPlan> function) {
        List<LogicalPlan> children = plan.children();
        if (children.isEmpty()) {
            return plan;
        }
        List<LogicalPlan> mapped = new ArrayList<>(children.size());
        for (LogicalPlan child : children) {
            mapped.add(function.apply(child));
        }
        return plan.withChildren(mapped);
    }

    /** Calls back for the node and all below. */
    public static void visit(LogicalPlan plan, Consumer<LogicalPlan> consumer) {
        consumer.accept(plan);
        for (LogicalPlan child : plan.children()) {
            visit(child, consumer);
        }
    }

    /** The expressions of the node itself. */
    public static List<BoundExpr> expressions(LogicalPlan plan) {
        List<BoundExpr> found = new ArrayList<>();
        mapExpressions(plan, expression -> {
            found.add(expression);
            return expression;
        });
        return found;
    }

    /** Columns of its inputs that the node itself reads. */
    public static Set<Attribute> references(LogicalPlan plan) {
        Set<Attribute> found = new LinkedHashSet<>();
        for (BoundExpr expression : expressions(plan)) {
            found.addAll(ExprTree.references(expression));
        }
        return found;
    }

    /** The node with each of its expressions replaced; the same instance when none changed. */
    public static LogicalPlan mapExpressions(LogicalPlan plan, UnaryOperator<BoundExpr> function) {
        if (plan instanceof LogicalPlan.Project project) {
            List<NamedExpr> items = mapItems(project.items(), function);
            return items == project.items() ? plan : new LogicalPlan.Project(items, project.input());
        }
        if (plan instanceof LogicalPlan.Filter filter) {
            BoundExpr condition = function.apply(filter.condition());
            return condition == filter.condition() ? plan : new LogicalPlan.Filter(condition, filter.input());
        }
        if (plan instanceof LogicalPlan.Scan scan) {
            List<BoundExpr> filters = mapAll(scan.filters(), function);
            return filters == scan.filters()
                    ? plan
                    : new LogicalPlan.Scan(scan.table(), scan.columns(), scan.output(), filters);
        }
        if (plan instanceof LogicalPlan.Join join && join.condition() != null) {
            BoundExpr condition = function.apply(join.condition());
            return condition == join.condition()
                    ? plan
                    : new LogicalPlan.Join(join.left(), join.right(), join.type(), condition, join.mark());
        }
        if (plan instanceof LogicalPlan.Apply apply && apply.condition() != null) {
            BoundExpr condition = function.apply(apply.condition());
            return condition == apply.condition()
                    ? plan
                    : new LogicalPlan.Apply(apply.left(), apply.right(), apply.type(), condition, apply.mark());
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            List<NamedExpr> keys = mapItems(aggregate.keys(), function);
            List<NamedExpr> aggregates = mapItems(aggregate.aggregates(), function);
            return keys == aggregate.keys() && aggregates == aggregate.aggregates()
                    ? plan
                    : new LogicalPlan.Aggregate(keys, aggregates, aggregate.input());
        }
        return mapRarer(plan, function);
    }

    private static LogicalPlan mapRarer(LogicalPlan plan, UnaryOperator<BoundExpr> function) {
        if (plan instanceof LogicalPlan.Expand expand) {
            List<List<BoundExpr>> projections = new ArrayList<>();
            boolean changed = false;
            for (List<BoundExpr> projection : expand.projections()) {
                List<BoundExpr> mapped = mapAll(projection, function);
                changed |= mapped != projection;
                projections.add(mapped);
            }
            return changed ? new LogicalPlan.Expand(projections, expand.output(), expand.input()) : plan;
        }
        if (plan instanceof LogicalPlan.Window window) {
            List<NamedExpr> functions = mapItems(window.functions(), function);
            List<BoundExpr> partitionBy = mapAll(window.window().partitionBy(), function);
            List<BoundExpr.Order> orderBy = mapOrders(window.window().orderBy(), function);
            BoundExpr.Window spec = partitionBy == window.window().partitionBy()
                            && orderBy == window.window().orderBy()
                    ? window.window()
                    : new BoundExpr.Window(partitionBy, orderBy, window.window().frame());
            return functions == window.functions() && spec == window.window()
                    ? plan
                    : new LogicalPlan.Window(functions, spec, window.input());
        }
        if (plan instanceof LogicalPlan.Sort sort) {
            List<BoundExpr.Order> orders = mapOrders(sort.orders(), function);
            return orders == sort.orders() ? plan : new LogicalPlan.Sort(orders, sort.global(), sort.input());
        }
        if (plan instanceof LogicalPlan.Generate generate) {
            List<BoundExpr> arguments = mapAll(generate.arguments(), function);
            return arguments == generate.arguments()
                    ? plan
                    : new LogicalPlan.Generate(
                            generate.generator(),
                            arguments,
                            generate.context(),
                            generate.outer(),
                            generate.generated(),
                            generate.input());
        }
        if (plan instanceof LogicalPlan.Repartition repartition) {
            List<BoundExpr> keys = mapAll(repartition.keys(), function);
            List<BoundExpr.Order> orders = mapOrders(repartition.orders(), function);
            return keys == repartition.keys() && orders == repartition.orders()
                    ? plan
                    : new LogicalPlan.Repartition(
                            repartition.partitions(), keys, orders, repartition.shuffle(), repartition.input());
        }
        if (plan instanceof LogicalPlan.Observe observe) {
            List<NamedExpr> metrics = mapItems(observe.metrics(), function);
            return metrics == observe.metrics()
                    ? plan
                    : new LogicalPlan.Observe(observe.id(), observe.name(), metrics, observe.input());
        }
        return plan;
    }

    static List<BoundExpr> mapAll(List<BoundExpr> expressions, UnaryOperator<BoundExpr> function) {
        List<BoundExpr> mapped = new ArrayList<>(expressions.size());
        boolean changed = false;
        for (BoundExpr expression : expressions) {
            BoundExpr replacement = function.apply(expression);
            changed |= replacement != expression;
            mapped.add(replacement);
        }
        return changed ? mapped : expressions;
    }

    static List<NamedExpr> mapItems(List<NamedExpr> items, UnaryOperator<BoundExpr> function) {
        List<NamedExpr> mapped = new ArrayList<>(items.size());
        boolean changed = false;
        for (NamedExpr item : items) {
            NamedExpr replacement = item.withExpression(function.apply(item.expression()));
            changed |= replacement != item;
            mapped.add(replacement);
        }
        return changed ? mapped : items;
    }

    static List<BoundExpr.Order> mapOrders(List<BoundExpr.Order> orders, UnaryOperator<BoundExpr> function) {
        List<BoundExpr.Order> mapped = new ArrayList<>(orders.size());
        boolean changed = false;
        for (BoundExpr.Order order : orders) {
            BoundExpr.Order replacement = order.withKey(function.apply(order.key()));
            changed |= replacement != order;
            mapped.add(replacement);
        }
        return changed ? mapped : orders;
    }
}
