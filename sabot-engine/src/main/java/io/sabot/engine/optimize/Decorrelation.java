package io.sabot.engine.optimize;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.SingleValue;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Turns a dependent join into an ordinary one, by giving the right side columns that stand for those of the left. */
final class Decorrelation {
    private Decorrelation() {}

    /** The columns of the left that the right reads. */
    static Set<Attribute> outerColumns(LogicalPlan right, LogicalPlan left) {
        Set<Attribute> available = new HashSet<>(left.output());
        Set<Attribute> found = new LinkedHashSet<>();
        PlanTree.visit(right, node -> {
            for (BoundExpr expression : PlanTree.expressions(node)) {
                ExprTree.contains(expression, part -> {
                    if (part instanceof BoundExpr.OuterRef column && available.contains(column.attribute())) {
                        found.add(column.attribute());
                    } else if (part instanceof BoundExpr.Subquery subquery) {
                        found.addAll(outerColumns((LogicalPlan) subquery.relation(), left));
                    }
                    return false;
                });
            }
        });
        return found;
    }

    static LogicalPlan toJoin(LogicalPlan.Apply apply) {
        return toJoin(apply, aggregate -> false);
    }

    /** @param lossy whether aggregations without keys give no row where they have no input */
    static LogicalPlan toExistence(LogicalPlan.Apply apply, boolean lossy) {
        return toJoin(apply, aggregate -> lossy);
    }

    /** @param lossy aggregations without keys that may give no row where they have no input; the caller makes up for it */
    private static LogicalPlan toJoin(LogicalPlan.Apply apply, Predicate<LogicalPlan.Aggregate> lossy) {
        Set<Attribute> outer = outerColumns(apply.right(), apply.left());
        BoundExpr condition = apply.condition() == null ? null : inner(apply.condition());
        if (outer.isEmpty()) {
            return new LogicalPlan.Join(apply.left(), apply.right(), apply.type(), condition, apply.mark());
        }
        boolean lateral = apply.type() == JoinType.INNER || apply.type() == JoinType.LEFT_OUTER;
        LogicalPlan correlated = lateral ? apply.right() : OuterConditions.aboveLimit(apply.right(), outer);
        if (correlated != apply.right()) {
            return toJoin(
                    new LogicalPlan.Apply(apply.left(), correlated, apply.type(), apply.condition(), apply.mark()),
                    lossy);
        }
        LogicalPlan existence = CorrelatedExistence.toJoin(apply, outer, condition);
        if (existence != null) {
            return existence;
        }
        boolean threeValued = apply.type() == JoinType.NULL_AWARE_ANTI
                || (apply.type() == JoinType.MARK && apply.mark().nullable());
        Unnested right = unnest(apply.left(), apply.right(), outer, lossy, threeValued);
        List<BoundExpr> all = new ArrayList<>();
        if (condition != null) {
            all.add(condition);
        }
        all.addAll(right.links());
        LogicalPlan joined =
                new LogicalPlan.Join(apply.left(), right.plan(), apply.type(), ExprTree.and(all), apply.mark());
        return narrowed(joined, apply.output());
    }

