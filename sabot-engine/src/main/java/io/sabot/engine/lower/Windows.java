package io.sabot.engine.lower;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Technique;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.window.RankLimit;
import io.sabot.engine.operator.window.WindowCall;
import io.sabot.engine.operator.window.WindowFrame;
import io.sabot.engine.operator.window.WindowSink;
import io.sabot.engine.operator.window.WindowSource;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lowers window functions: keys, arguments and bounds become columns, then rows are sorted once for all functions. */
final class Windows {
    private final Lowering lowering;

    Windows(Lowering lowering) {
        this.lowering = lowering;
    }

    Flow lower(PhysicalPlan.Window window) {
        Flow input = lowering.complete(window.input());
        Columns columns = new Columns(input);
        int[] partitionKeys = columns.of(window.window().partitionBy());
        List<SortKey> orderKeys = new ArrayList<>();
        for (BoundExpr.Order order : window.window().orderBy()) {
            orderKeys.add(new SortKey(columns.of(order.key()), order.ascending(), order.nullsFirst()));
        }
        List<WindowCall> calls = new ArrayList<>();
        for (NamedExpr item : window.functions()) {
            calls.add(call((BoundExpr.Windowed) item.expression(), columns));
        }
        Flow keyed = columns.flow();
        PhysicalPlan.RankLimit wanted = window.limit();
        RankLimit limit = wanted == null || lowering.excluded().contains(Technique.RANK_LIMITS)
                ? null
                : new RankLimit(
                        keyed.types(),
                        partitionKeys,
                        orderKeys.get(0),
                        wanted.rank(),
                        wanted.dense(),
                        lowering.spill());
        WindowSink sink =
                lowering.keep(new WindowSink(keyed.types(), partitionKeys, orderKeys, limit, lowering.spill()));
        Pipeline pipeline = lowering.finish("window", keyed, sink);
        List<Attribute> layout = new ArrayList<>(keyed.layout());
        window.functions().forEach(item -> layout.add(item.attribute()));
        Flow flow = new Flow(new WindowSource(sink, calls), List.of(), List.of(pipeline), layout, Map.of());
        return lowering.positioned(flow, window.output());
    }

    /** The columns of the input, and computed ones behind them. */
    private final class Columns {
        private final Flow input;
        private final List<NamedExpr> items = new ArrayList<>();

        Columns(Flow input) {
            this.input = input;
            input.layout().forEach(column -> items.add(NamedExpr.of(column)));
        }

        int of(BoundExpr expression) {
            int at = expression instanceof BoundExpr.ColumnRef column
                    ? input.layout().indexOf(column.attribute())
                    : -1;
            if (at < 0) {
                at = items.size();
                items.add(NamedExpr.create("_w" + at, expression));
            }
            return at;
        }

        int[] of(List<BoundExpr> expressions) {
            int[] ordinals = new int[expressions.size()];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = of(expressions.get(i));
            }
            return ordinals;
        }

