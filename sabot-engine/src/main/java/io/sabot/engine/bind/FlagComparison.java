package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;

/**
 * {@code flag = 1} and {@code flag = 0} outside ANSI mode: Spark puts the flag, or its negation, in place of the
 * comparison, which shows in the name of the column. Source: BooleanEquality in TypeCoercion of Spark.
 */
final class FlagComparison {
    private FlagComparison() {}

    /** @return what stands for the comparison, null when it stays one */
    static String text(Expr.Call call, Scope scope, ExpressionBinder expressions) {
        if (call.name().size() != 1
                || !call.name().get(0).equals("=")
                || call.arguments().size() != 2) {
            return null;
        }
        Expr left = call.arguments().get(0);
        Expr right = call.arguments().get(1);
        String text = text(left, right, scope, expressions);
        return text == null ? text(right, left, scope, expressions) : text;
    }

    private static String text(Expr flag, Expr number, Scope scope, ExpressionBinder expressions) {
        if (!(number instanceof Expr.Literal literal)
                || !literal.type().isNumeric()
                || !(literal.value() instanceof Number value)) {
            return null;
        }
        BoundExpr bound = expressions.bind(flag, scope);
        if (!bound.type().equals(DataType.BOOLEAN) || (value.doubleValue() != 0 && value.doubleValue() != 1)) {
            return null;
        }
        String name = expressions.pretty().of(flag, scope);
        return value.doubleValue() == 1 ? name : "(NOT " + name + ")";
    }
}
