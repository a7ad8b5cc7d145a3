package io.sabot.spark.internal;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.engine.sql.Query;
import java.util.List;

/** Finds {@code Column.outer}: a query with it may mean something only inside another. */
final class OuterCalls {
    private OuterCalls() {}

    /** Whether an expression of the operation itself has it; its input is not looked at. */
    static boolean isIn(Query query) {
        if (query instanceof Query.Filter filter) {
            return isIn(filter.condition());
        }
        if (query instanceof Query.Select select) {
            return isInAny(select.items());
        }
        if (query instanceof Query.WithColumns columns) {
            return isInAny(columns.values());
        }
        if (query instanceof Query.Sort sort) {
            return isInAny(sort.orders());
        }
        return query instanceof Query.Join join && join.condition() != null && isIn(join.condition());
    }

    private static boolean isInAny(List<? extends Expr> expressions) {
        for (Expr expression : expressions) {
            if (isIn(expression)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Expr expression) {
        boolean outer = expression instanceof Expr.Call call
                && call.name().equals(List.of("outer"))
                && call.arguments().size() == 1;
        return outer || isInAny(ExprChildren.of(expression));
    }
}
