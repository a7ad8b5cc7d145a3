package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns subqueries in expressions into joins: EXISTS and IN of a condition into semi and anti joins, all others into a
 * column that a join adds. A correlated one is first an {@link LogicalPlan.Apply}, which {@link Decorrelation} turns into a
 * join. Source: Neumann and Kemper, Unnesting Arbitrary Queries, BTW 2015.
 */
final class UnnestSubqueries implements Rule {
    @Override
    public String name() {
        return "unnestSubqueries";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, this::unnestNode);
    }

    private LogicalPlan unnestNode(LogicalPlan node) {
        if (node instanceof LogicalPlan.Apply apply) {
            return Decorrelation.toJoin(apply);
        }
        boolean any = false;
        for (BoundExpr expression : PlanTree.expressions(node)) {
            any |= ExprTree.contains(expression, inner -> inner instanceof BoundExpr.Subquery);
        }
        if (!any) {
            return node;
        }
        if (node instanceof LogicalPlan.Filter filter) {
            return filter(filter);
        }
        if (node instanceof LogicalPlan.Join join) {
            return join(join);
        }
        Columns columns = new Columns(node.children().get(0));
        LogicalPlan replaced = PlanTree.mapExpressions(node, columns::replace);
        LogicalPlan widened = replaced.replaceChildren(List.of(columns.plan));
        return widened.output().equals(node.output()) ? widened : project(node.output(), widened);
    }

    private static LogicalPlan project(List<Attribute> columns, LogicalPlan input) {
        List<NamedExpr> items = new ArrayList<>();
        columns.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, input);
    }

    private LogicalPlan filter(LogicalPlan.Filter filter) {
        LogicalPlan plan = filter.input();
        List<BoundExpr> rest = new ArrayList<>();
        List<BoundExpr> withSubqueries = new ArrayList<>();
        for (BoundExpr conjunct : ExprTree.conjuncts(filter.condition())) {
            boolean has = ExprTree.contains(conjunct, inner -> inner instanceof BoundExpr.Subquery);
            (has ? withSubqueries : rest).add(conjunct);
        }
        if (!rest.isEmpty()) {
            plan = new LogicalPlan.Filter(ExprTree.and(rest), plan);
        }
        List<BoundExpr> remaining = new ArrayList<>();
        for (BoundExpr conjunct : withSubqueries) {
            LogicalPlan joined = asJoin(conjunct, plan);
            if (joined == null) {
                remaining.add(conjunct);
            } else {
                plan = joined;
            }
        }
        if (remaining.isEmpty()) {
            return plan;
        }
        Columns columns = new Columns(plan);
        BoundExpr condition = columns.replace(ExprTree.and(remaining));
        return project(filter.output(), new LogicalPlan.Filter(condition, columns.plan));
    }

    /** @return null when the conjunct is not just a (negated) EXISTS or IN */
    private LogicalPlan asJoin(BoundExpr conjunct, LogicalPlan plan) {
        boolean negated = conjunct instanceof BoundExpr.Not;
        BoundExpr inner = conjunct instanceof BoundExpr.Not not ? not.input() : conjunct;
        if (!(inner instanceof BoundExpr.Subquery subquery)
                || subquery.kind() == BoundExpr.Subquery.Kind.SCALAR
                || ExprTree.contains(
                        ExprTree.and(withTrue(subquery.values())), part -> part instanceof BoundExpr.Subquery)) {
            return null;
        }
        LogicalPlan right = apply((LogicalPlan) subquery.relation());
        if (subquery.kind() == BoundExpr.Subquery.Kind.EXISTS) {
            return dependent(plan, right, negated ? JoinType.LEFT_ANTI : JoinType.LEFT_SEMI, null, null);
        }
        BoundExpr condition = membership(subquery.values(), right);
        if (!negated) {
            return dependent(plan, right, JoinType.LEFT_SEMI, condition, null);
        }
        boolean anyNull = condition.nullable();
        if (!anyNull) {
            return dependent(plan, right, JoinType.LEFT_ANTI, condition, null);
        }
        return Decorrelation.outerColumns(right, plan).isEmpty()
                        && subquery.values().size() == 1
                ? new LogicalPlan.Join(plan, right, JoinType.NULL_AWARE_ANTI, condition, null)
                : null;
    }

    private static List<BoundExpr> withTrue(List<BoundExpr> values) {
        List<BoundExpr> all = new ArrayList<>(values);
        all.add(BoundExpr.Literal.TRUE);
        return all;
    }

    private static BoundExpr membership(List<BoundExpr> values, LogicalPlan right) {
        BoundExpr condition = null;
        for (int i = 0; i < values.size(); i++) {
            BoundExpr equal = OptimizerCalls.equal(
                    values.get(i), new BoundExpr.ColumnRef(right.output().get(i)));
            condition = condition == null ? equal : new BoundExpr.And(condition, equal);
        }
        return condition;
    }

    private static LogicalPlan dependent(
            LogicalPlan left, LogicalPlan right, JoinType type, BoundExpr condition, Attribute mark) {
        return Decorrelation.toJoin(new LogicalPlan.Apply(left, right, type, condition, mark));
    }

    /** A join condition: subqueries of one side become columns of that side. */
    private LogicalPlan join(LogicalPlan.Join join) {
        Columns left = new Columns(join.left());
        Columns right = new Columns(join.right());
        BoundExpr condition = ExprTree.transformDown(join.condition(), node -> {
            if (!(node instanceof BoundExpr.Subquery subquery)) {
                return node;
            }
            boolean readsRight = ExprTree.references(subquery.values()).stream()
                            .anyMatch(join.right().output()::contains)
                    || !Decorrelation.outerColumns((LogicalPlan) subquery.relation(), join.right())
                            .isEmpty();
            return (readsRight ? right : left).column(subquery);
        });
        LogicalPlan joined = new LogicalPlan.Join(left.plan, right.plan, join.type(), condition, join.mark());
        return project(join.output(), joined);
    }

    /** A plan to which subqueries are added as columns. */
    private final class Columns {
        private LogicalPlan plan;

        Columns(LogicalPlan plan) {
            this.plan = plan;
        }

        BoundExpr replace(BoundExpr expression) {
            return ExprTree.transformDown(
                    expression, node -> node instanceof BoundExpr.Subquery subquery ? column(subquery) : node);
        }

        BoundExpr column(BoundExpr.Subquery subquery) {
            LogicalPlan right = apply((LogicalPlan) subquery.relation());
            if (subquery.kind() == BoundExpr.Subquery.Kind.SCALAR) {
                Attribute value = right.output().get(0);
                Decorrelation.Single single = Decorrelation.single(plan, right, value, subquery.query());
                plan = single.plan();
                return single.value();
            }
            boolean exists = subquery.kind() == BoundExpr.Subquery.Kind.EXISTS;
            List<BoundExpr> values = new ArrayList<>();
            subquery.values().forEach(value -> values.add(replace(value)));
            BoundExpr condition = exists ? null : membership(values, right);
            Attribute mark = Attribute.create("_mark", DataType.BOOLEAN, !exists);
            plan = dependent(plan, right, JoinType.MARK, condition, mark);
            return new BoundExpr.ColumnRef(mark);
        }
    }
}
