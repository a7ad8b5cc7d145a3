package io.sabot.engine.optimize;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.ExprText;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns subqueries in expressions into joins: EXISTS and IN of a condition into semi and anti joins, all others into a
 * column that a join adds. An IN that becomes a column is false, not NULL, where it is unknown, as Spark's existence joins have
 * it. A correlated one is first an {@link LogicalPlan.Apply}, which {@link Decorrelation} turns into a join. Source: Neumann and
 * Kemper, Unnesting Arbitrary Queries, BTW 2015.
 */
final class UnnestSubqueries implements Rule {
    private final boolean lossyExistence;

    /**
     * @param lossyExistence for an EXISTS or IN over a correlated aggregation without keys, the aggregation gives no row where
     *     it has no input; wrong, but what Spark once did and still does when asked to
     */
    UnnestSubqueries(boolean lossyExistence) {
        this.lossyExistence = lossyExistence;
    }

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
        LogicalPlan replaced =
                PlanTree.mapExpressions(node, expression -> columns.replace(negationsInward(expression)));
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
        for (BoundExpr conjunct : ExprTree.conjuncts(negationsInward(filter.condition()))) {
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

    /** Negations stand before subqueries and not before what contains them, so that a NOT IN shows as one. */
    private static BoundExpr negationsInward(BoundExpr condition) {
        if (condition instanceof BoundExpr.And and) {
            return new BoundExpr.And(negationsInward(and.left()), negationsInward(and.right()));
        }
        if (condition instanceof BoundExpr.Or or) {
            return new BoundExpr.Or(negationsInward(or.left()), negationsInward(or.right()));
        }
        if (!(condition instanceof BoundExpr.Not not)
                || !ExprTree.contains(condition, inner -> inner instanceof BoundExpr.Subquery)) {
            return condition;
        }
        if (not.input() instanceof BoundExpr.Not twice) {
            return negationsInward(twice.input());
        }
        if (not.input() instanceof BoundExpr.And and) {
            return new BoundExpr.Or(
                    negationsInward(new BoundExpr.Not(and.left())), negationsInward(new BoundExpr.Not(and.right())));
        }
        if (not.input() instanceof BoundExpr.Or or) {
            return new BoundExpr.And(
                    negationsInward(new BoundExpr.Not(or.left())), negationsInward(new BoundExpr.Not(or.right())));
        }
        return condition;
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

    private LogicalPlan dependent(
            LogicalPlan left, LogicalPlan right, JoinType type, BoundExpr condition, Attribute mark) {
        return Decorrelation.toExistence(new LogicalPlan.Apply(left, right, type, condition, mark), lossyExistence);
    }

    /**
     * A join condition: what concerns the one side whose rows it may take away is a condition of that side; other subqueries
     * become columns of the side that they read.
     */
    private LogicalPlan join(LogicalPlan.Join join) {
        List<BoundExpr> ofLeft = new ArrayList<>();
        List<BoundExpr> ofRight = new ArrayList<>();
        List<BoundExpr> rest = new ArrayList<>();
        boolean filtersLeft = join.type() == JoinType.INNER || join.type() == JoinType.RIGHT_OUTER;
        boolean filtersRight = join.type() == JoinType.INNER || join.type() == JoinType.LEFT_OUTER;
        for (BoundExpr conjunct : ExprTree.conjuncts(join.condition())) {
            boolean has = ExprTree.contains(conjunct, inner -> inner instanceof BoundExpr.Subquery);
            boolean readsLeft = reads(conjunct, join.left());
            boolean readsRight = reads(conjunct, join.right());
            if (has && filtersLeft && !readsRight) {
                ofLeft.add(conjunct);
            } else if (has && filtersRight && readsRight && !readsLeft) {
                ofRight.add(conjunct);
            } else {
                rest.add(conjunct);
            }
        }
        LogicalPlan left = filtered(join.left(), ofLeft);
        LogicalPlan right = filtered(join.right(), ofRight);
        return project(join.output(), withColumns(join, left, right, rest));
    }

    private LogicalPlan filtered(LogicalPlan plan, List<BoundExpr> conditions) {
        return conditions.isEmpty() ? plan : filter(new LogicalPlan.Filter(ExprTree.and(conditions), plan));
    }

    private LogicalPlan withColumns(
            LogicalPlan.Join join, LogicalPlan left, LogicalPlan right, List<BoundExpr> conditions) {
        Columns leftColumns = new Columns(left);
        Columns rightColumns = new Columns(right);
        BoundExpr condition = conditions.isEmpty()
                ? null
                : ExprTree.transformDown(ExprTree.and(conditions), node -> {
                    if (!(node instanceof BoundExpr.Subquery written)) {
                        return node;
                    }
                    BoundExpr.Subquery subquery = ConstantColumns.replace(written, join.left(), join.right());
                    boolean readsLeft = reads(subquery, join.left());
                    boolean readsRight = reads(subquery, join.right());
                    if (readsLeft && readsRight) {
                        throw QueryException.analysis(
                                        "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION",
                                        "subqueryExpression",
                                        ExprText.of(subquery))
                                .withContext(subquery.query());
                    }
                    Columns columns = readsRight ? rightColumns : leftColumns;
                    return readsLeft || readsRight ? columns.column(subquery) : columns.constant(subquery);
                });
        return new LogicalPlan.Join(leftColumns.plan, rightColumns.plan, join.type(), condition, join.mark());
    }

    /** Whether an expression reads columns of a plan, itself or from within its subqueries. */
    private static boolean reads(BoundExpr expression, LogicalPlan plan) {
        return ExprTree.references(expression).stream().anyMatch(plan.output()::contains)
                || ExprTree.contains(
                        expression,
                        part -> part instanceof BoundExpr.Subquery subquery
                                && !Decorrelation.outerColumns((LogicalPlan) subquery.relation(), plan)
                                        .isEmpty());
    }

    /** A plan to which subqueries are added as columns. */
    private final class Columns {
        private LogicalPlan plan;

        Columns(LogicalPlan plan) {
            this.plan = plan;
        }

        BoundExpr replace(BoundExpr expression) {
            return ExprTree.transformDown(expression, node -> {
                if (node instanceof BoundExpr.Not not && isMembership(not.input())) {
                    return notIn((BoundExpr.Subquery) not.input());
                }
                return node instanceof BoundExpr.Subquery subquery ? column(subquery) : node;
            });
        }

        private boolean isMembership(BoundExpr expression) {
            return expression instanceof BoundExpr.Subquery subquery
                    && subquery.kind() == BoundExpr.Subquery.Kind.IN
                    && !isNull(subquery.values());
        }

        /** One value, and it is a constant NULL. */
        private boolean isNull(List<BoundExpr> values) {
            return values.size() == 1
                    && FoldConstants.fold(values.get(0)) instanceof BoundExpr.Literal literal
                    && literal.value() == null;
        }

        BoundExpr column(BoundExpr.Subquery subquery) {
            LogicalPlan right = apply((LogicalPlan) subquery.relation());
            if (subquery.kind() == BoundExpr.Subquery.Kind.SCALAR) {
                Attribute value = right.output().get(0);
                Decorrelation.Single single = Decorrelation.single(plan, right, value, subquery.query());
                plan = single.plan();
                return single.value();
            }
            if (subquery.kind() == BoundExpr.Subquery.Kind.EXISTS) {
                return mark(right, null, false);
            }
            if (isNull(subquery.values())) {
                BoundExpr unknown = new BoundExpr.Literal(null, DataType.BOOLEAN);
                List<BoundExpr.Branch> some = List.of(new BoundExpr.Branch(mark(right, null, false), unknown));
                return new BoundExpr.Case(some, BoundExpr.Literal.FALSE, DataType.BOOLEAN);
            }
            return mark(right, membership(values(subquery), right), false);
        }

        /** A subquery that reads no column; an IN is NULL where it is unknown, for Spark evaluates it as it is. */
        BoundExpr constant(BoundExpr.Subquery subquery) {
            if (!isMembership(subquery)) {
                return column(subquery);
            }
            LogicalPlan right = apply((LogicalPlan) subquery.relation());
            return mark(right, membership(values(subquery), right), true);
        }

        /** False where it is unknown: Spark makes an existence join of it, over pairs that may be equal. */
        private BoundExpr notIn(BoundExpr.Subquery subquery) {
            LogicalPlan right = apply((LogicalPlan) subquery.relation());
            BoundExpr in = mark(right, membership(values(subquery), right), true);
            List<BoundExpr.Branch> unknown =
                    List.of(new BoundExpr.Branch(new BoundExpr.IsNull(in), BoundExpr.Literal.FALSE));
            return new BoundExpr.Case(unknown, new BoundExpr.Not(in), DataType.BOOLEAN);
        }

        private List<BoundExpr> values(BoundExpr.Subquery subquery) {
            List<BoundExpr> values = new ArrayList<>();
            subquery.values().forEach(value -> values.add(replace(value)));
            return values;
        }

        /** @param threeValued whether the mark is NULL where the condition is unknown at best; else it is false there */
        private BoundExpr mark(LogicalPlan right, BoundExpr condition, boolean threeValued) {
            Attribute mark = Attribute.create("_mark", DataType.BOOLEAN, threeValued);
            plan = dependent(plan, right, JoinType.MARK, condition, mark);
            return new BoundExpr.ColumnRef(mark);
        }
    }
}
