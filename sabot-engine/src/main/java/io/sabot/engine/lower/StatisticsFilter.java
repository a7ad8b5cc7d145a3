package io.sabot.engine.lower;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.operator.scan.SplitFilter;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Finds from what is known of a column in some rows that a condition holds for none of them. */
final class StatisticsFilter {
    private StatisticsFilter() {}

    /** @return null when statistics cannot tell */
    static SplitFilter of(BoundExpr condition, List<Attribute> layout) {
        if (condition instanceof BoundExpr.Or or) {
            SplitFilter left = of(or.left(), layout);
            SplitFilter right = of(or.right(), layout);
            return left == null || right == null ? null : rows -> left.mayMatch(rows) || right.mayMatch(rows);
        }
        if (condition instanceof BoundExpr.And and) {
            SplitFilter left = of(and.left(), layout);
            SplitFilter right = of(and.right(), layout);
            if (left == null || right == null) {
                return left == null ? right : left;
            }
            return rows -> left.mayMatch(rows) && right.mayMatch(rows);
        }
        if (condition instanceof BoundExpr.In in) {
            return in(in, layout);
        }
        return condition instanceof BoundExpr.Call call && call.arguments().size() == 2
                ? comparison(call, layout)
                : null;
    }

    private static SplitFilter in(BoundExpr.In in, List<Attribute> layout) {
        int column = in.value() instanceof BoundExpr.ColumnRef reference ? layout.indexOf(reference.attribute()) : -1;
        List<Object> values = new ArrayList<>();
        for (BoundExpr item : in.list()) {
            if (!(item instanceof BoundExpr.Literal literal)) {
                return null;
            }
            if (literal.value() != null) {
                values.add(literal.value());
            }
        }
        DataType type = in.value().type();
        if (column < 0 || !isComparable(type)) {
            return null;
        }
        return rows -> {
            for (Object value : values) {
                if (mayHold(rows, column, "=", value)) {
                    return true;
                }
            }
            return values.isEmpty();
        };
    }

    private static SplitFilter comparison(BoundExpr.Call call, List<Attribute> layout) {
        String operator = call.function().name();
        BoundExpr left = call.arguments().get(0);
        BoundExpr right = call.arguments().get(1);
        if (left instanceof BoundExpr.Literal && right instanceof BoundExpr.ColumnRef) {
            return comparison(mirrored(operator), right, (BoundExpr.Literal) left, layout);
        }
        return right instanceof BoundExpr.Literal literal && left instanceof BoundExpr.ColumnRef
                ? comparison(operator, left, literal, layout)
                : null;
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private static SplitFilter comparison(
            String operator, BoundExpr column, BoundExpr.Literal literal, List<Attribute> layout) {
        int index = layout.indexOf(((BoundExpr.ColumnRef) column).attribute());
        boolean known = operator.equals("=")
                || operator.equals("<")
                || operator.equals("<=")
                || operator.equals(">")
                || operator.equals(">=");
        if (!known || index < 0 || literal.value() == null || !isComparable(column.type())) {
            return null;
        }
        return rows -> mayHold(rows, index, operator, literal.value());
    }

    /** Bounds of floating-point columns say nothing of NaN, those of collated strings nothing of their order. */
    private static boolean isComparable(DataType type) {
        boolean floating = type.equals(DataType.FLOAT) || type.equals(DataType.DOUBLE);
        boolean collated = type instanceof io.sabot.engine.type.StringType string && !string.isBinaryCollated();
        return !floating && !collated && !type.isNested();
    }

    private static boolean mayHold(RowsSummary rows, int column, String operator, Object value) {
        ColumnStatistics statistics = rows.statistics(column);
        if (statistics.nullCount() >= 0 && statistics.nullCount() == rows.rowCount()) {
            return false;
        }
        return inBounds(statistics, operator, value) && (!operator.equals("=") || rows.mayHold(column, value));
    }

    private static boolean inBounds(ColumnStatistics statistics, String operator, Object value) {
        boolean known = statistics.min() != null
                && statistics.max() != null
                && statistics.min().getClass() == value.getClass();
        if (!known) {
            return true;
        }
        int min = compare(statistics.min(), value);
        int max = compare(statistics.max(), value);
        return switch (operator) {
            case "=" -> min <= 0 && max >= 0;
            case "<" -> min < 0;
            case "<=" -> min <= 0;
            case ">" -> max > 0;
            case ">=" -> max >= 0;
            default -> true;
        };
    }

    /** Both are boxed values of one storage without NaN, so that their natural order is that of SQL. */
    @SuppressWarnings("unchecked")
    private static int compare(Object bound, Object value) {
        return ((Comparable<Object>) bound).compareTo(value);
    }
}
