package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions go down as far as they can: through projections, aggregations (on keys), windows (on partition columns),
 * unions, into the sides of joins and into scans. An outer join whose padded rows a condition drops becomes an inner one.
 */
final class PushDownFilters implements Rule {
    @Override
    public String name() {
        return "pushDownFilters";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return push(plan, new ArrayList<>());
    }

    /** The plan with only the rows that fulfil all conditions. */
    private static LogicalPlan push(LogicalPlan plan, List<BoundExpr> conditions) {
        if (plan instanceof LogicalPlan.Filter filter) {
            if (!ExprTree.isDeterministic(filter.condition())) {
                return stay(
                        conditions,
                        new LogicalPlan.Filter(filter.condition(), push(filter.input(), new ArrayList<>())));
            }
            List<BoundExpr> all = new ArrayList<>(ExprTree.conjuncts(filter.condition()));
            all.addAll(conditions);
            return push(filter.input(), all);
        }
        if (plan instanceof LogicalPlan.Scan scan) {
            return scan(scan, conditions);
        }
        if (plan instanceof LogicalPlan.Project project) {
            return project(project, conditions);
        }
        if (plan instanceof LogicalPlan.Join join) {
            return join(join, conditions);
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            return aggregate(aggregate, conditions);
        }
        if (plan instanceof LogicalPlan.Union union) {
            return union(union, conditions);
        }
        if (plan instanceof LogicalPlan.Window window) {
            return window(window, conditions);
        }
        if (plan instanceof LogicalPlan.Sort || plan instanceof LogicalPlan.Repartition) {
            return plan.withChildren(List.of(push(plan.children().get(0), conditions)));
        }
        List<LogicalPlan> children = new ArrayList<>();
        plan.children().forEach(child -> children.add(push(child, new ArrayList<>())));
        return stay(conditions, plan.withChildren(children));
    }

    private static LogicalPlan stay(List<BoundExpr> conditions, LogicalPlan plan) {
        return conditions.isEmpty() ? plan : new LogicalPlan.Filter(ExprTree.and(conditions), plan);
    }

    private static LogicalPlan scan(LogicalPlan.Scan scan, List<BoundExpr> conditions) {
        if (conditions.isEmpty()) {
            return scan;
        }
        List<BoundExpr> filters = new ArrayList<>(scan.filters());
        filters.addAll(conditions);
        return new LogicalPlan.Scan(scan.table(), scan.columns(), scan.output(), filters);
    }

    private static LogicalPlan project(LogicalPlan.Project project, List<BoundExpr> conditions) {
        Map<Attribute, BoundExpr> definitions = CollapseProjects.definitions(project);
        List<BoundExpr> below = new ArrayList<>();
        List<BoundExpr> above = new ArrayList<>();
        for (BoundExpr condition : conditions) {
            boolean movable = true;
            for (Attribute attribute : ExprTree.references(condition)) {
                BoundExpr definition = definitions.get(attribute);
                movable &= ExprTree.isDeterministic(definition) && !ExprTree.runsUserCode(definition);
            }
            if (movable) {
                below.add(ExprTree.substitute(condition, definitions));
            } else {
                above.add(condition);
            }
        }
        return stay(above, project.withChildren(List.of(push(project.input(), below))));
    }

    private static LogicalPlan aggregate(LogicalPlan.Aggregate aggregate, List<BoundExpr> conditions) {
        Map<Attribute, BoundExpr> keys = new HashMap<>();
        for (NamedExpr key : aggregate.keys()) {
            keys.put(key.attribute(), key.expression());
        }
        List<BoundExpr> below = new ArrayList<>();
        List<BoundExpr> above = new ArrayList<>();
        for (BoundExpr condition : conditions) {
            Set<Attribute> references = ExprTree.references(condition);
            boolean movable = !references.isEmpty() && keys.keySet().containsAll(references);
            for (Attribute attribute : references) {
                movable = movable && ExprTree.isDeterministic(keys.get(attribute));
            }
            if (movable) {
                below.add(ExprTree.substitute(condition, keys));
            } else {
                above.add(condition);
            }
        }
        return stay(above, aggregate.withChildren(List.of(push(aggregate.input(), below))));
    }

