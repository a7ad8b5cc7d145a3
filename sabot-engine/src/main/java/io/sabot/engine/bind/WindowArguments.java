package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.WindowFunction;
import java.util.List;
import java.util.function.Supplier;

/**
 * Data frames say IGNORE NULLS by a last argument: {@code lag(column, offset, default, true)}, {@code nth_value(column, n, true)}.
 */
final class WindowArguments {
    private WindowArguments() {}

    /** The call as SQL would write it. */
    static Expr.Call withoutFlag(Expr.Call call) {
        int most = switch (call.name().get(call.name().size() - 1)) {
            case "lag", "lead" -> 3;
            case "nth_value" -> 2;
            default -> Integer.MAX_VALUE;
        };
        int count = call.arguments().size();
        if (count - 1 != most || !(call.arguments().get(most) instanceof Expr.Literal flag)) {
            return call;
        }
        return new Expr.Call(
                call.name(),
                call.arguments().subList(0, most),
                call.distinct(),
                call.filter(),
                Boolean.TRUE.equals(flag.value()) ? Boolean.TRUE : call.ignoreNulls(),
                call.orderBy(),
                call.context());
    }

    /**
     * The position that nth_value takes counts from 1.
     *
     * @param shown the call as messages show it
     */
    static void checkPosition(WindowFunction function, List<BoundExpr> arguments, Supplier<String> shown) {
        if (function.kind() != WindowFunction.Kind.NTH_VALUE || arguments.size() < 2) {
            return;
        }
        if (Constants.fold(arguments.get(1)) instanceof BoundExpr.Literal position
                && position.value() instanceof Number number
                && position.type().isIntegral()
                && number.longValue() <= 0) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "exprName",
                    "offset",
                    "sqlExpr",
                    "\"" + shown.get() + "\"",
                    "valueRange",
                    "(0, " + Long.MAX_VALUE + "]",
                    "currentValue",
                    number.longValue() + "L");
        }
    }
}
