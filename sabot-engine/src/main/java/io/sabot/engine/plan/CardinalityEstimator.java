package io.sabot.engine.plan;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.type.Int128;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses how many rows a plan gives and how many values a column has, from table statistics. Source of the formulas:
 * Selinger et al., SIGMOD 1979. An instance remembers the plans that it has seen.
 */
public final class CardinalityEstimator {
    private static final double UNKNOWN_TABLE_ROWS = 1_000_000;
    private static final double DEFAULT_SELECTIVITY = 0.25;
    private static final double PATTERN_SELECTIVITY = 0.1;
    private static final double RANGE_SELECTIVITY = 0.33;
    private static final double HAVING_SELECTIVITY = 0.05;
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");

    private final Map<LogicalPlan, Double> known = new IdentityHashMap<>();
    private final Map<Attribute, Column> columns = new HashMap<>();
    private final Map<Attribute, Origin> origins = new HashMap<>();

    /** What is known of a column: number of different values, bounds for numbers and dates, and rows of its whole table. */
    private record Column(double distinct, double min, double max, double tableRows) {}

    /** The column of a table; most are never asked for, and what is known of one takes time to find. */
    private record Origin(Table table, int column, double tableRows) {}

    public double rows(LogicalPlan plan) {
        Double rows = known.get(plan);
        if (rows == null) {
            rows = Math.max(1, estimate(plan));
            known.put(plan, rows);
        }
        return rows;
    }

    /** Number of different values of a column in the output of a plan, at most its rows. */
    public double distinct(Attribute attribute, LogicalPlan plan) {
        double rows = rows(plan);
        Column column = known(attribute);
        return Math.max(1, Math.min(rows, column == null ? rows : column.distinct()));
    }

    private double estimate(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Scan scan) {
            return scan(scan);
        }
        if (plan instanceof LogicalPlan.LocalRows local) {
            return local.rows().size();
        }
        if (plan instanceof LogicalPlan.OneRow) {
            return 1;
        }
        if (plan instanceof LogicalPlan.Range range) {
            return Math.max(0, Math.ceil(((double) range.end() - range.start()) / range.step()));
        }
        if (plan instanceof LogicalPlan.Filter filter) {
            double rows = rows(filter.input());
            return filter.input() instanceof LogicalPlan.Aggregate aggregate
                    ? rows * having(filter.condition(), aggregate)
                    : rows * selectivity(filter.condition());
        }
        if (plan instanceof LogicalPlan.Project project) {
            double rows = rows(project.input());
            for (NamedExpr item : project.items()) {
                if (!item.isPassThrough() && item.expression() instanceof BoundExpr.ColumnRef column) {
                    Column from = known(column.attribute());
                    if (from != null) {
                        columns.put(item.attribute(), from);
                    }
                }
            }
            return rows;
        }
        if (plan instanceof LogicalPlan.Join join) {
            return join(join.left(), join.right(), join.type(), join.condition());
        }
        if (plan instanceof LogicalPlan.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (plan instanceof LogicalPlan.Shared shared) {
            double rows = rows(shared.input());
            for (int i = 0; i < shared.output().size(); i++) {
                Column from = known(shared.input().output().get(i));
                if (from != null) {
                    columns.put(shared.output().get(i), from);
                }
            }
            return rows;
        }
        if (plan instanceof LogicalPlan.Limit limit) {
            double rows = rows(limit.input()) - limit.offset();
            return limit.limit() < 0 ? rows : Math.min(rows, limit.limit());
        }
        if (plan instanceof LogicalPlan.Sample sample) {
            return rows(sample.input()) * (sample.upper() - sample.lower());
        }
        if (plan instanceof LogicalPlan.Expand expand) {
            return rows(expand.input()) * expand.projections().size();
        }
        if (plan instanceof LogicalPlan.Generate generate) {
            return rows(generate.input()) * 4;
        }
        double sum = 0;
        for (LogicalPlan child : plan.children()) {
            sum += rows(child);
        }
        return sum;
    }

    private double scan(LogicalPlan.Scan scan) {
        long count = scan.table().rowCount();
        double rows = count < 0 ? UNKNOWN_TABLE_ROWS : count;
        for (int i = 0; i < scan.columns().size(); i++) {
            origins.putIfAbsent(
                    scan.output().get(i),
                    new Origin(scan.table(), scan.columns().get(i), rows));
        }
        return rows * selectivity(scan.filters());
    }

