package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.List;

/** Comparisons that rules make, of operands of one type. */
final class OptimizerCalls {
    static final String MAPS_IN_ORDER = "maps_in_order";

    private OptimizerCalls() {}

    static BoundExpr equal(BoundExpr left, BoundExpr right) {
        return compare("=", left, right, left.nullable() || right.nullable());
    }

    static BoundExpr nullSafeEqual(BoundExpr left, BoundExpr right) {
        return compare("<=>", left, right, false);
    }

    /** The bytes by which a text of a collation is compared. */
    static BoundExpr collationKey(BoundExpr text) {
        CallContext context =
                new CallContext(EvalMode.ANSI, List.of(text.type()), DataType.BINARY, ZoneOffset.UTC, null);
        ScalarFunction function = (ScalarFunction) Registry.lookup("collation_key");
        return new BoundExpr.Call(function, List.of(text), context, text.nullable());
    }

    /** The value with the entries of its maps in the order of their keys. */
    static BoundExpr mapsInOrder(BoundExpr value) {
        CallContext context = new CallContext(EvalMode.ANSI, List.of(value.type()), value.type(), ZoneOffset.UTC, null);
        ScalarFunction function = (ScalarFunction) Registry.lookup(MAPS_IN_ORDER);
        return new BoundExpr.Call(function, List.of(value), context, value.nullable());
    }

    static BoundExpr first(BoundExpr value) {
        CallContext context = new CallContext(EvalMode.ANSI, List.of(value.type()), value.type(), ZoneOffset.UTC, null);
        AggregateFunction function = (AggregateFunction) Registry.lookup("first");
        return new BoundExpr.Aggregate(
                function, List.of(value), false, null, List.of(), false, context, value.nullable());
    }

    private static BoundExpr compare(String name, BoundExpr left, BoundExpr right, boolean nullable) {
        CallContext context = new CallContext(
                EvalMode.ANSI, List.of(left.type(), right.type()), DataType.BOOLEAN, ZoneOffset.UTC, null);
        return new BoundExpr.Call((ScalarFunction) Registry.lookup(name), List.of(left, right), context, nullable);
    }
}