    private static LogicalPlan narrowed(LogicalPlan plan, List<Attribute> output) {
        if (plan.output().equals(output)) {
            return plan;
        }
        List<NamedExpr> items = new ArrayList<>();
        output.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, plan);
    }

    /** Outer references in a condition over both sides are just references. */
    static BoundExpr inner(BoundExpr condition) {
        return ExprTree.transformUp(
                condition,
                node -> node instanceof BoundExpr.OuterRef column ? new BoundExpr.ColumnRef(column.attribute()) : node);
    }

    /** A right side without outer references, and the conditions that link it to the left. */
    private record Unnested(LogicalPlan plan, List<BoundExpr> links) {}

    /** @param threeValued whether an unknown condition of the join is not as good as a false one; links are never unknown then */
    private static Unnested unnest(
            LogicalPlan left,
            LogicalPlan right,
            Set<Attribute> outer,
            Predicate<LogicalPlan.Aggregate> lossy,
            boolean threeValued) {
        DomainPush.Result direct = DomainPush.byEquality(right, outer, lossy);
        DomainPush.Result result =
                direct != null ? direct : DomainPush.byDomain(right, outer, domain(left, outer), lossy);
        List<BoundExpr> links = new ArrayList<>();
        for (Attribute column : outer) {
            BoundExpr standIn = new BoundExpr.ColumnRef(result.columns().get(column));
            BoundExpr original = new BoundExpr.ColumnRef(column);
            links.add(
                    direct != null && !threeValued
                            ? OptimizerCalls.equal(original, standIn)
                            : OptimizerCalls.nullSafeEqual(original, standIn));
            if (direct != null && threeValued && column.nullable()) {
                links.add(new BoundExpr.Not(new BoundExpr.IsNull(original)));
            }
        }
        return new Unnested(result.plan(), links);
    }

    /** All different combinations of the columns in a relation. */
    private static LogicalPlan domain(LogicalPlan left, Set<Attribute> columns) {
        Map<Attribute, Attribute> copies = new HashMap<>();
        for (Attribute attribute : Instances.produced(left)) {
            copies.put(attribute, attribute.fresh());
        }
        LogicalPlan copy = Instances.rename(left, copies);
        List<NamedExpr> keys = new ArrayList<>();
        for (Attribute column : columns) {
            keys.add(NamedExpr.of(copies.get(column)));
        }
        return new LogicalPlan.Aggregate(keys, List.of(), copy);
    }

    /** A plan with a scalar subquery's value as an expression over it. */
    record Single(LogicalPlan plan, BoundExpr value) {}

    /**
     * Adds the one value of the right for each row of the left; NULL where there is none.
     *
     * @param query where the subquery was written, or null
     */
    static Single single(LogicalPlan left, LogicalPlan right, Attribute value, QueryContext query) {
        Set<Attribute> outer = outerColumns(right, left);
        if (outer.isEmpty()) {
            NamedExpr one =
                    givesOneRow(right) ? NamedExpr.of(value) : NamedExpr.create(value.name(), only(value, query));
            LogicalPlan row = givesOneRow(right) ? right : new LogicalPlan.Aggregate(List.of(), List.of(one), right);
            return new Single(
                    new LogicalPlan.Join(left, row, JoinType.INNER, null, null),
                    new BoundExpr.ColumnRef(one.attribute()));
        }
        LogicalPlan.Aggregate aggregate = EmptyInput.scalarAggregate(right);
        if (aggregate != null) {
            return SingleAggregate.over(left, right, aggregate, value);
        }
        LogicalPlan joined = toJoin(new LogicalPlan.Apply(left, right, JoinType.LEFT_SINGLE, null, null));
        return new Single(joined, new BoundExpr.ColumnRef(value.withNullability(true)));
    }

    /** Adds the row of an aggregation without keys for each row of the left, NULLs where the aggregation has no input. */
    static LogicalPlan withAggregate(LogicalPlan left, LogicalPlan right, LogicalPlan.Aggregate aggregate) {
        return toJoin(
                new LogicalPlan.Apply(left, right, JoinType.LEFT_OUTER, null, null),
                candidate -> candidate == aggregate);
    }

    private static BoundExpr only(Attribute value, QueryContext query) {
        CallContext context =
                new CallContext(EvalMode.ANSI, List.of(value.type()), value.type(), ZoneOffset.UTC, query);
        return new BoundExpr.Aggregate(
                SingleValue.FUNCTION,
                List.of(new BoundExpr.ColumnRef(value)),
                false,
                null,
                List.of(),
                false,
                context,
                true);
    }

    private static boolean givesOneRow(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Project project) {
            return givesOneRow(project.input());
        }
        return plan instanceof LogicalPlan.OneRow
                || (plan instanceof LogicalPlan.Aggregate aggregate
                        && aggregate.keys().isEmpty());
    }
}
