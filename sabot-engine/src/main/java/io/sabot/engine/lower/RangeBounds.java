package io.sabot.engine.lower;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Interpreter;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The order key of a row moved by the offset of a RANGE frame. */
final class RangeBounds {
    private final ZoneId zone;

    /** @param zone in which days are added to timestamps */
    RangeBounds(ZoneId zone) {
        this.zone = zone;
    }

    /** @param back whether the bound precedes the row; in a descending order that is towards larger keys */
    BoundExpr moved(BoundExpr.Order order, BoundExpr offset, boolean back) {
        String operator = back == order.ascending() ? "-" : "+";
        return cast(call(operator, order.key(), offset), order.key().type());
    }

    private BoundExpr call(String operator, BoundExpr key, BoundExpr offset) {
        ScalarFunction function = (ScalarFunction) Registry.lookup(operator);
        List<DataType> types = List.of(key.type(), offset.type());
        Typing typing = function.typeRule()
                .apply(new Arguments(types, Arrays.asList(null, null), List.of(false, false), EvalMode.ANSI));
        List<BoundExpr> arguments = new ArrayList<>();
        arguments.add(cast(typing.swapped() ? offset : key, typing.arguments().get(0)));
        arguments.add(cast(typing.swapped() ? key : offset, typing.arguments().get(1)));
        CallContext context = new CallContext(EvalMode.ANSI, typing.arguments(), typing.result(), zone, null);
        ScalarFunction called = typing.instead() == null ? function : typing.instead();
        return new BoundExpr.Call(called, arguments, context, key.nullable());
    }

    private BoundExpr cast(BoundExpr input, DataType type) {
        return input.type().equals(type)
                ? input
                : new BoundExpr.Cast(input, type, EvalMode.ANSI, zone, input.nullable(), null);
    }

    /** The value of an expression of constants as a literal. */
    static BoundExpr folded(BoundExpr expression) {
        return expression instanceof BoundExpr.Literal || !io.sabot.engine.expr.ExprTree.isFoldable(expression)
                ? expression
                : new BoundExpr.Literal(Interpreter.constant(expression), expression.type());
    }
}
