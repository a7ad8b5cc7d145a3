package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A limit that counts anew for each combination of some columns: by row numbers. */
final class LimitWithinGroups {
    private LimitWithinGroups() {}

    static LogicalPlan apply(
            LogicalPlan plan, List<Attribute> groups, List<BoundExpr.Order> orders, long limit, long offset) {
        List<BoundExpr> partitionBy = new ArrayList<>();
        groups.forEach(column -> partitionBy.add(new BoundExpr.ColumnRef(column)));
        BoundExpr.Frame frame =
                new BoundExpr.Frame(true, Expr.Frame.Kind.UNBOUNDED_PRECEDING, null, Expr.Frame.Kind.CURRENT_ROW, null);
        CallContext context = new CallContext(EvalMode.ANSI, List.of(), DataType.INT, ZoneOffset.UTC, null);
        BoundExpr call = new BoundExpr.WindowCall(
                (WindowFunction) Registry.lookup("row_number"), List.of(), false, context, false);
        BoundExpr.Window window = new BoundExpr.Window(partitionBy, orders, frame);
        NamedExpr number = NamedExpr.create("_row", new BoundExpr.Windowed(call, window));
        LogicalPlan numbered =
                new LogicalPlan.Window(List.of(number), new BoundExpr.Window(partitionBy, orders, null), plan);
        BoundExpr condition = null;
        if (limit >= 0) {
            condition = compare("<=", number, (int) Math.min(Integer.MAX_VALUE, limit + offset));
        }
        if (offset > 0) {
            BoundExpr behind = compare(">", number, (int) offset);
            condition = condition == null ? behind : new BoundExpr.And(condition, behind);
        }
        return condition == null ? plan : new LogicalPlan.Filter(condition, numbered);
    }

    private static BoundExpr compare(String name, NamedExpr number, int bound) {
        CallContext context = new CallContext(
                EvalMode.ANSI, List.of(DataType.INT, DataType.INT), DataType.BOOLEAN, ZoneOffset.UTC, null);
        return new BoundExpr.Call(
                (ScalarFunction) Registry.lookup(name),
                List.of(new BoundExpr.ColumnRef(number.attribute()), new BoundExpr.Literal(bound, DataType.INT)),
                context,
                false);
    }
}
