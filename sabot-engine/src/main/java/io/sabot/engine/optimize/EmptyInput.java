package io.sabot.engine.optimize;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an aggregation without keys gives over no rows: a count of 0, mostly NULL, and what is computed from these. After
 * unnesting such an aggregation has keys and gives no row instead.
 */
final class EmptyInput {
    private EmptyInput() {}

    /** The aggregation without keys under projections and conditions; null when the plan is none. */
    static LogicalPlan.Aggregate scalarAggregate(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Project || plan instanceof LogicalPlan.Filter) {
            return scalarAggregate(plan.children().get(0));
        }
        return plan instanceof LogicalPlan.Aggregate aggregate
                        && aggregate.keys().isEmpty()
                ? aggregate
                : null;
    }

    /** The value of a column over no rows. */
    static BoundExpr value(LogicalPlan plan, Attribute column) {
        Map<Attribute, BoundExpr> row = row(plan);
        BoundExpr value = row == null ? null : row.get(column);
        return value == null ? new BoundExpr.Literal(null, column.type()) : value;
    }

    /** What an aggregate gives over no rows. */
    static BoundExpr value(BoundExpr expression) {
        BoundExpr.Aggregate aggregate = (BoundExpr.Aggregate) expression;
        List<Object> constants = new ArrayList<>();
        for (BoundExpr argument : aggregate.arguments()) {
            constants.add(argument instanceof BoundExpr.Literal literal ? literal.value() : null);
        }
        Accumulator accumulator = aggregate.function().factory().create(aggregate.context(), constants);
        accumulator.ensureGroups(1);
        FlatVector result = Vector.allocate(aggregate.type(), 1);
        Vector.startWriting(result);
        accumulator.writeResult(0, 1, result);
        return new BoundExpr.Literal(BoxedValues.detach(result.get(0)), aggregate.type());
    }

    /** @return null when there is no row */
    private static Map<Attribute, BoundExpr> row(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Aggregate aggregate && aggregate.keys().isEmpty()) {
            Map<Attribute, BoundExpr> row = new HashMap<>();
            for (NamedExpr item : aggregate.aggregates()) {
                row.put(item.attribute(), value(item.expression()));
            }
            return row;
        }
        if (plan instanceof LogicalPlan.Project project) {
            Map<Attribute, BoundExpr> input = row(project.input());
            if (input == null) {
                return null;
            }
            Map<Attribute, BoundExpr> row = new HashMap<>();
            for (NamedExpr item : project.items()) {
                row.put(item.attribute(), FoldConstants.fold(ExprTree.substitute(item.expression(), input)));
            }
            return row;
        }
        if (plan instanceof LogicalPlan.Filter filter) {
            Map<Attribute, BoundExpr> input = row(filter.input());
            BoundExpr condition =
                    input == null ? null : FoldConstants.fold(ExprTree.substitute(filter.condition(), input));
            return BoundExpr.Literal.TRUE.equals(condition) ? input : null;
        }
        return null;
    }
}
