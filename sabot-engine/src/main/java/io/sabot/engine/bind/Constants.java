package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Interpreter;

/** Expressions whose value is needed while binding: limits, frame bounds, names. */
final class Constants {
    private Constants() {}

    /** @return the value as a literal when nothing but constants is in it, else the expression itself */
    static BoundExpr fold(BoundExpr expression) {
        if (expression instanceof BoundExpr.Literal || !ExprTree.isFoldable(expression)) {
            return expression;
        }
        return new BoundExpr.Literal(Interpreter.constant(expression), expression.type());
    }
}
