package io.sabot.engine.lower;

import io.sabot.engine.config.Technique;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.sort.SortSink;
import io.sabot.engine.operator.sort.SortSource;
import io.sabot.engine.operator.sort.TopNSink;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/** Lowers sort and top-n. */
final class Sorts {
    /** Above this number of rows keeping only the first is no better than sorting all. */
    private static final long LARGEST_TOP = 100_000;

    private final Lowering lowering;

    Sorts(Lowering lowering) {
        this.lowering = lowering;
    }

    Flow sort(PhysicalPlan.Sort sort) {
        boolean within = !sort.global() && Partitions.arePartitions(sort.input());
        List<BoundExpr.Order> orders = new ArrayList<>();
        if (within) {
            orders.add(Partitions.first());
        }
        orders.addAll(sort.orders());
        return sorted("sort", within ? lowering.complete(sort.input()) : lowering.flow(sort.input()), orders, -1, 0);
    }

    Flow topN(PhysicalPlan.TopN top) {
        return sorted("top", lowering.complete(top.input()), top.orders(), top.limit(), top.offset());
    }

    /** @param limit -1 for all rows */
    private Flow sorted(String name, Flow input, List<BoundExpr.Order> orders, long limit, long offset) {
        List<NamedExpr> items = new ArrayList<>();
        input.layout().forEach(column -> items.add(NamedExpr.of(column)));
        List<SortKey> keys = new ArrayList<>();
        for (BoundExpr.Order order : orders) {
            keys.add(new SortKey(column(order.key(), input, items), order.ascending(), order.nullsFirst()));
        }
        List<Attribute> layout = input.layout();
        Flow keyed = items.size() == layout.size() ? input : lowering.project(items, input);
        long wanted = limit < 0 ? Long.MAX_VALUE : limit + offset;
        Source source;
        Pipeline pipeline;
        if (wanted <= LARGEST_TOP && !lowering.excluded().contains(Technique.FIRST_ROWS)) {
            TopNSink top = lowering.keep(new TopNSink(keyed.types(), keys, (int) wanted, lowering.spill()));
            pipeline = lowering.finish(name, keyed, top);
            source = new SortSource(top, offset, limit);
        } else {
            SortSink all = lowering.keep(new SortSink(keyed.types(), keys, lowering.spill()));
            pipeline = lowering.finish(name, keyed, all);
            source = limit < 0 ? new SortSource(all) : new SortSource(all, offset, limit);
        }
        Flow flow = Flow.of(source, keyed.layout(), List.of(pipeline));
        return lowering.positioned(flow, layout);
    }

    /** Ordinal of a key among the columns; one that is computed becomes a further column. */
    private static int column(BoundExpr key, Flow input, List<NamedExpr> items) {
        int at = key instanceof BoundExpr.ColumnRef column ? input.layout().indexOf(column.attribute()) : -1;
        if (at < 0) {
            at = items.size();
            items.add(NamedExpr.create("_sort" + at, key));
        }
        return at;
    }
}
