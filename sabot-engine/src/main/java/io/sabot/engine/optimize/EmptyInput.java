package io.sabot.engine.optimize;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What an aggregation without keys gives over no rows: a count of 0, mostly NULL. After unnesting such an aggregation has keys
 * and gives no row instead.
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
}
