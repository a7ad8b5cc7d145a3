package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Binds PIVOT, by one filtered aggregate for each value, and UNPIVOT, by expansion. */
final class PivotBinder {
    private static final int MAX_VALUES = 10_000;

    private final BindContext context;
    private final QueryBinder queries;

    PivotBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    /** A value of the pivot column and the name of its columns. */
    private record PivotValue(BoundExpr value, String name) {}

    LogicalPlan pivot(Query.Pivot pivot, Scope outer) {
        LogicalPlan input = queries.bind(pivot.input(), outer);
        Scope scope = Scope.of(input.output(), outer);
        List<BoundExpr> columns = queries.expressions().bindAll(pivot.columns(), scope);
        BoundExpr column = columns.size() == 1 ? columns.get(0) : struct(columns);
        List<SelectStages.Item> aggregates = queries.selects().bindItems(pivot.aggregates(), scope);
        Set<Attribute> used = new LinkedHashSet<>(ExprTree.references(columns));
        for (SelectStages.Item item : aggregates) {
            checkAggregate(item);
            used.addAll(ExprTree.references(item.expression()));
        }
        List<NamedExpr> keys = new ArrayList<>();
        for (Attribute attribute : input.output()) {
            if (!used.contains(attribute)) {
                keys.add(NamedExpr.of(attribute));
            }
        }
        List<PivotValue> values = new ArrayList<>();
        for (Expr value : pivot.values()) {
            values.add(value(value, column));
        }
        return build(input, keys, column, values, aggregates);
    }

    /** Spark never expands a star here; {@code count(*)} in SQL has none, since there it is {@code count(1)}. */
    private static void checkStars(Expr expression) {
        if (expression instanceof Expr.Star star) {
            throw QueryException.analysis("INVALID_USAGE_OF_STAR_OR_REGEX", "elem", "'*'", "prettyName", "Pivot")
                    .withContext(star.context());
        }
        ExprChildren.of(expression).forEach(PivotBinder::checkStars);
    }

    private static void checkAggregate(SelectStages.Item item) {
        if (!Placement.hasAggregate(item.expression())) {
            throw QueryException.analysis("_LEGACY_ERROR_TEMP_1006", "sql", BoundText.of(item.expression()));
        }
    }

