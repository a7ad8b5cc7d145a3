package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction.WithinGroup;
import io.sabot.engine.function.WindowFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Binds {@code f(…) OVER (…)}: partition, order and frame, with the default frame where none is given. */
final class WindowSpecBinder {
    private static final BoundExpr.Frame WHOLE = new BoundExpr.Frame(
            true, Expr.Frame.Kind.UNBOUNDED_PRECEDING, null, Expr.Frame.Kind.UNBOUNDED_FOLLOWING, null);
    private static final BoundExpr.Frame RUNNING_RANGE =
            new BoundExpr.Frame(false, Expr.Frame.Kind.UNBOUNDED_PRECEDING, null, Expr.Frame.Kind.CURRENT_ROW, null);
    private static final BoundExpr.Frame RUNNING_ROWS =
            new BoundExpr.Frame(true, Expr.Frame.Kind.UNBOUNDED_PRECEDING, null, Expr.Frame.Kind.CURRENT_ROW, null);

    private final ExpressionBinder expressions;

    WindowSpecBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    BoundExpr bind(Expr.Window window, Scope scope) {
        BoundExpr bound = expressions.bindWindowFunction(window.function(), scope);
        Expr.WindowSpec spec = resolved(window.spec(), scope);
        List<BoundExpr> partitionBy = expressions.bindAll(spec.partitionBy(), scope);
        List<BoundExpr.Order> orderBy = new ArrayList<>();
        for (Expr.SortOrder order : spec.orderBy()) {
            orderBy.add(
                    new BoundExpr.Order(expressions.bind(order.input(), scope), order.ascending(), order.nullsFirst()));
        }
        BoundExpr.Frame frame = frame(bound, spec, orderBy, scope);
        if (bound instanceof BoundExpr.Aggregate aggregate && aggregate.distinct()) {
            throw QueryException.analysis(
                    "DISTINCT_WINDOW_FUNCTION_UNSUPPORTED",
                    "windowExpr",
                    "\"" + expressions.pretty().of(window, scope) + "\"");
        }
        if (bound instanceof BoundExpr.Aggregate aggregate && (!orderBy.isEmpty() || !frame.equals(WHOLE))) {
            checkTakesFrame(aggregate);
        }
        return new BoundExpr.Windowed(bound, new BoundExpr.Window(partitionBy, orderBy, frame));
    }

    /** Functions that order the rows themselves are only given whole partitions. */
    private static void checkTakesFrame(BoundExpr.Aggregate aggregate) {
        WithinGroup within = aggregate.function().withinGroup();
        boolean listed = within == WithinGroup.ROW_ORDER && !aggregate.orderBy().isEmpty();
        String name = aggregate.function().name();
        if (!listed && within != WithinGroup.ARGUMENT && !name.equals("median")) {
            return;
        }
        List<String> texts = new ArrayList<>();
        aggregate.arguments().forEach(argument -> texts.add(BoundText.of(argument)));
        for (BoundExpr.Order order : listed ? aggregate.orderBy() : List.<BoundExpr.Order>of()) {
            texts.add(BoundText.of(order.key())
                    + (order.ascending() ? " ASC" : " DESC")
                    + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST"));
        }
        String shown = name.equals("string_agg") ? "listagg" : name;
        throw QueryException.analysis(
                "INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC",
                "aggFunc",
                "\"" + shown + "(" + String.join(", ", texts) + ")\"");
    }

    /** The definition that a reference to a named window means. */
    static Expr.WindowSpec resolved(Expr.WindowSpec spec, Scope scope) {
        if (spec.reference() == null || scope == null) {
            return spec;
        }
        for (java.util.Map.Entry<String, Expr.WindowSpec> named :
                scope.windows().entrySet()) {
            if (named.getKey().equalsIgnoreCase(spec.reference())) {
                return resolved(named.getValue(), scope);
            }
        }
        throw QueryException.analysis("MISSING_WINDOW_SPECIFICATION", "windowName", spec.reference());
    }

    private BoundExpr.Frame frame(
            BoundExpr function, Expr.WindowSpec spec, List<BoundExpr.Order> orderBy, Scope scope) {
        WindowFunction own = function instanceof BoundExpr.WindowCall call ? call.function() : null;
        if (own != null && orderBy.isEmpty() && own.kind() != WindowFunction.Kind.NTH_VALUE) {
            throw QueryException.analysis(
                            "WINDOW_FUNCTION_FRAME_NOT_ORDERED",
                            "wf_name",
                            own.name().toLowerCase(Locale.ROOT),
                            "wf_expr",
                            BoundText.of(function))
                    .nowhere();
        }
        if (spec.frame() == null) {
            if (own != null && own.kind() != WindowFunction.Kind.NTH_VALUE) {
                return own.kind() == WindowFunction.Kind.CUME_DIST ? RUNNING_RANGE : RUNNING_ROWS;
            }
            return orderBy.isEmpty() ? WHOLE : RUNNING_RANGE;
        }
        Expr.Frame frame = spec.frame();
        return new BoundExpr.Frame(
                frame.rows(),
                frame.lower().kind(),
                offset(frame, frame.lower(), orderBy, scope),
                frame.upper().kind(),
                offset(frame, frame.upper(), orderBy, scope));
    }

    private BoundExpr offset(Expr.Frame frame, Expr.Frame.Bound bound, List<BoundExpr.Order> orderBy, Scope scope) {
        if (bound.amount() == null) {
            return null;
        }
        BoundExpr offset = Constants.fold(expressions.bind(bound.amount(), scope));
        if (!(offset instanceof BoundExpr.Literal)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE",
                    "location",
                    bound.kind() == Expr.Frame.Kind.PRECEDING ? "lower" : "upper",
                    "expression",
                    "\"" + BoundText.of(offset) + "\"");
        }
        if (frame.rows()) {
            return expressions.casting().to(offset, io.sabot.engine.type.DataType.INT);
        }
        if (orderBy.size() != 1) {
            throw QueryException.analysis(
                    orderBy.isEmpty()
                            ? "DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER"
                            : "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER");
        }
        return RangeOffsets.coerce(offset, orderBy.get(0).key(), expressions.casting());
    }
}