    private static LogicalPlan union(LogicalPlan.Union union, List<BoundExpr> conditions) {
        List<LogicalPlan> inputs = new ArrayList<>();
        for (LogicalPlan input : union.inputs()) {
            Map<Attribute, BoundExpr> map = ExprTree.mapping(union.output(), input.output());
            List<BoundExpr> own = new ArrayList<>();
            conditions.forEach(condition -> own.add(ExprTree.substitute(condition, map)));
            inputs.add(push(input, own));
        }
        return union.withChildren(inputs);
    }

    private static LogicalPlan window(LogicalPlan.Window window, List<BoundExpr> conditions) {
        Set<Attribute> partition = new HashSet<>();
        for (BoundExpr key : window.window().partitionBy()) {
            if (key instanceof BoundExpr.ColumnRef column) {
                partition.add(column.attribute());
            }
        }
        List<BoundExpr> below = new ArrayList<>();
        List<BoundExpr> above = new ArrayList<>();
        for (BoundExpr condition : conditions) {
            Set<Attribute> references = ExprTree.references(condition);
            (!references.isEmpty() && partition.containsAll(references) ? below : above).add(condition);
        }
        return stay(above, window.withChildren(List.of(push(window.input(), below))));
    }

    private static LogicalPlan join(LogicalPlan.Join original, List<BoundExpr> conditions) {
        LogicalPlan.Join join = JoinStrength.strengthen(original, conditions);
        Set<Attribute> left = new HashSet<>(join.left().output());
        Set<Attribute> right = new HashSet<>(join.right().output());
        List<BoundExpr> toLeft = new ArrayList<>();
        List<BoundExpr> toRight = new ArrayList<>();
        List<BoundExpr> together = new ArrayList<>();
        List<BoundExpr> above = new ArrayList<>();
        boolean leftKept = join.type() != JoinType.RIGHT_OUTER && join.type() != JoinType.FULL_OUTER;
        boolean rightKept = join.type() == JoinType.INNER || join.type() == JoinType.RIGHT_OUTER;
        for (BoundExpr condition : conditions) {
            Set<Attribute> references = ExprTree.references(condition);
            if (leftKept && left.containsAll(references)) {
                toLeft.add(condition);
            } else if (rightKept && right.containsAll(references)) {
                toRight.add(condition);
            } else if (join.type() == JoinType.INNER) {
                together.add(condition);
            } else {
                above.add(condition);
            }
        }
        if (join.condition() != null) {
            distribute(join, left, right, toLeft, toRight, together);
        }
        if (join.type() == JoinType.INNER) {
            ImpliedConditions.derive(together, left, right, toLeft, toRight);
        }
        LogicalPlan joined = new LogicalPlan.Join(
                push(join.left(), toLeft),
                push(join.right(), toRight),
                join.type(),
                ExprTree.and(together),
                join.mark());
        return stay(above, joined);
    }

    /** The join's own condition: what concerns one side alone goes there if rows of that side may be left out early. */
    private static void distribute(
            LogicalPlan.Join join,
            Set<Attribute> left,
            Set<Attribute> right,
            List<BoundExpr> toLeft,
            List<BoundExpr> toRight,
            List<BoundExpr> together) {
        JoinType type = join.type();
        boolean intoLeft = type == JoinType.INNER || type == JoinType.RIGHT_OUTER || type == JoinType.LEFT_SEMI;
        boolean intoRight = type == JoinType.INNER
                || type == JoinType.LEFT_OUTER
                || type == JoinType.LEFT_SEMI
                || type == JoinType.LEFT_ANTI
                || type == JoinType.LEFT_SINGLE;
        for (BoundExpr conjunct : ExprTree.conjuncts(join.condition())) {
            Set<Attribute> references = ExprTree.references(conjunct);
            boolean movable = !references.isEmpty() && ExprTree.isDeterministic(conjunct);
            if (movable && intoLeft && left.containsAll(references)) {
                toLeft.add(conjunct);
            } else if (movable && intoRight && right.containsAll(references)) {
                toRight.add(conjunct);
            } else {
                together.add(conjunct);
            }
        }
    }
}