    /** @return null for a column of which nothing is known */
    private Column known(Attribute attribute) {
        Column column = columns.get(attribute);
        Origin origin = column == null ? origins.get(attribute) : null;
        if (origin != null) {
            column = column(origin.table().statistics(origin.column()), origin.tableRows());
            columns.put(attribute, column);
        }
        return column;
    }

    private static Column column(ColumnStatistics statistics, double rows) {
        double min = number(statistics.min());
        double max = number(statistics.max());
        double distinct = statistics.distinctCount() > 0 ? statistics.distinctCount() : rows;
        if (statistics.distinctCount() <= 0 && !Double.isNaN(min) && !Double.isNaN(max)) {
            distinct = Math.min(rows, max - min + 1);
        }
        return new Column(Math.max(1, distinct), min, max, rows);
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Int128 wide ? wide.toBigInteger().doubleValue() : Double.NaN;
    }

    private double aggregate(LogicalPlan.Aggregate aggregate) {
        if (aggregate.keys().isEmpty()) {
            return 1;
        }
        double rows = rows(aggregate.input());
        double groups = 1;
        for (NamedExpr key : aggregate.keys()) {
            groups *= key.expression() instanceof BoundExpr.ColumnRef column
                    ? distinct(column.attribute(), aggregate.input())
                    : Math.sqrt(rows);
        }
        return Math.min(rows, groups);
    }

    /** Share of groups. A bound on the result of an aggregate picks the few that stand out; otherwise nobody would ask. */
    private double having(BoundExpr condition, LogicalPlan.Aggregate aggregate) {
        double selectivity = 1;
        for (BoundExpr conjunct : ExprTree.conjuncts(condition)) {
            boolean ofResult = false;
            for (NamedExpr item : aggregate.aggregates()) {
                ofResult |= ExprTree.references(conjunct).contains(item.attribute());
            }
            selectivity *= ofResult ? HAVING_SELECTIVITY : selectivity(conjunct);
        }
        return selectivity;
    }

    /** Rows of a join of two plans. */
    public double join(LogicalPlan left, LogicalPlan right, JoinType type, BoundExpr condition) {
        double leftRows = rows(left);
        double rightRows = rows(right);
        double selectivity = condition == null ? 1 : joinSelectivity(condition, left, right);
        double pairs = leftRows * rightRows * selectivity;
        return switch (type) {
            case INNER -> pairs;
            case LEFT_OUTER -> Math.max(leftRows, pairs);
            case RIGHT_OUTER -> Math.max(rightRows, pairs);
            case FULL_OUTER -> Math.max(leftRows, rightRows) + pairs / 2;
            case LEFT_SEMI -> Math.min(leftRows, pairs);
            case LEFT_ANTI, NULL_AWARE_ANTI -> Math.max(leftRows * 0.1, leftRows - pairs);
            case MARK, LEFT_SINGLE -> leftRows;
        };
    }

    private double joinSelectivity(BoundExpr condition, LogicalPlan left, LogicalPlan right) {
        double selectivity = 1;
        List<Attribute> leftKeys = new ArrayList<>();
        List<Attribute> rightKeys = new ArrayList<>();
        for (BoundExpr conjunct : ExprTree.conjuncts(condition)) {
            Attribute[] pair = equality(conjunct);
            if (pair == null) {
                selectivity *= selectivity(conjunct);
                continue;
            }
            boolean firstLeft = left.output().contains(pair[0]);
            leftKeys.add(firstLeft ? pair[0] : pair[1]);
            rightKeys.add(firstLeft ? pair[1] : pair[0]);
        }
        return selectivity / keys(leftKeys, left, rightKeys, right);
    }

    /** Different keys that two sides have between them. One of several columns has at most as many as a table has rows. */
    private double keys(List<Attribute> leftKeys, LogicalPlan left, List<Attribute> rightKeys, LogicalPlan right) {
        double ofLeft = product(leftKeys, left);
        double ofRight = product(rightKeys, right);
        double most = Math.max(ofLeft, ofRight);
        return ofLeft > rows(left) || ofRight > rows(right)
                ? Math.max(1, Math.min(most, Math.min(tableRows(leftKeys, left), tableRows(rightKeys, right))))
                : most;
    }

    private double product(List<Attribute> keys, LogicalPlan plan) {
        double product = 1;
        for (Attribute key : keys) {
            product *= distinct(key, plan);
        }
        return product;
    }

    /** Rows of the table that the columns come from, before anything was left out; of the plan if that is not known. */
    private double tableRows(List<Attribute> keys, LogicalPlan plan) {
        double most = rows(plan);
        for (Attribute key : keys) {
            Column column = known(key);
            most = column == null ? most : Math.max(most, column.tableRows());
        }
        return most;
    }

