package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out columns that nobody reads, down to the scans. */
final class PruneColumns implements Rule {
    @Override
    public String name() {
        return "pruneColumns";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return prune(plan, new HashSet<>(plan.output()), true);
    }

    /** @param exact whether the output must have just these columns in this order (at the top and below unions) */
    private static LogicalPlan prune(LogicalPlan plan, Set<Attribute> needed, boolean exact) {
        if (plan instanceof LogicalPlan.Scan scan) {
            return scan(scan, needed, exact);
        }
        if (plan instanceof LogicalPlan.LocalRows || plan instanceof LogicalPlan.Leaf) {
            return plan;
        }
        if (plan instanceof LogicalPlan.Project project) {
            List<NamedExpr> kept = exact ? project.items() : items(project.items(), needed);
            LogicalPlan input = prune(project.input(), columns(kept), false);
            return kept.size() == project.items().size() && input == project.input()
                    ? plan
                    : new LogicalPlan.Project(kept, input);
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            List<NamedExpr> kept = exact ? aggregate.aggregates() : items(aggregate.aggregates(), needed);
            Set<Attribute> read = columns(aggregate.keys());
            read.addAll(columns(kept));
            LogicalPlan input = prune(aggregate.input(), read, false);
            return new LogicalPlan.Aggregate(aggregate.keys(), kept, input);
        }
        if (plan instanceof LogicalPlan.Window window) {
            return window(window, needed, exact);
        }
        boolean whole = plan instanceof LogicalPlan.Union
                || plan instanceof LogicalPlan.Recursion
                || plan instanceof LogicalPlan.Script
                || plan instanceof LogicalPlan.Shared;
        if (whole) {
            return PlanTree.mapChildren(plan, child -> prune(child, new HashSet<>(child.output()), true));
        }
        if (plan instanceof LogicalPlan.Expand expand) {
            return expand(expand, needed, exact);
        }
        Set<Attribute> read = new HashSet<>(needed);
        read.addAll(PlanTree.references(plan));
        LogicalPlan pruned = PlanTree.mapChildren(
                plan, child -> narrowed(child, prune(child, read, exact && plan instanceof LogicalPlan.Passing), read));
        return exact ? restored(pruned, plan.output()) : pruned;
    }

    /** A join carries every column of its inputs, so those that only a filter below needed are dropped before it. */
    private static LogicalPlan narrowed(LogicalPlan original, LogicalPlan pruned, Set<Attribute> read) {
        boolean filters = pruned instanceof LogicalPlan.Filter
                || pruned instanceof LogicalPlan.Scan scan && !scan.filters().isEmpty();
        if (filters || pruned instanceof LogicalPlan.Join) {
            List<Attribute> kept = new ArrayList<>();
            for (Attribute attribute : pruned.output()) {
                if (read.contains(attribute)) {
                    kept.add(attribute);
                }
            }
            if (kept.size() < pruned.output().size()) {
                return project(kept, pruned);
            }
        }
        return pruned;
    }

    private static LogicalPlan restored(LogicalPlan plan, List<Attribute> output) {
        return plan.output().equals(output) ? plan : project(output, plan);
    }

    private static LogicalPlan project(List<Attribute> columns, LogicalPlan input) {
        List<NamedExpr> items = new ArrayList<>();
        columns.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, input);
    }

    private static LogicalPlan scan(LogicalPlan.Scan scan, Set<Attribute> needed, boolean exact) {
        Set<Attribute> read = new HashSet<>(needed);
        read.addAll(ExprTree.references(scan.filters()));
        if (exact) {
            return scan;
        }
        List<Integer> ordinals = new ArrayList<>();
        List<Attribute> output = new ArrayList<>();
        for (int i = 0; i < scan.output().size(); i++) {
            if (read.contains(scan.output().get(i))) {
                ordinals.add(scan.columns().get(i));
                output.add(scan.output().get(i));
            }
        }
        return output.size() == scan.output().size()
                ? scan
                : new LogicalPlan.Scan(scan.table(), ordinals, output, scan.filters());
    }

    private static LogicalPlan window(LogicalPlan.Window window, Set<Attribute> needed, boolean exact) {
        List<NamedExpr> kept = exact ? window.functions() : items(window.functions(), needed);
        Set<Attribute> read = new HashSet<>(needed);
        for (NamedExpr item : kept) {
            read.remove(item.attribute());
            read.addAll(ExprTree.references(item.expression()));
        }
        if (kept.isEmpty()) {
            return prune(window.input(), read, false);
        }
        read.addAll(ExprTree.references(window.window().partitionBy()));
        window.window().orderBy().forEach(order -> read.addAll(ExprTree.references(order.key())));
        LogicalPlan input = prune(window.input(), read, false);
        LogicalPlan pruned = new LogicalPlan.Window(kept, window.window(), input);
        return exact ? restored(pruned, window.output()) : pruned;
    }

    private static LogicalPlan expand(LogicalPlan.Expand expand, Set<Attribute> needed, boolean exact) {
        List<Integer> kept = new ArrayList<>();
        List<Attribute> output = new ArrayList<>();
        for (int i = 0; i < expand.output().size(); i++) {
            if (exact || needed.contains(expand.output().get(i))) {
                kept.add(i);
                output.add(expand.output().get(i));
            }
        }
        List<List<BoundExpr>> projections = new ArrayList<>();
        Set<Attribute> read = new HashSet<>();
        for (List<BoundExpr> projection : expand.projections()) {
            List<BoundExpr> narrowed = new ArrayList<>();
            kept.forEach(index -> narrowed.add(projection.get(index)));
            read.addAll(ExprTree.references(narrowed));
            projections.add(narrowed);
        }
        return new LogicalPlan.Expand(projections, output, prune(expand.input(), read, false));
    }

    private static List<NamedExpr> items(List<NamedExpr> items, Set<Attribute> needed) {
        List<NamedExpr> kept = new ArrayList<>();
        for (NamedExpr item : items) {
            if (needed.contains(item.attribute())) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Set<Attribute> columns(List<NamedExpr> items) {
        Set<Attribute> read = new HashSet<>();
        items.forEach(item -> read.addAll(ExprTree.references(item.expression())));
        return read;
    }
}
