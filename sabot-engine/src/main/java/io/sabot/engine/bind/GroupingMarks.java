package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * {@code grouping(a)} and {@code grouping_id(a, b)} between the binding of the select list and that of the aggregation:
 * they pass as aggregates until the grouping sets are known.
 */
final class GroupingMarks {
    private GroupingMarks() {}

    static BoundExpr mark(String name, List<BoundExpr> arguments, BindContext context) {
        DataType type = name.equals("grouping") ? DataType.BYTE : DataType.LONG;
        AggregateFunction function =
                new AggregateFunction(name, 0, Integer.MAX_VALUE, null, false, null, List.of(), Documentation.NONE);
        List<DataType> types = arguments.stream().map(BoundExpr::type).toList();
        CallContext call = new CallContext(context.mode(), types, type, context.zone(), null);
        return new BoundExpr.Aggregate(function, arguments, false, null, List.of(), false, call, false);
    }

    static boolean isMark(BoundExpr.Aggregate aggregate) {
        return aggregate.function().factory() == null;
    }
}
