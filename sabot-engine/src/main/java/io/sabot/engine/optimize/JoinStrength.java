package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns an outer join into a narrower one when a condition above drops the rows that it pads with NULLs. */
final class JoinStrength {
    private JoinStrength() {}

    static LogicalPlan.Join strengthen(LogicalPlan.Join join, List<BoundExpr> conditions) {
        boolean leftNeeded = rejectsNulls(conditions, join.left().output());
        boolean rightNeeded =
                join.type().hasRight() && rejectsNulls(conditions, join.right().output());
        JoinType type = join.type();
        if (type == JoinType.FULL_OUTER) {
            if (leftNeeded && rightNeeded) {
                type = JoinType.INNER;
            } else if (leftNeeded) {
                type = JoinType.LEFT_OUTER;
            } else if (rightNeeded) {
                type = JoinType.RIGHT_OUTER;
            }
        } else if ((type == JoinType.LEFT_OUTER && rightNeeded) || (type == JoinType.RIGHT_OUTER && leftNeeded)) {
            type = JoinType.INNER;
        }
        return type == join.type()
                ? join
                : new LogicalPlan.Join(join.left(), join.right(), type, join.condition(), join.mark());
    }

    /** Whether some condition is not true for any row whose columns of this side are all NULL. */
    private static boolean rejectsNulls(List<BoundExpr> conditions, Collection<Attribute> side) {
        Set<Attribute> columns = new HashSet<>(side);
        for (BoundExpr condition : conditions) {
            if (isNullOrFalse(condition, columns)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNullOrFalse(BoundExpr condition, Set<Attribute> columns) {
        if (condition instanceof BoundExpr.And and) {
            return isNullOrFalse(and.left(), columns) || isNullOrFalse(and.right(), columns);
        }
        if (condition instanceof BoundExpr.Or or) {
            return isNullOrFalse(or.left(), columns) && isNullOrFalse(or.right(), columns);
        }
        if (condition instanceof BoundExpr.Not not && not.input() instanceof BoundExpr.IsNull isNull) {
            return isNull(isNull.input(), columns);
        }
        return isNull(condition, columns);
    }

    /** Whether the value is NULL when the columns are. */
    private static boolean isNull(BoundExpr expression, Set<Attribute> columns) {
        if (expression instanceof BoundExpr.ColumnRef column) {
            return columns.contains(column.attribute());
        }
        if (expression instanceof BoundExpr.Call call) {
            boolean strict = call.nullRule() == NullRule.STRICT || call.nullRule() == NullRule.STRICT_NULLABLE;
            return strict && anyNull(call.arguments(), columns);
        }
        if (expression instanceof BoundExpr.Cast || expression instanceof BoundExpr.Not) {
            return isNull(expression.children().get(0), columns);
        }
        return expression instanceof BoundExpr.In in && isNull(in.value(), columns);
    }

    private static boolean anyNull(List<BoundExpr> expressions, Set<Attribute> columns) {
        for (BoundExpr expression : expressions) {
            if (isNull(expression, columns)) {
                return true;
            }
        }
        return false;
    }
}
