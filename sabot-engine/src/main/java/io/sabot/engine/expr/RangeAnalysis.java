package io.sabot.engine.expr;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import java.math.BigInteger;
import java.util.List;

/** Bounds of expressions over integers and decimals, from those of the columns. */
public final class RangeAnalysis {
    private final ValueRanges columns;
    private final boolean ofDecimals;

    public RangeAnalysis(ValueRanges columns) {
        this(columns, true);
    }

    /** @param ofDecimals whether decimals have other bounds than those of their types */
    public RangeAnalysis(ValueRanges columns, boolean ofDecimals) {
        this.columns = columns;
        this.ofDecimals = ofDecimals;
    }

    /** Bounds of the value, in units of its scale; null when it is no integer or decimal. NULL has no part in them. */
    public ValueRange of(BoundExpr expression) {
        ValueRange byType = ValueRange.ofType(expression.type());
        if (byType == null) {
            return null;
        }
        ValueRange exact = unchecked(expression);
        return exact == null ? byType : exact.intersect(byType);
    }

    /** Bounds before overflow is considered: outside those of the type when a result may not exist. Null when unknown. */
    public ValueRange unchecked(BoundExpr expression) {
        if (!ofDecimals && expression.type() instanceof DecimalType) {
            return null;
        }
        if (expression instanceof BoundExpr.Literal literal) {
            return ofLiteral(literal);
        }
        if (expression instanceof BoundExpr.ColumnRef column) {
            return columns.of(column.attribute());
        }
        if (expression instanceof BoundExpr.Call call) {
            return ofCall(call);
        }
        if (expression instanceof BoundExpr.Cast cast) {
            return ofCast(cast);
        }
        if (expression instanceof BoundExpr.Case choice) {
            ValueRange all = of(choice.otherwise());
            for (BoundExpr.Branch branch : choice.branches()) {
                all = union(all, of(branch.value()));
            }
            return all;
        }
        if (expression instanceof BoundExpr.Coalesce choice) {
            ValueRange all = of(choice.arguments().get(0));
            for (BoundExpr argument : choice.arguments()) {
                all = union(all, of(argument));
            }
            return all;
        }
        return null;
    }

    private static ValueRange union(ValueRange left, ValueRange right) {
        return left == null || right == null ? null : left.union(right);
    }

    private static ValueRange ofLiteral(BoundExpr.Literal literal) {
        Object value = literal.value();
        if (value == null) {
            return ValueRange.of(0, 0);
        }
        if (value instanceof Int128 wide) {
            return ValueRange.point(wide.toBigInteger());
        }
        return value instanceof Number number ? ValueRange.point(BigInteger.valueOf(number.longValue())) : null;
    }

    private ValueRange ofCall(BoundExpr.Call call) {
        List<BoundExpr> arguments = call.arguments();
        int scale = scale(call.type());
        switch (call.function().name()) {
            case "+", "-" -> {
                if (arguments.size() != 2) {
                    return null;
                }
                ValueRange left = rescaled(arguments.get(0), scale);
                ValueRange right = rescaled(arguments.get(1), scale);
                if (left == null || right == null) {
                    return null;
                }
                return call.function().name().equals("+") ? left.plus(right) : left.minus(right);
            }
            case "*" -> {
                ValueRange left = of(arguments.get(0));
                ValueRange right = of(arguments.get(1));
                boolean exact =
                        scale(arguments.get(0).type()) + scale(arguments.get(1).type()) == scale;
                return left == null || right == null || !exact ? null : left.times(right);
            }
            case "negative" -> {
                ValueRange input = of(arguments.get(0));
                return input == null ? null : input.negate();
            }
            default -> {
                return null;
            }
        }
    }

    private ValueRange ofCast(BoundExpr.Cast cast) {
        if (ValueRange.ofType(cast.type()) == null
                || ValueRange.ofType(cast.input().type()) == null) {
            return null;
        }
        return rescaled(cast.input(), scale(cast.type()));
    }

    /** Bounds in units of a finer scale; null when the scale is coarser. */
    private ValueRange rescaled(BoundExpr expression, int scale) {
        int digits = scale - scale(expression.type());
        ValueRange range = of(expression);
        return range == null || digits < 0 ? null : range.scaledUp(digits);
    }

    private static int scale(DataType type) {
        return type instanceof DecimalType decimal ? decimal.scale() : 0;
    }
}
