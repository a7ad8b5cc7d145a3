package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A correlated scalar subquery that is an aggregation without keys, under projections and conditions: the aggregation alone
 * is joined, and the rest is computed above the join. There a row without input, whose count is 0, can be told from one that a
 * condition takes away.
 */
final class SingleAggregate {
    private final Map<Attribute, BoundExpr> row = new HashMap<>();
    private final List<BoundExpr> conditions = new ArrayList<>();

    private SingleAggregate() {}

    static Decorrelation.Single over(
            LogicalPlan left, LogicalPlan right, LogicalPlan.Aggregate aggregate, Attribute value) {
        NamedExpr marker = NamedExpr.create("_found", BoundExpr.Literal.TRUE);
        List<NamedExpr> items = new ArrayList<>();
        aggregate.output().forEach(column -> items.add(NamedExpr.of(column)));
        items.add(marker);
        LogicalPlan joined = Decorrelation.withAggregate(left, new LogicalPlan.Project(items, aggregate), aggregate);
        BoundExpr missing =
                new BoundExpr.IsNull(new BoundExpr.ColumnRef(marker.attribute().withNullability(true)));
        SingleAggregate above = new SingleAggregate();
        for (NamedExpr item : aggregate.aggregates()) {
            above.row.put(item.attribute(), orEmpty(item, missing));
        }
        above.climb(right, aggregate);
        BoundExpr result = above.row.get(value);
        if (!above.conditions.isEmpty()) {
            BoundExpr.Branch kept = new BoundExpr.Branch(ExprTree.and(above.conditions), result);
            result = new BoundExpr.Case(List.of(kept), new BoundExpr.Literal(null, value.type()), value.type());
        }
        return new Decorrelation.Single(joined, result);
    }

    private static BoundExpr orEmpty(NamedExpr item, BoundExpr missing) {
        BoundExpr found = new BoundExpr.ColumnRef(item.attribute().withNullability(true));
        BoundExpr empty = EmptyInput.value(item.expression());
        return empty instanceof BoundExpr.Literal literal && literal.value() == null
                ? found
                : new BoundExpr.Case(
                        List.of(new BoundExpr.Branch(missing, empty)),
                        found,
                        item.attribute().type());
    }

    /** From the aggregation up to the plan, what the columns are. */
    private void climb(LogicalPlan plan, LogicalPlan.Aggregate aggregate) {
        if (plan == aggregate) {
            return;
        }
        climb(plan.children().get(0), aggregate);
        if (plan instanceof LogicalPlan.Filter filter) {
            conditions.add(above(filter.condition()));
            return;
        }
        Map<Attribute, BoundExpr> items = new HashMap<>();
        for (NamedExpr item : ((LogicalPlan.Project) plan).items()) {
            items.put(item.attribute(), above(item.expression()));
        }
        row.putAll(items);
    }

    private BoundExpr above(BoundExpr expression) {
        return ExprTree.substitute(Decorrelation.inner(expression), row);
    }
}
