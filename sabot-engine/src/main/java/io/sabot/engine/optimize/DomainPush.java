package io.sabot.engine.optimize;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives a correlated plan columns for the outer ones that it reads. Either a condition of the plan says that an outer column
 * equals one of its own, which then stands for it; or the plan is joined, as far down as needed, with the domain: all
 * combinations of values that the outer columns have.
 */
final class DomainPush {
    /** The plan, and for each outer column the column of the plan that stands for it. */
    record Result(LogicalPlan plan, Map<Attribute, Attribute> columns) {}

    private final Set<Attribute> outer;
    private final LogicalPlan domain;
    private final Predicate<LogicalPlan.Aggregate> lossy;

    /** @param domain null to use equalities only */
    private DomainPush(Set<Attribute> outer, LogicalPlan domain, Predicate<LogicalPlan.Aggregate> lossy) {
        this.outer = outer;
        this.domain = domain;
        this.lossy = lossy;
    }

    /**
     * @param lossy aggregations without keys that need not give a row where they have no input
     * @return null when equalities do not determine all outer columns
     */
    static Result byEquality(LogicalPlan plan, Set<Attribute> outer, Predicate<LogicalPlan.Aggregate> lossy) {
        return new DomainPush(outer, null, lossy).push(plan);
    }

    static Result byDomain(
            LogicalPlan plan, Set<Attribute> outer, LogicalPlan domain, Predicate<LogicalPlan.Aggregate> lossy) {
        return new DomainPush(outer, domain, lossy).push(plan);
    }

