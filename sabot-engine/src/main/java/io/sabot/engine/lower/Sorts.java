package io.sabot.engine.lower;

import io.sabot.engine.config.Technique;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.operator.sort.RowThreshold;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.sort.SortSink;
import io.sabot.engine.operator.sort.SortSource;
import io.sabot.engine.operator.sort.TopNSink;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Sink;
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
        long wanted = top.limit() + top.offset();
        if (wanted > LARGEST_TOP || lowering.excluded().contains(Technique.FIRST_ROWS)) {
            return sorted("top", lowering.complete(top.input()), top.orders(), top.limit(), top.offset());
        }
        BoundExpr.Order first = top.orders().get(0);
        RowThreshold threshold = new RowThreshold(first.key().type(), first.ascending(), first.nullsFirst());
        List<PendingFilter> filters = new ArrayList<>();
        if (!lowering.excluded().contains(Technique.FIRST_ROWS_IN_SCANS)) {
            for (ScannedColumn scanned : ScannedColumn.of(top.input(), first.key())) {
                long enough = scanned.everyRow() ? wanted : Long.MAX_VALUE;
                filters.add(new PendingFilter(scanned.column(), at -> threshold.filter(at, enough)));
            }
        }
        Keyed input = keyed(lowering.complete(top.input(), filters), top.orders());
        TopNSink sink = lowering.keep(
                new TopNSink(input.flow().types(), input.keys(), (int) wanted, threshold, lowering.spill()));
        return ordered("top", input, sink, new SortSource(sink, top.offset(), top.limit()));
    }

    /** @param limit -1 for all rows */
    private Flow sorted(String name, Flow rows, List<BoundExpr.Order> orders, long limit, long offset) {
        Keyed input = keyed(rows, orders);
        SortSink sink = lowering.keep(new SortSink(input.flow().types(), input.keys(), lowering.spill()));
        return ordered(name, input, sink, limit < 0 ? new SortSource(sink) : new SortSource(sink, offset, limit));
    }

    private Flow ordered(String name, Keyed input, Sink sink, Source source) {
        Pipeline pipeline = lowering.finish(name, input.flow(), sink);
        Flow flow = Flow.of(source, input.flow().layout(), List.of(pipeline));
        return lowering.positioned(flow, input.layout());
    }

    /** A flow with its sort keys as columns. @param layout without them */
    private record Keyed(Flow flow, List<SortKey> keys, List<Attribute> layout) {}

    private Keyed keyed(Flow input, List<BoundExpr.Order> orders) {
        List<NamedExpr> items = new ArrayList<>();
        input.layout().forEach(column -> items.add(NamedExpr.of(column)));
        List<SortKey> keys = new ArrayList<>();
        for (BoundExpr.Order order : orders) {
            keys.add(new SortKey(column(order.key(), input, items), order.ascending(), order.nullsFirst()));
        }
        List<Attribute> layout = input.layout();
        return new Keyed(items.size() == layout.size() ? input : lowering.project(items, input), keys, layout);
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
