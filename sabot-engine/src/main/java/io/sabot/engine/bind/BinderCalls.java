package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Calls that the binder makes by itself, of arguments whose types are right already. */
final class BinderCalls {
    private BinderCalls() {}

    static BoundExpr of(String name, DataType type, BoundExpr... arguments) {
        List<DataType> types = new ArrayList<>();
        boolean nullable = false;
        for (BoundExpr argument : arguments) {
            types.add(argument.type());
            nullable |= argument.nullable();
        }
        CallContext context = new CallContext(EvalMode.ANSI, types, type, ZoneOffset.UTC, null);
        return new BoundExpr.Call((ScalarFunction) Registry.lookup(name), List.of(arguments), context, nullable);
    }
}
