package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Numbers the occurrences of equal rows. */
final class RowNumbers {
    private RowNumbers() {}

    /** The plan with one more column: 1 for the first occurrence of the row, 2 for the second, and so on. */
    static LogicalPlan within(LogicalPlan plan) {
        return within(plan, plan.output());
    }

    /** Occurrences of equal values of some columns. */
    static LogicalPlan within(LogicalPlan plan, List<Attribute> columns) {
        List<BoundExpr> keys = new ArrayList<>();
        List<BoundExpr.Order> orders = new ArrayList<>();
        for (Attribute column : columns) {
            keys.add(new BoundExpr.ColumnRef(column));
        }
        BoundExpr.Frame frame =
                new BoundExpr.Frame(true, Expr.Frame.Kind.UNBOUNDED_PRECEDING, null, Expr.Frame.Kind.CURRENT_ROW, null);
        CallContext context = new CallContext(EvalMode.ANSI, List.of(), DataType.INT, ZoneOffset.UTC, null);
        BoundExpr call = new BoundExpr.WindowCall(
                (WindowFunction) Registry.lookup("row_number"), List.of(), false, context, false);
        BoundExpr windowed = new BoundExpr.Windowed(call, new BoundExpr.Window(keys, orders, frame));
        NamedExpr number = NamedExpr.create("_row", windowed);
        return new LogicalPlan.Window(List.of(number), new BoundExpr.Window(keys, orders, null), plan);
    }
}
