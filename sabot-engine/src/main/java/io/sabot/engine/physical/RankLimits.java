package io.sabot.engine.physical;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.plan.NamedExpr;

/** Finds that a filter keeps only the first rows of each partition of a window. Spark: {@code InsertWindowGroupLimit}. */
final class RankLimits {
    private RankLimits() {}

    /** @return the plan of the filter's input, where possible with a limit that its condition implies */
    static PhysicalPlan under(BoundExpr condition, PhysicalPlan input) {
        boolean limitable = input instanceof PhysicalPlan.Window window
                && !window.window().orderBy().isEmpty()
                && window.functions().stream().allMatch(item -> looksBackOnly((BoundExpr.Windowed) item.expression()));
        if (!limitable) {
            return input;
        }
        PhysicalPlan.Window window = (PhysicalPlan.Window) input;
        PhysicalPlan.RankLimit least = null;
        for (BoundExpr conjunct : ExprTree.conjuncts(condition)) {
            PhysicalPlan.RankLimit found = of(conjunct, window);
            least = least == null || found != null && found.rank() < least.rank() ? found : least;
        }
        return new PhysicalPlan.Window(window.functions(), window.window(), least, window.input());
    }

    /** Whether a row's value is the same when rows behind it and its peers are missing. */
    private static boolean looksBackOnly(BoundExpr.Windowed windowed) {
        Expr.Frame.Kind upper = windowed.window().frame().upper();
        boolean frameEndsHere = upper == Expr.Frame.Kind.CURRENT_ROW || upper == Expr.Frame.Kind.PRECEDING;
        return windowed.function() instanceof BoundExpr.WindowCall call ? isRank(call) : frameEndsHere;
    }

    private static boolean isRank(BoundExpr.WindowCall call) {
        return switch (call.function().kind()) {
            case ROW_NUMBER, RANK, DENSE_RANK -> true;
            case PERCENT_RANK, CUME_DIST, NTILE, LAG, LEAD, NTH_VALUE -> false;
        };
    }

    private static PhysicalPlan.RankLimit of(BoundExpr conjunct, PhysicalPlan.Window window) {
        if (!(conjunct instanceof BoundExpr.Call call) || call.arguments().size() != 2) {
            return null;
        }
        BoundExpr left = call.arguments().get(0);
        BoundExpr right = call.arguments().get(1);
        return switch (call.function().name()) {
            case "=" -> {
                PhysicalPlan.RankLimit found = of(left, right, 0, window);
                yield found == null ? of(right, left, 0, window) : found;
            }
            case "<=" -> of(left, right, 0, window);
            case "<" -> of(left, right, -1, window);
            case ">=" -> of(right, left, 0, window);
            case ">" -> of(right, left, -1, window);
            default -> null;
        };
    }

    private static PhysicalPlan.RankLimit of(BoundExpr rank, BoundExpr most, int more, PhysicalPlan.Window window) {
        if (!(rank instanceof BoundExpr.ColumnRef column)
                || !(most instanceof BoundExpr.Literal literal)
                || !(literal.value() instanceof Integer value)
                || value + more <= 0) {
            return null;
        }
        for (NamedExpr item : window.functions()) {
            if (item.attribute().equals(column.attribute())
                    && ((BoundExpr.Windowed) item.expression()).function() instanceof BoundExpr.WindowCall call) {
                boolean dense = call.function().kind() == WindowFunction.Kind.DENSE_RANK;
                return new PhysicalPlan.RankLimit(value + more, dense);
            }
        }
        return null;
    }
}
