package io.sabot.engine.lower;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.RowsSource;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/** Lowers what needs an order: sort, top-n and windows. */
final class Sorts {
    private final Lowering lowering;

    Sorts(Lowering lowering) {
        this.lowering = lowering;
    }

    Flow sort(PhysicalPlan.Sort sort) {
        return sorted(lowering.flow(sort.input()), sort.orders(), -1, 0);
    }

    Flow topN(PhysicalPlan.TopN top) {
        return sorted(lowering.flow(top.input()), top.orders(), top.limit(), top.offset());
    }

    Flow window(PhysicalPlan.Window window) {
        throw QueryException.unsupported("window functions " + window.functions().size());
    }

    private Flow sorted(Flow input, List<BoundExpr.Order> orders, long limit, long offset) {
        List<NamedExpr> items = new ArrayList<>();
        input.layout().forEach(column -> items.add(NamedExpr.of(column)));
        int[] keys = new int[orders.size()];
        for (int i = 0; i < keys.length; i++) {
            BoundExpr key = orders.get(i).key();
            int at = key instanceof BoundExpr.ColumnRef column ? input.layout().indexOf(column.attribute()) : -1;
            if (at < 0) {
                at = items.size();
                items.add(NamedExpr.create("_sort" + i, key));
            }
            keys[i] = at;
        }
        List<Attribute> layout = input.layout();
        Flow keyed = items.size() == layout.size() ? input : lowering.project(items, input);
        RowsSink sink = lowering.keep(new RowsSink(keyed.types(), lowering.pool()));
        Pipeline pipeline = lowering.finish("sort", keyed, sink);
        SimpleSort rows = new SimpleSort(sink, keyed.types(), keys, orders, limit, offset);
        Flow flow = Flow.of(new RowsSource(rows), keyed.layout(), List.of(pipeline));
        return lowering.positioned(flow, layout);
    }
}