    private Result push(LogicalPlan plan) {
        if (!isCorrelated(plan)) {
            return domain == null ? null : withDomain(plan);
        }
        if (plan instanceof LogicalPlan.Filter filter) {
            return filter(filter);
        }
        if (plan instanceof LogicalPlan.Project project) {
            Result input = push(project.input());
            if (input == null) {
                return null;
            }
            List<NamedExpr> items = new ArrayList<>();
            for (NamedExpr item : project.items()) {
                items.add(item.withExpression(replace(item.expression(), input.columns())));
            }
            appendMissing(items, input.columns());
            return new Result(new LogicalPlan.Project(items, input.plan()), input.columns());
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (plan instanceof LogicalPlan.Window window) {
            return window(window);
        }
        if (plan instanceof LogicalPlan.Limit limit) {
            return limit(limit);
        }
        if (plan instanceof LogicalPlan.Join join) {
            return join(join);
        }
        if (plan instanceof LogicalPlan.Union union) {
            return union(union);
        }
        if (plan instanceof LogicalPlan.Generate generate) {
            Result input = isCorrelated(generate.input()) || domain == null
                    ? push(generate.input())
                    : withDomain(generate.input());
            if (input == null) {
                return null;
            }
            LogicalPlan over = generate.withChildren(List.of(input.plan()));
            return new Result(
                    PlanTree.mapExpressions(over, expression -> replace(expression, input.columns())), input.columns());
        }
        if (plan instanceof LogicalPlan.Passing passing && !(plan instanceof LogicalPlan.Observe)) {
            Result input = push(passing.input());
            if (input == null) {
                return null;
            }
            LogicalPlan over = plan.withChildren(List.of(input.plan()));
            return new Result(
                    PlanTree.mapExpressions(over, expression -> replace(expression, input.columns())), input.columns());
        }
        throw QueryException.analysis(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
                "treeNode",
                plan.getClass().getSimpleName());
    }

    private boolean isCorrelated(LogicalPlan plan) {
        boolean[] found = new boolean[1];
        PlanTree.visit(plan, node -> {
            for (BoundExpr expression : PlanTree.expressions(node)) {
                found[0] |= ExprTree.contains(
                        expression,
                        part -> part instanceof BoundExpr.OuterRef column && outer.contains(column.attribute()));
            }
        });
        return found[0];
    }

    private Result withDomain(LogicalPlan plan) {
        LogicalPlan copy = Instances.copy(domain);
        Map<Attribute, Attribute> columns = new HashMap<>();
        int i = 0;
        for (Attribute column : outer) {
            columns.put(column, copy.output().get(i++));
        }
        LogicalPlan product = plan instanceof LogicalPlan.OneRow
                ? copy
                : new LogicalPlan.Join(plan, copy, JoinType.INNER, null, null);
        return new Result(product, columns);
    }

    private static BoundExpr replace(BoundExpr expression, Map<Attribute, Attribute> columns) {
        return ExprTree.transformUp(expression, node -> {
            if (node instanceof BoundExpr.OuterRef column && columns.containsKey(column.attribute())) {
                return new BoundExpr.ColumnRef(columns.get(column.attribute()));
            }
            return node;
        });
    }

    private static void appendMissing(List<NamedExpr> items, Map<Attribute, Attribute> columns) {
        for (Attribute column : columns.values()) {
            boolean present = false;
            for (NamedExpr item : items) {
                present |= item.attribute().equals(column);
            }
            if (!present) {
                items.add(NamedExpr.of(column));
            }
        }
    }

    private Result filter(LogicalPlan.Filter filter) {
        if (domain == null && !isCorrelated(filter.input())) {
            return equalities(filter);
        }
        Result input = push(filter.input());
        if (input == null) {
            return null;
        }
        BoundExpr condition = replace(filter.condition(), input.columns());
        return new Result(new LogicalPlan.Filter(condition, input.plan()), input.columns());
    }

    /** {@code own = outer} for every outer column. */
    private Result equalities(LogicalPlan.Filter filter) {
        Map<Attribute, Attribute> columns = new HashMap<>();
        List<NamedExpr> added = new ArrayList<>();
        List<BoundExpr> rest = new ArrayList<>();
        for (BoundExpr conjunct : ExprTree.conjuncts(filter.condition())) {
            if (!equality(conjunct, columns, added)) {
                rest.add(conjunct);
            }
        }
        if (!columns.keySet().containsAll(outer)) {
            return null;
        }
        LogicalPlan input = filter.input();
        if (!added.isEmpty()) {
            List<NamedExpr> items = new ArrayList<>();
            input.output().forEach(column -> items.add(NamedExpr.of(column)));
            items.addAll(added);
            input = new LogicalPlan.Project(items, input);
        }
        List<BoundExpr> conditions = new ArrayList<>();
        rest.forEach(condition -> conditions.add(replace(condition, columns)));
        LogicalPlan plan = conditions.isEmpty() ? input : new LogicalPlan.Filter(ExprTree.and(conditions), input);
        return new Result(plan, columns);
    }

    private boolean equality(BoundExpr conjunct, Map<Attribute, Attribute> columns, List<NamedExpr> added) {
        if (!(conjunct instanceof BoundExpr.Call call)
                || !call.function().name().equals("=")) {
            return false;
        }
        BoundExpr a = call.arguments().get(0);
        BoundExpr b = call.arguments().get(1);
        BoundExpr.OuterRef reference =
                a instanceof BoundExpr.OuterRef left ? left : b instanceof BoundExpr.OuterRef right ? right : null;
        if (reference == null || !outer.contains(reference.attribute()) || columns.containsKey(reference.attribute())) {
            return false;
        }
        BoundExpr own = reference == a ? b : a;
        boolean usable = !ExprTree.references(own).isEmpty()
                && ExprTree.isDeterministic(own)
                && !ExprTree.contains(
                        own, node -> node instanceof BoundExpr.OuterRef || node instanceof BoundExpr.Subquery);
        if (!usable) {
            return false;
        }
        if (own instanceof BoundExpr.ColumnRef column) {
            columns.put(reference.attribute(), column.attribute());
        } else {
            NamedExpr item = NamedExpr.create("_key", own);
            added.add(item);
            columns.put(reference.attribute(), item.attribute());
        }
        return true;
    }

    private Result aggregate(LogicalPlan.Aggregate aggregate) {
        if (aggregate.keys().isEmpty() && !lossy.test(aggregate)) {
            return domain == null ? null : oneRowEach(aggregate);
        }
        Result input = push(aggregate.input());
        return input == null ? null : grouped(aggregate, input);
    }

    private static Result grouped(LogicalPlan.Aggregate aggregate, Result input) {
        List<NamedExpr> keys = new ArrayList<>();
        for (NamedExpr key : aggregate.keys()) {
            keys.add(key.withExpression(replace(key.expression(), input.columns())));
        }
        List<NamedExpr> aggregates = new ArrayList<>();
        for (NamedExpr item : aggregate.aggregates()) {
            aggregates.add(item.withExpression(replace(item.expression(), input.columns())));
        }
        appendMissing(keys, input.columns());
        return new Result(new LogicalPlan.Aggregate(keys, aggregates, input.plan()), input.columns());
    }

    /** An aggregation without keys gives a row for each combination of outer values, be there no input for it. */
    private Result oneRowEach(LogicalPlan.Aggregate aggregate) {
        List<NamedExpr> renamed = new ArrayList<>();
        for (NamedExpr item : aggregate.aggregates()) {
            renamed.add(new NamedExpr(item.expression(), item.attribute().fresh()));
        }
        LogicalPlan.Aggregate inner = new LogicalPlan.Aggregate(List.of(), renamed, aggregate.input());
        Result input = grouped(inner, push(aggregate.input()));
        NamedExpr marker = NamedExpr.create("_found", BoundExpr.Literal.TRUE);
        List<NamedExpr> marked = new ArrayList<>();
        input.plan().output().forEach(column -> marked.add(NamedExpr.of(column)));
        marked.add(marker);
        Result all = withDomain(new LogicalPlan.OneRow());
        List<BoundExpr> links = new ArrayList<>();
        List<NamedExpr> items = new ArrayList<>();
        for (Attribute column : outer) {
            BoundExpr standIn = new BoundExpr.ColumnRef(all.columns().get(column));
            links.add(OptimizerCalls.nullSafeEqual(
                    standIn, new BoundExpr.ColumnRef(input.columns().get(column))));
            items.add(NamedExpr.of(all.columns().get(column)));
        }
        LogicalPlan joined = new LogicalPlan.Join(
                all.plan(),
                new LogicalPlan.Project(marked, input.plan()),
                JoinType.LEFT_OUTER,
                ExprTree.and(links),
                null);
        BoundExpr missing =
                new BoundExpr.IsNull(new BoundExpr.ColumnRef(marker.attribute().withNullability(true)));
        for (int i = 0; i < renamed.size(); i++) {
            Attribute attribute = aggregate.aggregates().get(i).attribute();
            BoundExpr found = new BoundExpr.ColumnRef(renamed.get(i).attribute().withNullability(true));
            BoundExpr empty = EmptyInput.value(renamed.get(i).expression());
            BoundExpr value =
                    new BoundExpr.Case(List.of(new BoundExpr.Branch(missing, empty)), found, attribute.type());
            items.add(new NamedExpr(value, attribute));
        }
        return new Result(new LogicalPlan.Project(items, joined), all.columns());
    }

    private Result window(LogicalPlan.Window window) {
        Result input = push(window.input());
        if (input == null) {
            return null;
        }
        List<BoundExpr> partitionBy = new ArrayList<>(window.window().partitionBy());
        input.columns().values().forEach(column -> partitionBy.add(new BoundExpr.ColumnRef(column)));
        BoundExpr.Window spec =
                new BoundExpr.Window(partitionBy, window.window().orderBy(), null);
        List<NamedExpr> functions = new ArrayList<>();
        for (NamedExpr item : window.functions()) {
            BoundExpr.Windowed windowed = (BoundExpr.Windowed) item.expression();
            BoundExpr.Window own = new BoundExpr.Window(
                    partitionBy, windowed.window().orderBy(), windowed.window().frame());
            functions.add(item.withExpression(new BoundExpr.Windowed(windowed.function(), own)));
        }
        LogicalPlan over = new LogicalPlan.Window(functions, spec, input.plan());
        return new Result(
                PlanTree.mapExpressions(over, expression -> replace(expression, input.columns())), input.columns());
    }

    /** The first rows for each combination of outer values: rows are numbered within it. */
    private Result limit(LogicalPlan.Limit limit) {
        Result input = push(limit.input());
        if (input == null) {
            return null;
        }
        List<BoundExpr.Order> orders = input.plan() instanceof LogicalPlan.Sort sort ? sort.orders() : List.of();
        LogicalPlan numbered = LimitWithinGroups.apply(
                input.plan(), new ArrayList<>(input.columns().values()), orders, limit.limit(), limit.offset());
        return new Result(numbered, input.columns());
    }

    private Result join(LogicalPlan.Join join) {
        boolean leftCorrelated = isCorrelated(join.left());
        boolean rightCorrelated = isCorrelated(join.right());
        boolean inCondition = join.condition() != null
                && ExprTree.contains(
                        join.condition(),
                        part -> part instanceof BoundExpr.OuterRef column && outer.contains(column.attribute()));
        boolean inner = join.type() == JoinType.INNER;
        if (inner && rightCorrelated && !leftCorrelated) {
            return oneSide(join, false);
        }
        boolean leftOnly = !rightCorrelated
                && (inner
                        || join.type() == JoinType.LEFT_OUTER
                        || join.type() == JoinType.LEFT_SEMI
                        || join.type() == JoinType.LEFT_ANTI
                        || join.type() == JoinType.MARK
                        || join.type() == JoinType.LEFT_SINGLE);
        if (leftOnly && (leftCorrelated || inCondition)) {
            return oneSide(join, true);
        }
        Result left = domain == null ? push(join.left()) : leftCorrelated ? push(join.left()) : withDomain(join.left());
        Result right =
                domain == null ? push(join.right()) : rightCorrelated ? push(join.right()) : withDomain(join.right());
        if (left == null || right == null) {
            return null;
        }
        List<BoundExpr> conditions = new ArrayList<>();
        if (join.condition() != null) {
            conditions.add(replace(join.condition(), left.columns()));
        }
        for (Attribute column : outer) {
            conditions.add(OptimizerCalls.nullSafeEqual(
                    new BoundExpr.ColumnRef(left.columns().get(column)),
                    new BoundExpr.ColumnRef(right.columns().get(column))));
        }
        LogicalPlan joined =
                new LogicalPlan.Join(left.plan(), right.plan(), join.type(), ExprTree.and(conditions), join.mark());
        return new Result(joined, join.type() == JoinType.RIGHT_OUTER ? right.columns() : left.columns());
    }

    private Result oneSide(LogicalPlan.Join join, boolean left) {
        if (domain == null && !isCorrelated(left ? join.left() : join.right())) {
            return null;
        }
        LogicalPlan side = left ? join.left() : join.right();
        Result input = isCorrelated(side) ? push(side) : withDomain(side);
        if (input == null) {
            return null;
        }
        BoundExpr condition = join.condition() == null ? null : replace(join.condition(), input.columns());
        LogicalPlan joined = new LogicalPlan.Join(
                left ? input.plan() : join.left(),
                left ? join.right() : input.plan(),
                join.type(),
                condition,
                join.mark());
        return new Result(joined, input.columns());
    }

    private Result union(LogicalPlan.Union union) {
        List<LogicalPlan> inputs = new ArrayList<>();
        List<Attribute> output = new ArrayList<>(union.output());
        Map<Attribute, Attribute> columns = new HashMap<>();
        for (Attribute column : outer) {
            Attribute own = column.fresh();
            columns.put(column, own);
            output.add(own);
        }
        for (LogicalPlan input : union.inputs()) {
            Result pushed = isCorrelated(input) || domain == null ? push(input) : withDomain(input);
            if (pushed == null) {
                return null;
            }
            List<NamedExpr> items = new ArrayList<>();
            input.output().forEach(column -> items.add(NamedExpr.of(column)));
            for (Attribute column : outer) {
                items.add(NamedExpr.of(pushed.columns().get(column)));
            }
            inputs.add(new LogicalPlan.Project(items, pushed.plan()));
        }
        return new Result(new LogicalPlan.Union(inputs, output), columns);
    }
}
