package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import java.util.List;

/** Where aggregates and window functions stand in an expression. */
final class Placement {
    private Placement() {}

    /** Whether rows must be grouped to compute it: an aggregate that is not itself over a window. */
    static boolean hasAggregate(BoundExpr expression) {
        if (expression instanceof BoundExpr.Aggregate) {
            return true;
        }
        if (expression instanceof BoundExpr.Windowed windowed) {
            List<BoundExpr> children = windowed.children();
            for (BoundExpr argument : windowed.function().children()) {
                if (hasAggregate(argument)) {
                    return true;
                }
            }
            for (BoundExpr other : children.subList(1, children.size())) {
                if (hasAggregate(other)) {
                    return true;
                }
            }
            return false;
        }
        for (BoundExpr child : expression.children()) {
            if (hasAggregate(child)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasWindow(BoundExpr expression) {
        return io.sabot.engine.expr.ExprTree.contains(expression, node -> node instanceof BoundExpr.Windowed);
    }
}
