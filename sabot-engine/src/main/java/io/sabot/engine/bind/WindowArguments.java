package io.sabot.engine.bind;

import io.sabot.engine.expr.Expr;

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
}
