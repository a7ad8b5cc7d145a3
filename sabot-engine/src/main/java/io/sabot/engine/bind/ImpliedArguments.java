package io.sabot.engine.bind;

import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.Locale;

/** Calls without arguments that mean one: {@code unix_timestamp()} is that of now. */
final class ImpliedArguments {
    private ImpliedArguments() {}

    static Expr.Call of(Expr.Call call) {
        String name = call.name().get(call.name().size() - 1).toLowerCase(Locale.ROOT);
        if (!name.equals("unix_timestamp") || !call.arguments().isEmpty()) {
            return call;
        }
        return call.withArguments(List.of(Expr.call("current_timestamp", List.of(), call.context())));
    }
}
