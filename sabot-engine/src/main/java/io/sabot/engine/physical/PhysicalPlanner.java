package io.sabot.engine.physical;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.CardinalityEstimator;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.List;

/** Chooses an operator for each node of an optimized plan. */
public final class PhysicalPlanner {
    private final CardinalityEstimator cardinality = new CardinalityEstimator();
    private final Exchanges exchanges;

    public PhysicalPlanner(Settings settings) {
        this.exchanges = new Exchanges(settings.get(SabotSettings.EXCHANGE_PARTITIONS));
    }

    public PhysicalPlan plan(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Scan scan) {
            return new PhysicalPlan.Scan(scan.table(), scan.columns(), scan.output(), scan.filters(), scan.output());
        }
        if (plan instanceof LogicalPlan.OneRow) {
            return new PhysicalPlan.LocalRows(List.of(), List.<Object[]>of(new Object[0]));
        }
        if (plan instanceof LogicalPlan.LocalRows local) {
            return new PhysicalPlan.LocalRows(local.output(), local.rows());
        }
        if (plan instanceof LogicalPlan.Range range) {
            return new PhysicalPlan.Range(range.column(), range.start(), range.end(), range.step(), range.partitions());
        }
        if (plan instanceof LogicalPlan.Join join) {
            return join(join);
        }
        if (plan instanceof LogicalPlan.Limit limit) {
            return limit(limit);
        }
        if (plan instanceof LogicalPlan.Union union) {
            List<PhysicalPlan> inputs = new ArrayList<>();
            union.inputs().forEach(input -> inputs.add(plan(input)));
            return new PhysicalPlan.Union(inputs, union.output());
        }
        if (plan instanceof LogicalPlan.Recursion recursion) {
            return new PhysicalPlan.Recursion(
                    recursion.id(), plan(recursion.anchor()), plan(recursion.step()), recursion.output());
        }
        if (plan instanceof LogicalPlan.RecursionRef reference) {
            return new PhysicalPlan.RecursionRef(reference.id(), reference.output());
        }
        if (plan instanceof LogicalPlan.Unary unary) {
            return unary(unary, plan(unary.input()));
        }
        throw QueryException.internal("no operator for " + plan.getClass().getSimpleName());
    }

    private PhysicalPlan unary(LogicalPlan.Unary plan, PhysicalPlan input) {
        if (plan instanceof LogicalPlan.Project project) {
            return new PhysicalPlan.Project(project.items(), input);
        }
        if (plan instanceof LogicalPlan.Filter filter) {
            return new PhysicalPlan.Filter(filter.condition(), RankLimits.under(filter.condition(), input));
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            List<BoundExpr> keys = new ArrayList<>();
            aggregate.keys().forEach(key -> keys.add(key.expression()));
            return new PhysicalPlan.Aggregate(aggregate.keys(), aggregate.aggregates(), exchanges.by(keys, input));
        }
        if (plan instanceof LogicalPlan.Sort sort) {
            return new PhysicalPlan.Sort(sort.orders(), sort.global(), input);
        }
        if (plan instanceof LogicalPlan.Expand expand) {
            return new PhysicalPlan.Expand(expand.projections(), expand.output(), input);
        }
        if (plan instanceof LogicalPlan.Window window) {
            return new PhysicalPlan.Window(window.functions(), window.window(), null, input);
        }
        if (plan instanceof LogicalPlan.Generate generate) {
            return new PhysicalPlan.Generate(
                    generate.generator(),
                    generate.arguments(),
                    generate.context(),
                    generate.outer(),
                    generate.generated(),
                    input);
        }
        if (plan instanceof LogicalPlan.Sample sample) {
            return new PhysicalPlan.Sample(
                    sample.lower(), sample.upper(), sample.withReplacement(), sample.seed(), input);
        }
        if (plan instanceof LogicalPlan.Shared shared) {
            return new PhysicalPlan.Shared(shared.id(), input, shared.output());
        }
        if (plan instanceof LogicalPlan.Observe observe) {
            return new PhysicalPlan.Observe(observe.id(), observe.name(), observe.metrics(), input);
        }
        if (plan instanceof LogicalPlan.Repartition repartition) {
            return new PhysicalPlan.Repartition(
                    repartition.partitions(), repartition.keys(), repartition.orders(), repartition.shuffle(), input);
        }
        if (plan instanceof LogicalPlan.Script script) {
            return new PhysicalPlan.Script(script.command(), script.output(), input);
        }
        if (plan instanceof LogicalPlan.Aliased || plan instanceof LogicalPlan.Renewed) {
            return input;
        }
        throw QueryException.internal("no operator for " + plan.getClass().getSimpleName());
    }

    private PhysicalPlan limit(LogicalPlan.Limit limit) {
        if (limit.limit() >= 0 && limit.input() instanceof LogicalPlan.Sort sort && sort.global()) {
            return new PhysicalPlan.TopN(sort.orders(), limit.limit(), limit.offset(), plan(sort.input()));
        }
        if (limit.limit() >= 0
                && limit.input() instanceof LogicalPlan.Project project
                && project.input() instanceof LogicalPlan.Sort sort
                && sort.global()) {
            PhysicalPlan top = new PhysicalPlan.TopN(sort.orders(), limit.limit(), limit.offset(), plan(sort.input()));
            return new PhysicalPlan.Project(project.items(), top);
        }
        return new PhysicalPlan.Limit(limit.limit(), limit.offset(), plan(limit.input()));
    }

    private PhysicalPlan join(LogicalPlan.Join join) {
        List<Attribute> left = join.left().output();
        List<Attribute> right = join.right().output();
        JoinKeys keys = JoinKeys.of(join.condition(), left, right);
        PhysicalPlan leftPlan = plan(join.left());
        PhysicalPlan rightPlan = plan(join.right());
        boolean threeValued = join.type() == JoinType.NULL_AWARE_ANTI
                || (join.type() == JoinType.MARK && join.mark().nullable());
        boolean oneKey = keys.keys().size() == 1
                && keys.residual() == null
                && !keys.keys().get(0).nullSafe();
        if (keys.keys().isEmpty() || (threeValued && !oneKey)) {
            return new PhysicalPlan.NestedLoopJoin(
                    leftPlan, rightPlan, join.type(), join.condition(), join.mark(), join.output());
        }
        List<BoundExpr> leftKeys = new ArrayList<>();
        List<BoundExpr> rightKeys = new ArrayList<>();
        keys.keys().forEach(key -> leftKeys.add(key.left()));
        keys.keys().forEach(key -> rightKeys.add(key.right()));
        return new PhysicalPlan.HashJoin(
                exchanges.by(leftKeys, leftPlan),
                exchanges.by(rightKeys, rightPlan),
                join.type(),
                keys.keys(),
                keys.residual(),
                buildLeft(join),
                join.mark(),
                join.output());
    }

    /** The smaller side is built, where the join can be built over either. */
    private boolean buildLeft(LogicalPlan.Join join) {
        boolean either = join.type() == JoinType.INNER
                || join.type() == JoinType.LEFT_OUTER
                || join.type() == JoinType.RIGHT_OUTER
                || join.type() == JoinType.FULL_OUTER
                || join.type() == JoinType.LEFT_SEMI
                || join.type() == JoinType.LEFT_ANTI;
        return either && cardinality.rows(join.left()) < cardinality.rows(join.right());
    }
}
