package io.sabot.engine.lower;

import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.Direction;
import io.sabot.engine.function.AggregateFunction.WithinGroup;
import io.sabot.engine.operator.group.AggregateCall;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lowers calls of aggregate functions, for groupings and windows. */
final class Aggregations {
    private Aggregations() {}

    static AggregateCall call(BoundExpr.Aggregate aggregate, ExpressionCompiler compiler) {
        List<BoundExpr> arguments = arguments(aggregate);
        List<DataType> types = new ArrayList<>();
        List<KeyRange> ranges = new ArrayList<>();
        for (BoundExpr argument : arguments) {
            types.add(argument.type());
            ranges.add(keyRange(compiler.range(argument)));
        }
        return new AggregateCall(
                accumulators(aggregate),
                Lowering.evaluators(arguments, compiler),
                types,
                ranges,
                aggregate.type(),
                aggregate.distinct(),
                aggregate.filter() == null ? null : compiler.selector(aggregate.filter()));
    }

    /** Bounds for a table of keys; null where there are none. */
    static KeyRange keyRange(ValueRange range) {
        boolean usable = range != null && range.fitsLong() && range.min().compareTo(range.max()) <= 0;
        return usable ? new KeyRange(range.min().longValue(), range.max().longValue()) : null;
    }

    static Supplier<Accumulator> accumulators(BoundExpr.Aggregate aggregate) {
        AggregateFunction function = aggregate.function();
        List<Object> constants = constants(aggregate);
        List<Direction> order = new ArrayList<>();
        aggregate
                .orderBy()
                .forEach(key -> order.add(new Direction(key.key().type(), key.ascending(), key.nullsFirst())));
        return () -> function.factory().create(aggregate.context(), constants, order);
    }

    /** What an accumulator is given of a row. */
    static List<BoundExpr> arguments(BoundExpr.Aggregate aggregate) {
        if (aggregate.function().withinGroup() != WithinGroup.ROW_ORDER) {
            return aggregate.arguments();
        }
        List<BoundExpr> all = new ArrayList<>(aggregate.arguments());
        aggregate.orderBy().forEach(order -> all.add(order.key()));
        return all;
    }

    /** Values of arguments that are literals; IGNORE NULLS is what a second argument TRUE says of first and last. */
    private static List<Object> constants(BoundExpr.Aggregate aggregate) {
        int from = aggregate.function().constantsFrom();
        List<Object> constants = new ArrayList<>();
        for (int i = 0; i < aggregate.arguments().size(); i++) {
            BoundExpr argument = aggregate.arguments().get(i);
            BoundExpr folded = from >= 0 && i >= from ? RangeBounds.folded(argument) : argument;
            constants.add(folded instanceof BoundExpr.Literal literal ? literal.value() : null);
        }
        if (aggregate.ignoreNulls() && constants.size() == 1) {
            constants.add(true);
        }
        return constants;
    }
}