        Flow flow() {
            return items.size() == input.layout().size() ? input : lowering.project(items, input);
        }
    }

    private WindowCall call(BoundExpr.Windowed windowed, Columns columns) {
        WindowFrame frame = frame(windowed.window(), columns);
        if (windowed.function() instanceof BoundExpr.WindowCall own) {
            return own(own, frame, columns);
        }
        BoundExpr.Aggregate aggregate = (BoundExpr.Aggregate) windowed.function();
        String name = aggregate.function().name();
        boolean first = name.equals("first") || name.equals("first_value") || name.equals("any_value");
        if (aggregate.filter() == null && (first || name.equals("last") || name.equals("last_value"))) {
            boolean ignoreNulls = aggregate.ignoreNulls()
                    || (aggregate.arguments().size() > 1
                            && isTrue(aggregate.arguments().get(1)));
            int column = columns.of(aggregate.arguments().get(0));
            return new WindowCall.Nth(column, first ? 1 : -1, ignoreNulls, frame, aggregate.type());
        }
        boolean brought = aggregate.function().userCode() != null;
        List<BoundExpr> arguments = new ArrayList<>();
        for (BoundExpr argument : Aggregations.arguments(aggregate)) {
            arguments.add(brought ? argument : filtered(argument, aggregate.filter()));
        }
        if (brought && aggregate.filter() != null) {
            arguments.add(aggregate.filter()); // what NULL means only the program knows
        }
        return new WindowCall.Aggregate(
                Aggregations.accumulators(aggregate), columns.of(arguments), aggregate.type(), frame);
    }

    private static boolean isTrue(BoundExpr expression) {
        return expression instanceof BoundExpr.Literal literal && Boolean.TRUE.equals(literal.value());
    }

    /** A row that the filter leaves out counts like one whose argument is NULL. */
    private static BoundExpr filtered(BoundExpr argument, BoundExpr filter) {
        return filter == null
                ? argument
                : new BoundExpr.Case(
                        List.of(new BoundExpr.Branch(filter, argument)),
                        new BoundExpr.Literal(null, argument.type()),
                        argument.type());
    }

    private WindowCall own(BoundExpr.WindowCall call, WindowFrame frame, Columns columns) {
        List<BoundExpr> arguments = call.arguments();
        WindowFunction.Kind kind = call.function().kind();
        return switch (kind) {
            case LAG, LEAD -> {
                int offset = arguments.size() > 1 ? constant(arguments.get(1), call) : 1;
                boolean hasDefault = arguments.size() > 2
                        && !(arguments.get(2) instanceof BoundExpr.Literal literal && literal.value() == null);
                yield new WindowCall.Shift(
                        columns.of(arguments.get(0)),
                        kind == WindowFunction.Kind.LAG ? -offset : offset,
                        hasDefault ? columns.of(arguments.get(2)) : -1,
                        call.ignoreNulls(),
                        call.type());
            }
            case NTH_VALUE ->
                new WindowCall.Nth(
                        columns.of(arguments.get(0)),
                        constant(arguments.get(1), call),
                        call.ignoreNulls(),
                        frame,
                        call.type());
            case NTILE -> new WindowCall.Rank(kind, arguments.isEmpty() ? 1 : constant(arguments.get(0), call));
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST -> new WindowCall.Rank(kind, 0);
        };
    }

    private static int constant(BoundExpr expression, BoundExpr.WindowCall call) {
        BoundExpr folded = RangeBounds.folded(expression);
        if (folded instanceof BoundExpr.Literal literal && literal.value() instanceof Integer value) {
            return value;
        }
        throw QueryException.unsupported(call.function().name() + " with an argument that is no constant");
    }

    private WindowFrame frame(BoundExpr.Window window, Columns columns) {
        BoundExpr.Frame frame = window.frame();
        return new WindowFrame(
                frame.rows(),
                bound(frame.rows(), frame.lower(), frame.lowerOffset(), window, columns),
                bound(frame.rows(), frame.upper(), frame.upperOffset(), window, columns));
    }

    private WindowFrame.Bound bound(
            boolean rows, Expr.Frame.Kind kind, BoundExpr offset, BoundExpr.Window window, Columns columns) {
        boolean back = kind == Expr.Frame.Kind.PRECEDING;
        return switch (kind) {
            case UNBOUNDED_PRECEDING -> WindowFrame.Bound.of(WindowFrame.Kind.UNBOUNDED_PRECEDING);
            case UNBOUNDED_FOLLOWING -> WindowFrame.Bound.of(WindowFrame.Kind.UNBOUNDED_FOLLOWING);
            case CURRENT_ROW -> WindowFrame.Bound.of(WindowFrame.Kind.CURRENT_ROW);
            case PRECEDING, FOLLOWING -> {
                if (rows) {
                    int distance = (Integer) ((BoundExpr.Literal) RangeBounds.folded(offset)).value();
                    yield WindowFrame.Bound.ofRows(back ? -distance : distance);
                }
                BoundExpr.Order order = window.orderBy().get(0);
                RangeBounds ranges = new RangeBounds(SabotSettings.zone(lowering.settings()));
                yield WindowFrame.Bound.ofRange(columns.of(ranges.moved(order, offset, back)));
            }
        };
    }
}
