package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.StructType;
import java.util.List;

/**
 * Whether an element of an array may be NULL: of an array that is written out, at a constant position, it is known which
 * element is meant. Source: GetArrayItemUtil of Spark.
 */
final class ItemNullability {
    private ItemNullability() {}

    /** The call, with its nullability made exact when it takes an element of an array. */
    static BoundExpr.Call refine(BoundExpr.Call call) {
        boolean takesElement = switch (call.function().name()) {
            case "array_item", "get", "element_at" ->
                call.arguments().get(0).type() instanceof ArrayType
                        && call.context().mode() != EvalMode.TRY;
            default -> false;
        };
        return takesElement
                ? new BoundExpr.Call(call.function(), call.arguments(), call.context(), isNullable(call))
                : call;
    }

    private static boolean isNullable(BoundExpr.Call call) {
        BoundExpr array = call.arguments().get(0);
        BoundExpr position = call.arguments().get(1);
        boolean fails = call.context().mode() == EvalMode.ANSI
                && !call.function().name().equals("get");
        if (position.nullable() || !ExprTree.isFoldable(position)) {
            boolean anyNull = ((ArrayType) array.type()).containsNull() || array.nullable() || position.nullable();
            return !fails || anyNull;
        }
        boolean nullableField = false;
        if (array instanceof BoundExpr.ArrayField field) {
            array = field.input();
            nullableField = ((StructType) ((ArrayType) array.type()).element())
                    .field(field.ordinal())
                    .nullable();
        }
        if (!(array instanceof BoundExpr.Call made && made.function().name().equals("array"))) {
            return true;
        }
        Object index = ((BoundExpr.Literal) Constants.fold(position)).value();
        return nullableField || isNullable(call, made.arguments(), ((Number) index).intValue(), fails);
    }

    private static boolean isNullable(BoundExpr.Call call, List<BoundExpr> elements, int index, boolean fails) {
        int at = index;
        if (call.function().name().equals("element_at")) {
            if (index == 0) {
                return false;
            }
            at = index > 0 ? index - 1 : elements.size() + index;
        }
        return at >= 0 && at < elements.size() ? elements.get(at).nullable() : !fails;
    }
}