    private static BoundExpr struct(List<BoundExpr> columns) {
        List<io.sabot.engine.type.Field> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = BoundText.of(columns.get(i));
            fields.add(io.sabot.engine.type.Field.of(
                    name, columns.get(i).type(), columns.get(i).nullable()));
        }
        return new BoundExpr.MakeStruct(columns, new StructType(fields));
    }

    private PivotValue value(Expr written, BoundExpr column) {
        Expr inner = written instanceof Expr.Alias alias ? alias.input() : written;
        BoundExpr bound = queries.expressions().bind(inner, Scope.of(List.of(), null));
        BoundExpr folded = Constants.fold(bound);
        if (!(folded instanceof BoundExpr.Literal)) {
            throw QueryException.analysis(
                    "NON_LITERAL_PIVOT_VALUES",
                    "expression",
                    "\"" + queries.expressions().pretty().of(inner, null) + "\"");
        }
        if (!folded.type().equals(column.type())
                && queries.expressions().casting().commonType(List.of(folded, column)) == null) {
            throw QueryException.analysis(
                    "PIVOT_VALUE_DATA_TYPE_MISMATCH",
                    "value",
                    BoundText.of(folded),
                    "valueType",
                    folded.type().simpleString(),
                    "pivotType",
                    column.type().simpleString());
        }
        BoundExpr cast = Constants.fold(queries.expressions().casting().to(folded, column.type()));
        String name = written instanceof Expr.Alias alias ? alias.names().get(0) : text(folded);
        return new PivotValue(cast, name);
    }

    private static String text(BoundExpr literal) {
        BoundExpr.Literal value = (BoundExpr.Literal) literal;
        if (value.value() == null) {
            return "null";
        }
        return BoundText.text(value.value(), value.type());
    }

    LogicalPlan grouped(Query.GroupedPivot pivot, Scope outer) {
        LogicalPlan input = queries.bind(pivot.input(), outer);
        Scope scope = Scope.of(input.output(), outer);
        BoundExpr column = queries.expressions().bind(pivot.column(), scope);
        List<NamedExpr> keys = new ArrayList<>();
        for (SelectStages.Item item : queries.selects().bindItems(pivot.keys(), scope)) {
            keys.add(new NamedExpr(item.expression(), item.attribute()));
        }
        List<PivotValue> values = new ArrayList<>();
        if (pivot.values().isEmpty()) {
            values.addAll(fromData(input, column));
        } else {
            for (Expr value : pivot.values()) {
                values.add(value(value, column));
            }
        }
        pivot.aggregates().forEach(PivotBinder::checkStars);
        List<SelectStages.Item> aggregates = queries.selects().bindItems(pivot.aggregates(), scope);
        aggregates.forEach(PivotBinder::checkAggregate);
        return build(input, keys, column, values, aggregates);
    }

    private List<PivotValue> fromData(LogicalPlan input, BoundExpr column) {
        NamedExpr item = NamedExpr.create("value", column);
        LogicalPlan distinct = SelectStages.distinct(new LogicalPlan.Project(List.of(item), input));
        BoundExpr.Order order = new BoundExpr.Order(new BoundExpr.ColumnRef(item.attribute()), true, true);
        LogicalPlan sorted =
                new LogicalPlan.Limit(MAX_VALUES + 1L, 0, new LogicalPlan.Sort(List.of(order), true, distinct));
        List<Object[]> rows = context.runner().rows(sorted);
        if (rows.size() > MAX_VALUES) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_1324",
                    "pivotColumn",
                    BoundText.of(column),
                    "maxValues",
                    Integer.toString(MAX_VALUES));
        }
        List<PivotValue> values = new ArrayList<>();
        for (Object[] row : rows) {
            BoundExpr literal = new BoundExpr.Literal(row[0], column.type());
            values.add(new PivotValue(literal, text(literal)));
        }
        return values;
    }

    private LogicalPlan build(
            LogicalPlan input,
            List<NamedExpr> keys,
            BoundExpr column,
            List<PivotValue> values,
            List<SelectStages.Item> aggregates) {
        List<BoundExpr> keyExpressions = new ArrayList<>();
        keys.forEach(key -> keyExpressions.add(key.expression()));
        AggregateStage stage = new AggregateStage(input, keys, keyExpressions, null, null);
        List<NamedExpr> items = new ArrayList<>();
        for (NamedExpr key : keys) {
            items.add(NamedExpr.of(key.attribute()));
        }
        for (PivotValue value : values) {
            BoundExpr match = BinderCalls.of("<=>", DataType.BOOLEAN, column, value.value());
            for (int i = 0; i < aggregates.size(); i++) {
                BoundExpr filtered = stage.rewrite(filtered(aggregates.get(i).expression(), match));
                String name = value.name();
                if (aggregates.size() > 1) {
                    name += "_" + aggregates.get(i).attribute().name();
                }
                items.add(NamedExpr.create(name, filtered));
            }
        }
        return new LogicalPlan.Project(items, stage.plan());
    }

    /** The expression with each aggregate restricted to rows of one pivot value; NULL where there are none, for a count too. */
    private BoundExpr filtered(BoundExpr expression, BoundExpr match) {
        return ExprTree.transformDown(expression, node -> {
            if (node instanceof BoundExpr.Aggregate aggregate) {
                BoundExpr filter = aggregate.filter() == null ? match : new BoundExpr.And(match, aggregate.filter());
                BoundExpr restricted = new BoundExpr.Aggregate(
                        aggregate.function(),
                        aggregate.arguments(),
                        aggregate.distinct(),
                        filter,
                        aggregate.orderBy(),
                        aggregate.ignoreNulls(),
                        aggregate.context(),
                        aggregate.function().nullable());
                return aggregate.function().nullable() ? restricted : nullWithoutRows(restricted, match);
            }
            return node;
        });
    }

    private BoundExpr nullWithoutRows(BoundExpr aggregate, BoundExpr match) {
        BoundExpr one = new BoundExpr.Literal(1, DataType.INT);
        BoundExpr rows = queries.expressions()
                .calls()
                .aggregate(
                        (AggregateFunction) Registry.lookup("count"),
                        List.of(one),
                        false,
                        match,
                        List.of(),
                        false,
                        null);
        BoundExpr any = BinderCalls.of(">", DataType.BOOLEAN, rows, new BoundExpr.Literal(0L, DataType.LONG));
        return new BoundExpr.Case(
                List.of(new BoundExpr.Branch(any, aggregate)),
                new BoundExpr.Literal(null, aggregate.type()),
                aggregate.type());
    }

    LogicalPlan unpivot(Query.Unpivot unpivot, Scope outer) {
        LogicalPlan input = queries.bind(unpivot.input(), outer);
        Scope scope = Scope.of(input.output(), outer);
        List<List<BoundExpr>> groups = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Set<Attribute> used = new LinkedHashSet<>();
        List<List<Expr>> written = unpivot.columns();
        for (int g = 0; g < written.size(); g++) {
            List<BoundExpr> group = queries.expressions()
                    .bindAll(
                            StarExpansion.expand(
                                    written.get(g), scope, queries.expressions().names()),
                            scope);
            used.addAll(ExprTree.references(group));
            groups.add(group);
            String alias =
                    unpivot.aliases().isEmpty() ? null : unpivot.aliases().get(g);
            names.add(alias != null ? alias : joined(group));
        }
        List<Attribute> kept = new ArrayList<>();
        for (Attribute column : input.output()) {
            if (!used.contains(column)) {
                kept.add(column);
            }
        }
        return expand(unpivot, input, kept, groups, names);
    }

    private static String joined(List<BoundExpr> group) {
        List<String> texts = new ArrayList<>();
        group.forEach(column -> texts.add(BoundText.of(column)));
        return String.join("_", texts);
    }

    private LogicalPlan expand(
            Query.Unpivot unpivot,
            LogicalPlan input,
            List<Attribute> kept,
            List<List<BoundExpr>> groups,
            List<String> names) {
        int width = unpivot.valueNames().size();
        List<List<BoundExpr>> aligned = new ArrayList<>();
        for (int v = 0; v < width; v++) {
            List<BoundExpr> values = new ArrayList<>();
            for (List<BoundExpr> group : groups) {
                if (group.size() != width) {
                    throw QueryException.analysis("UNPIVOT_VALUE_SIZE_MISMATCH", "names", Integer.toString(width));
                }
                values.add(group.get(v));
            }
            DataType type = commonType(values);
            if (type == null) {
                throw QueryException.analysis("UNPIVOT_VALUE_DATA_TYPE_MISMATCH", "types", typesOf(values));
            }
            List<BoundExpr> common = new ArrayList<>();
            values.forEach(value -> common.add(queries.expressions().casting().to(value, type)));
            aligned.add(common);
        }
        List<List<BoundExpr>> projections = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<BoundExpr> projection = new ArrayList<>();
            kept.forEach(column -> projection.add(new BoundExpr.ColumnRef(column)));
            projection.add(new BoundExpr.Literal(Slice.of(names.get(g)), DataType.STRING));
            for (List<BoundExpr> values : aligned) {
                projection.add(values.get(g));
            }
            projections.add(projection);
        }
        List<Attribute> output = new ArrayList<>();
        kept.forEach(column -> output.add(column.fresh()));
        output.add(Attribute.create(unpivot.nameColumn(), DataType.STRING, false));
        for (int v = 0; v < width; v++) {
            boolean nullable = aligned.get(v).stream().anyMatch(BoundExpr::nullable);
            output.add(Attribute.create(
                    unpivot.valueNames().get(v), aligned.get(v).get(0).type(), nullable));
        }
        LogicalPlan expanded = new LogicalPlan.Expand(projections, output, input);
        return unpivot.includeNulls()
                ? expanded
                : withoutNulls(expanded, output.subList(kept.size() + 1, output.size()));
    }

    /** Each type with the columns that have it, three at most. */
    private static String typesOf(List<BoundExpr> values) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (BoundExpr value : values) {
            columns.computeIfAbsent(value.type().sql(), type -> new ArrayList<>())
                    .add("`" + BoundText.of(value) + "`");
        }
        List<String> texts = new ArrayList<>();
        columns.forEach((type, names) -> {
            names.sort(null);
            List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), 3)));
            if (names.size() > shown.size()) {
                shown.add("...");
            }
            texts.add("\"" + type + "\" (" + String.join(", ", shown) + ")");
        });
        return String.join(", ", texts);
    }

    /** Text is not mixed with anything else. @return null when the values have no type in common */
    private DataType commonType(List<BoundExpr> values) {
        DataType type = values.get(0).type();
        for (BoundExpr value : values) {
            type = type == null ? null : Coercion.commonTypeWithoutText(type, value.type(), context.ansi());
        }
        return type;
    }

    private static LogicalPlan withoutNulls(LogicalPlan plan, List<Attribute> values) {
        BoundExpr any = null;
        for (Attribute value : values) {
            BoundExpr present = new BoundExpr.Not(new BoundExpr.IsNull(new BoundExpr.ColumnRef(value)));
            any = any == null ? present : new BoundExpr.Or(any, present);
        }
        return new LogicalPlan.Filter(any, plan);
    }
}
