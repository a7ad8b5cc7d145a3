package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import io.sabot.spark.sql.types.DataTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code describe} and {@code summary}: a row for each statistic, a column of texts for each numeric or string column. */
public final class Statistics {
    private static final String[] DESCRIBED = {"count", "mean", "stddev", "min", "max"};
    private static final String[] SUMMARISED = {"count", "mean", "stddev", "min", "25%", "50%", "75%", "max"};

    private Statistics() {}

    public static Frame describe(Frame frame, String[] columns) {
        Frame chosen = frame;
        if (columns.length > 0) {
            Column[] named = new Column[columns.length];
            for (int i = 0; i < named.length; i++) {
                named[i] = new Column(columns[i]);
            }
            chosen = frame.select(named);
        }
        return summary(chosen, DESCRIBED);
    }

    public static Frame summary(Frame frame, String[] statistics) {
        String[] wanted = statistics.length == 0 ? SUMMARISED : statistics;
        List<Attribute> columns = new ArrayList<>();
        for (Attribute attribute : frame.plan().output()) {
            if (attribute.type().isNumeric() || attribute.type().isString()) {
                columns.add(attribute);
            }
        }
        for (String statistic : wanted) {
            requireKnown(statistic);
        }
        List<Column> values = new ArrayList<>();
        for (String statistic : wanted) {
            for (Attribute column : columns) {
                values.add(value(statistic, column).cast(DataTypes.StringType));
            }
        }
        Object[] computed = values.isEmpty()
                ? new Object[0]
                : Frames.boxedRows(frame.aggregated(List.of(), values)).get(0);
        return table(frame, wanted, columns, computed);
    }

    private static Frame table(Frame frame, String[] statistics, List<Attribute> columns, Object[] computed) {
        List<Attribute> output = new ArrayList<>();
        output.add(Attribute.create("summary", DataType.STRING, true));
        for (Attribute column : columns) {
            output.add(Attribute.create(column.name(), DataType.STRING, true));
        }
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < statistics.length; i++) {
            Object[] row = new Object[columns.size() + 1];
            row[0] = Slice.of(statistics[i]);
            System.arraycopy(computed, i * columns.size(), row, 1, columns.size());
            rows.add(row);
        }
        return new Frame(frame.session(), new LogicalPlan.LocalRows(output, rows));
    }

    private static void requireKnown(String statistic) {
        if (statistic.endsWith("%")) {
            double share = share(statistic);
            if (share < 0 || share > 1) {
                throw new IllegalArgumentException("requirement failed: Percentiles must be in the range [0, 1]");
            }
            return;
        }
        List<String> known = Arrays.asList("count", "count_distinct", "approx_count_distinct", "mean", "stddev");
        if (!known.contains(statistic) && !statistic.equals("min") && !statistic.equals("max")) {
            throw unrecognised(statistic, null);
        }
    }

    private static double share(String percentage) {
        try {
            return Double.parseDouble(percentage.substring(0, percentage.length() - 1)) / 100;
        } catch (NumberFormatException e) {
            throw unrecognised(percentage, e);
        }
    }

    private static RuntimeException unrecognised(String statistic, NumberFormatException cause) {
        RuntimeException error =
                SparkErrors.illegalArgumentOf("UNRECOGNIZED_STATISTIC", "stats", "'" + statistic + "'");
        if (cause != null) {
            error.addSuppressed(cause);
        }
        return error;
    }

    private static Column value(String statistic, Attribute attribute) {
        Column column = new Column(ColumnTree.of(attribute));
        Column number = attribute.type().isString() ? column.try_cast(DataTypes.DoubleType) : column;
        if (statistic.endsWith("%")) {
            return functions.percentile_approx(number, functions.lit(share(statistic)), functions.lit(10000));
        }
        return switch (statistic) {
            case "count" -> functions.count(column);
            case "count_distinct" -> functions.countDistinct(column);
            case "approx_count_distinct" -> functions.approx_count_distinct(column);
            case "mean" -> functions.avg(number);
            case "stddev" -> functions.stddev(number);
            case "min" -> functions.min(column);
            default -> functions.max(column);
        };
    }
}
