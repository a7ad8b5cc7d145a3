package io.sabot.spark.internal;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.Expr.Frame.Bound;
import io.sabot.engine.expr.Expr.Frame.Kind;
import io.sabot.engine.type.DataType;
import io.sabot.spark.sql.Column;
import java.util.List;
import java.util.Locale;

/** What a {@link io.sabot.spark.sql.expressions.WindowSpec} stands for. */
public record WindowTree(Expr.WindowSpec spec) {
    public static final WindowTree EMPTY = new WindowTree(new Expr.WindowSpec(null, List.of(), List.of(), null));

    public WindowTree partitionedBy(Column... columns) {
        return new WindowTree(new Expr.WindowSpec(null, ColumnTree.expressions(columns), spec.orderBy(), spec.frame()));
    }

    public WindowTree orderedBy(Column... columns) {
        return new WindowTree(new Expr.WindowSpec(null, spec.partitionBy(), ColumnTree.orders(columns), spec.frame()));
    }

    /** A frame from {@code start} to {@code end} rows off the current one; the extreme longs mean unbounded. */
    public WindowTree rowsBetween(long start, long end) {
        return framed(new Expr.Frame(true, bound(start, "start", true), bound(end, "end", true)));
    }

    public WindowTree rangeBetween(long start, long end) {
        return framed(new Expr.Frame(false, bound(start, "start", false), bound(end, "end", false)));
    }

    private WindowTree framed(Expr.Frame frame) {
        return new WindowTree(new Expr.WindowSpec(null, spec.partitionBy(), spec.orderBy(), frame));
    }

    private static Bound bound(long offset, String which, boolean rows) {
        if (offset == 0) {
            return new Bound(Kind.CURRENT_ROW, null);
        }
        if (which.equals("start") && offset == Long.MIN_VALUE) {
            return new Bound(Kind.UNBOUNDED_PRECEDING, null);
        }
        if (which.equals("end") && offset == Long.MAX_VALUE) {
            return new Bound(Kind.UNBOUNDED_FOLLOWING, null);
        }
        if (rows && (int) offset != offset) {
            throw outOfRange(which, offset);
        }
        // Like Spark, a number that fits is an INT, so that it adds to a date as days.
        Expr amount =
                (int) offset == offset ? Expr.literal((int) offset, DataType.INT) : Expr.literal(offset, DataType.LONG);
        return new Bound(Kind.FOLLOWING, amount);
    }

    private static RuntimeException outOfRange(String which, long offset) {
        return SparkErrors.analysis(
                "INVALID_BOUNDARY." + which.toUpperCase(Locale.ROOT),
                "boundary",
                "`" + which + "`",
                "invalidValue",
                offset + "L",
                which.equals("start") ? "longMinValue" : "longMaxValue",
                (which.equals("start") ? Long.MIN_VALUE : Long.MAX_VALUE) + "L",
                "intMinValue",
                Integer.toString(Integer.MIN_VALUE),
                "intMaxValue",
                Integer.toString(Integer.MAX_VALUE));
    }
}
