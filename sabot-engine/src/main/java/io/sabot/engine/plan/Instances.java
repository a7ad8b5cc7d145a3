package io.sabot.engine.plan;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Second instances of a plan: the same relation whose columns have ids of their own, so that both can stand in one plan.
 */
public final class Instances {
    private Instances() {}

    /** All columns that the plan or a plan below it makes, those inside subqueries of its expressions left out. */
    public static Set<Attribute> produced(LogicalPlan plan) {
        Set<Attribute> found = new LinkedHashSet<>();
        PlanTree.visit(plan, node -> found.addAll(node.output()));
        return found;
    }

    /** A copy with fresh ids; references to columns of enclosing queries stay. */
    public static LogicalPlan copy(LogicalPlan plan) {
        Map<Attribute, Attribute> map = new HashMap<>();
        for (Attribute attribute : produced(plan)) {
            map.put(attribute, attribute.fresh());
        }
        return rename(plan, map);
    }

    /** A copy in which those of its columns that {@code taken} has, too, get fresh ids. */
    public static LogicalPlan copyApartFrom(Set<Attribute> taken, LogicalPlan plan) {
        Map<Attribute, Attribute> map = new HashMap<>();
        for (Attribute attribute : produced(plan)) {
            if (taken.contains(attribute)) {
                map.put(attribute, attribute.fresh());
            }
        }
        return map.isEmpty() ? plan : rename(plan, map);
    }

    /** The plan with columns replaced everywhere, in subqueries too. */
    public static LogicalPlan rename(LogicalPlan plan, Map<Attribute, Attribute> map) {
        return PlanTree.transformUp(plan, node -> renameNode(node, map));
    }

    private static LogicalPlan renameNode(LogicalPlan node, Map<Attribute, Attribute> map) {
        LogicalPlan mapped = PlanTree.mapExpressions(node, expression -> renameIn(expression, map));
        if (mapped instanceof LogicalPlan.LocalRows local) {
            return new LogicalPlan.LocalRows(all(local.output(), map), local.rows());
        }
        if (mapped instanceof LogicalPlan.Range range) {
            return new LogicalPlan.Range(
                    one(range.column(), map), range.start(), range.end(), range.step(), range.partitions());
        }
        if (mapped instanceof LogicalPlan.Scan scan) {
            return new LogicalPlan.Scan(scan.table(), scan.columns(), all(scan.output(), map), scan.filters());
        }
        if (mapped instanceof LogicalPlan.Project project) {
            return new LogicalPlan.Project(items(project.items(), map), project.input());
        }
        if (mapped instanceof LogicalPlan.Aggregate aggregate) {
            return new LogicalPlan.Aggregate(
                    items(aggregate.keys(), map), items(aggregate.aggregates(), map), aggregate.input());
        }
        if (mapped instanceof LogicalPlan.Expand expand) {
            return new LogicalPlan.Expand(expand.projections(), all(expand.output(), map), expand.input());
        }
        if (mapped instanceof LogicalPlan.Window window) {
            return new LogicalPlan.Window(items(window.functions(), map), window.window(), window.input());
        }
        if (mapped instanceof LogicalPlan.Union union) {
            return new LogicalPlan.Union(union.inputs(), all(union.output(), map));
        }
        if (mapped instanceof LogicalPlan.Generate generate) {
            return new LogicalPlan.Generate(
                    generate.generator(),
                    generate.arguments(),
                    generate.context(),
                    generate.outer(),
                    all(generate.generated(), map),
                    generate.input());
        }
        if (mapped instanceof LogicalPlan.Join join && join.mark() != null) {
            return new LogicalPlan.Join(
                    join.left(), join.right(), join.type(), join.condition(), one(join.mark(), map));
        }
        if (mapped instanceof LogicalPlan.Apply apply && apply.mark() != null) {
            return new LogicalPlan.Apply(
                    apply.left(), apply.right(), apply.type(), apply.condition(), one(apply.mark(), map));
        }
        if (mapped instanceof LogicalPlan.Recursion recursion) {
            return new LogicalPlan.Recursion(
                    recursion.id(),
                    recursion.anchor(),
                    recursion.step(),
                    all(recursion.output(), map),
                    recursion.maxDepth(),
                    recursion.maxRows(),
                    recursion.limit());
        }
        if (mapped instanceof LogicalPlan.Shared shared) {
            return new LogicalPlan.Shared(shared.id(), shared.input(), all(shared.output(), map));
        }
        if (mapped instanceof LogicalPlan.Script script) {
            return new LogicalPlan.Script(
                    script.command(),
                    script.inputFormat(),
                    script.outputFormat(),
                    script.schemaless(),
                    all(script.output(), map),
                    script.input());
        }
        if (mapped instanceof LogicalPlan.RecursionRef reference) {
            return new LogicalPlan.RecursionRef(reference.id(), all(reference.output(), map));
        }
        return mapped;
    }

    /** The expression with columns replaced, references from its subqueries included. */
    public static BoundExpr renameIn(BoundExpr expression, Map<Attribute, Attribute> map) {
        return ExprTree.transformUp(expression, node -> {
            if (node instanceof BoundExpr.ColumnRef column) {
                Attribute to = map.get(column.attribute());
                return to == null ? node : new BoundExpr.ColumnRef(like(to, column.attribute()));
            }
            if (node instanceof BoundExpr.OuterRef column) {
                Attribute to = map.get(column.attribute());
                return to == null ? node : new BoundExpr.OuterRef(like(to, column.attribute()));
            }
            if (node instanceof BoundExpr.Subquery subquery) {
                return new BoundExpr.Subquery(
                        subquery.kind(),
                        subquery.values(),
                        rename((LogicalPlan) subquery.relation(), map),
                        subquery.query());
            }
            return node;
        });
    }

    /** The new id with the name, nullability and qualifier that this reference had. */
    private static Attribute like(Attribute id, Attribute reference) {
        return new Attribute(
                id.id(),
                reference.name(),
                reference.type(),
                reference.nullable(),
                reference.qualifier(),
                reference.metadata());
    }

    private static Attribute one(Attribute attribute, Map<Attribute, Attribute> map) {
        Attribute to = map.get(attribute);
        return to == null ? attribute : like(to, attribute);
    }

    private static List<Attribute> all(List<Attribute> attributes, Map<Attribute, Attribute> map) {
        List<Attribute> renamed = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            renamed.add(one(attribute, map));
        }
        return renamed;
    }

    private static List<NamedExpr> items(List<NamedExpr> items, Map<Attribute, Attribute> map) {
        List<NamedExpr> renamed = new ArrayList<>(items.size());
        for (NamedExpr item : items) {
            renamed.add(new NamedExpr(item.expression(), one(item.attribute(), map)));
        }
        return renamed;
    }
}
