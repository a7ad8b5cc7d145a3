package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.FrequentItems;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.EvalMode;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import io.sabot.spark.sql.types.DataTypes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code Dataset.stat} does, as queries. */
public final class Correlations {
    private Correlations() {}

    public static double covariance(Frame frame, String first, String second) {
        return aggregate(frame, "covariance", first, second, "covar_samp");
    }

    public static double correlation(Frame frame, String first, String second) {
        return aggregate(frame, "correlation", first, second, "corr");
    }

    private static double aggregate(Frame frame, String what, String first, String second, String function) {
        Column left = number(frame, what, first);
        Column right = number(frame, what, second);
        List<Column> aggregates = List.of(functions.call_function(function, left, right));
        Object value = Frames.boxedRows(frame.aggregated(List.of(), aggregates)).get(0)[0];
        return value == null ? Double.NaN : (Double) value;
    }

    private static Column number(Frame frame, String what, String name) {
        Attribute attribute = Frames.attribute(frame, name);
        if (!attribute.type().isNumeric()) {
            throw new IllegalArgumentException("requirement failed: Currently " + what
                    + " calculation for columns with dataType "
                    + attribute.type().simpleString()
                    + " not supported.");
        }
        return new Column(ColumnTree.of(attribute)).cast(DataTypes.DoubleType);
    }

    public static Frame crosstab(Frame frame, String first, String second) {
        String corner = first + "_" + second;
        Column row = text(frame.column(first)).as(corner);
        Column column = text(frame.column(second));
        Frame counted = frame.pivoted(List.of(row), column, List.of(), List.of(functions.count(functions.lit(1))));
        return NullHandling.fill(counted, 0L, counted.names());
    }

    /** Values that occur in at least that share of the rows, perhaps with others. */
    public static Frame frequentItems(Frame frame, String[] names, double support) {
        if (!(support >= 1e-4 && support <= 1)) {
            throw new IllegalArgumentException(
                    "requirement failed: Support must be in [1e-4, 1], but got " + support + ".");
        }
        List<NamedExpr> items = new ArrayList<>();
        for (String name : names) {
            Attribute column = Frames.attribute(frame, name);
            ArrayType type = new ArrayType(column.type(), column.nullable());
            CallContext context = new CallContext(EvalMode.ANSI, List.of(column.type()), type, ZoneOffset.UTC, null);
            BoundExpr.Aggregate values = new BoundExpr.Aggregate(
                    FrequentItems.function((int) (1 / support), column.nullable()),
                    List.of(new BoundExpr.ColumnRef(column)),
                    false,
                    null,
                    List.of(),
                    false,
                    context,
                    false);
            items.add(NamedExpr.create(name + "_freqItems", values));
        }
        return new Frame(frame.session(), new LogicalPlan.Aggregate(List.of(), items, frame.plan()));
    }

    private static Column text(Column column) {
        return functions.when(column.isNull(), "null").otherwise(column.cast(DataTypes.StringType));
    }

    public static double[][] quantiles(Frame frame, String[] names, double[] probabilities, double relativeError) {
        if (relativeError < 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Relative Error must be non-negative but got " + relativeError);
        }
        for (double probability : probabilities) {
            if (probability < 0 || probability > 1) {
                throw new IllegalArgumentException("requirement failed: percentile should be in the range [0.0, 1.0]");
            }
        }
        List<Column> aggregates = new ArrayList<>();
        for (String name : names) {
            Attribute attribute = Frames.attribute(frame, name);
            if (!attribute.type().isNumeric()) {
                throw new IllegalArgumentException("requirement failed: Quantile calculation for column " + name
                        + " with data type " + FromEngine.type(attribute.type()) + " is not supported.");
            }
            Column value = functions.nanvl(
                    new Column(ColumnTree.of(attribute)).cast(DataTypes.DoubleType), functions.lit(null));
            aggregates.add(new Column(ColumnTree.call(
                    "approx_quantile", value, functions.lit(probabilities), functions.lit(relativeError))));
        }
        Object[] row = Frames.boxedRows(frame.aggregated(List.of(), aggregates)).get(0);
        double[][] quantiles = new double[names.length][];
        for (int i = 0; i < quantiles.length; i++) {
            ArrayValue values = (ArrayValue) row[i];
            quantiles[i] = new double[values == null ? 0 : values.size()];
            for (int j = 0; j < quantiles[i].length; j++) {
                quantiles[i][j] = (Double) values.get(j);
            }
        }
        return quantiles;
    }

    public static Frame sampledBy(Frame frame, Column column, Map<?, Double> fractions, long seed) {
        Column chance = null;
        for (Map.Entry<?, Double> entry : fractions.entrySet()) {
            double fraction = entry.getValue();
            if (fraction < 0 || fraction > 1) {
                throw new IllegalArgumentException(
                        "requirement failed: Fractions must be in [0, 1], but got " + fractions + ".");
            }
            Column condition = column.eqNullSafe(entry.getKey());
            chance = chance == null ? functions.when(condition, fraction) : chance.when(condition, fraction);
        }
        Column share = chance == null ? functions.lit(0.0) : chance.otherwise(0.0);
        return frame.filter(functions.rand(seed).lt(share));
    }
}