    /** @return the columns of an equality of two columns, else null */
    private static Attribute[] equality(BoundExpr conjunct) {
        if (conjunct instanceof BoundExpr.Call call
                && (call.function().name().equals("=") || call.function().name().equals("<=>"))
                && column(call.arguments().get(0)) != null
                && column(call.arguments().get(1)) != null) {
            return new Attribute[] {
                column(call.arguments().get(0)), column(call.arguments().get(1))
            };
        }
        return null;
    }

    private static Attribute column(BoundExpr expression) {
        if (expression instanceof BoundExpr.Cast cast) {
            return column(cast.input());
        }
        return expression instanceof BoundExpr.ColumnRef column ? column.attribute() : null;
    }

    /** Share of rows for which all conditions are true. Two bounds of one column are an interval, all others independent. */
    private double selectivity(List<BoundExpr> conditions) {
        double selectivity = 1;
        Map<Attribute, Interval> intervals = new HashMap<>();
        for (BoundExpr condition : conditions) {
            Bound bound = bound(condition);
            if (bound == null) {
                selectivity *= selectivity(condition);
            } else {
                intervals.merge(bound.column(), bound.interval(), Interval::and);
            }
        }
        for (Interval interval : intervals.values()) {
            selectivity *= interval.share();
        }
        return selectivity;
    }

    /** Share of rows for which a condition is true. */
    public double selectivity(BoundExpr condition) {
        if (condition instanceof BoundExpr.And) {
            return selectivity(ExprTree.conjuncts(condition));
        }
        if (condition instanceof BoundExpr.Or or) {
            double a = selectivity(or.left());
            double b = selectivity(or.right());
            return a + b - a * b;
        }
        if (condition instanceof BoundExpr.Not not) {
            return Math.max(0.01, 1 - selectivity(not.input()));
        }
        if (condition instanceof BoundExpr.Literal literal) {
            return Boolean.TRUE.equals(literal.value()) ? 1 : 0;
        }
        if (condition instanceof BoundExpr.IsNull) {
            return 0.02;
        }
        if (condition instanceof BoundExpr.In in) {
            return Math.min(1, in.list().size() * one(column(in.value())));
        }
        return condition instanceof BoundExpr.Call call ? callSelectivity(call) : DEFAULT_SELECTIVITY;
    }

    private double callSelectivity(BoundExpr.Call call) {
        List<BoundExpr> arguments = call.arguments();
        String name = call.function().name();
        switch (name) {
            case "=", "<=>":
                return Math.min(one(column(arguments.get(0))), one(column(arguments.get(1))));
            case "<", "<=", ">", ">=":
                Bound bound = bound(call);
                return bound == null ? RANGE_SELECTIVITY : bound.interval().share();
            case "like", "ilike", "rlike", "startswith", "endswith", "contains":
                return PATTERN_SELECTIVITY;
            default:
                return DEFAULT_SELECTIVITY;
        }
    }

    /** Share of rows with one given value of the column. */
    private double one(Attribute attribute) {
        Column column = attribute == null ? null : known(attribute);
        return column == null ? PATTERN_SELECTIVITY : 1 / column.distinct();
    }

    /** Between which shares of the values of a column, in their order, a value may lie. */
    private record Interval(double from, double to) {
        Interval and(Interval other) {
            return new Interval(Math.max(from, other.from), Math.min(to, other.to));
        }

        double share() {
            return Math.max(0.0001, to - from);
        }
    }

    private record Bound(Attribute column, Interval interval) {}

    /** @return null unless the condition compares a column whose bounds are known with a constant */
    private Bound bound(BoundExpr condition) {
        if (!(condition instanceof BoundExpr.Call call)
                || !COMPARISONS.contains(call.function().name())) {
            return null;
        }
        boolean below = call.function().name().startsWith("<");
        Attribute attribute = column(call.arguments().get(0));
        BoundExpr bound = call.arguments().get(1);
        if (attribute == null) {
            attribute = column(call.arguments().get(1));
            bound = call.arguments().get(0);
            below = !below;
        }
        Column column = attribute == null ? null : known(attribute);
        double value = bound instanceof BoundExpr.Literal literal ? number(literal.value()) : Double.NaN;
        if (column == null || Double.isNaN(value) || Double.isNaN(column.min()) || column.max() <= column.min()) {
            return null;
        }
        double share = Math.min(1, Math.max(0, (value - column.min()) / (column.max() - column.min())));
        return new Bound(attribute, below ? new Interval(0, share) : new Interval(share, 1));
    }
}
