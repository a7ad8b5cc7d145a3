package io.sabot.engine.lower;

import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.config.Technique;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.operator.scan.RuntimeFilter;
import io.sabot.engine.operator.scan.ScanFilter;
import io.sabot.engine.operator.scan.ScanSource;
import io.sabot.engine.operator.scan.SplitFilter;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lowers scans: which filters look at which columns, what statistics exclude, and what they say of the values. */
final class Scans {
    private Scans() {}

    static Flow lower(PhysicalPlan.Scan scan, List<RuntimeFilter> runtimeFilters, Lowering lowering) {
        Settings settings = lowering.settings();
        Map<Attribute, ValueRange> ranges = ranges(scan);
        ExpressionCompiler compiler = new ExpressionCompiler(scan.columnAttributes(), ranges::get, settings);
        List<ScanFilter> filters = new ArrayList<>();
        List<SplitFilter> splitFilters = new ArrayList<>();
        for (BoundExpr condition : ordered(scan.filters())) {
            filters.add(filter(condition, scan.columnAttributes(), compiler));
            SplitFilter bySplit = StatisticsFilter.of(condition, scan.columnAttributes());
            if (bySplit != null) {
                splitFilters.add(bySplit);
            }
        }
        boolean lateColumns = !settings.get(SabotSettings.EXCLUDED_TECHNIQUES).contains(Technique.LATE_COLUMNS);
        ScanSource source = lowering.keep(
                new ScanSource(scan.table(), scan.columns(), filters, splitFilters, runtimeFilters, lateColumns));
        return new Flow(source, List.of(), List.of(), scan.columnAttributes(), ranges);
    }

    /** Conditions on one column come first, text patterns last; those that may fail keep their place behind what guards them. */
    private static List<BoundExpr> ordered(List<BoundExpr> filters) {
        for (BoundExpr filter : filters) {
            if (Traits.mayFail(filter)) {
                return filters;
            }
        }
        List<BoundExpr> ordered = new ArrayList<>(filters);
        ordered.sort((a, b) -> Integer.compare(cost(a), cost(b)));
        return ordered;
    }

    private static int cost(BoundExpr filter) {
        int cost = ExprTree.references(filter).size();
        boolean pattern = ExprTree.contains(
                filter,
                node -> node instanceof BoundExpr.Call call
                        && (call.function().name().endsWith("like")
                                || call.function().name().equals("contains")));
        return pattern ? cost + 10 : cost;
    }

    private static ScanFilter filter(BoundExpr condition, List<Attribute> layout, ExpressionCompiler compiler) {
        List<Attribute> read = new ArrayList<>(ExprTree.references(condition));
        int[] columns = new int[read.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = layout.indexOf(read.get(i));
        }
        boolean byValue = columns.length == 1
                && Traits.isDeterministic(condition)
                && !Traits.mayFail(condition)
                && Traits.isNullForNull(condition);
        return new ScanFilter(compiler.selector(condition), columns, byValue);
    }

    private static Map<Attribute, ValueRange> ranges(PhysicalPlan.Scan scan) {
        Map<Attribute, ValueRange> ranges = new HashMap<>();
        for (int i = 0; i < scan.columns().size(); i++) {
            Attribute attribute = scan.columnAttributes().get(i);
            if (attribute.type().isNumeric()
                    && !attribute.type().equals(DataType.FLOAT)
                    && !attribute.type().equals(DataType.DOUBLE)) {
                ColumnStatistics statistics =
                        scan.table().statistics(scan.columns().get(i));
                BigInteger min = integer(statistics.min());
                BigInteger max = integer(statistics.max());
                if (min != null && max != null) {
                    ranges.put(attribute, new ValueRange(min, max));
                }
            }
        }
        return ranges;
    }

    private static BigInteger integer(Object value) {
        if (value instanceof Int128 wide) {
            return wide.toBigInteger();
        }
        return value instanceof Number number ? BigInteger.valueOf(number.longValue()) : null;
    }
}
