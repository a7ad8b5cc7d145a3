package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.object.ObjectJobException;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.Session;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a Dataset stands for: a bound plan of the engine and the session to run it in. Every method gives the plan of one
 * operation, or fails with the error that Spark has for it.
 *
 * @param plan null while the query reads columns of a query around it ({@link OuterCalls}) and is not inside one yet
 * @param unbound the query that has no plan yet, else null
 */
public record Frame(Session session, LogicalPlan plan, Query unbound) {
    private static final int PROPOSED_COLUMNS = 5;
    private static final Query.GroupBy NO_KEYS = new Query.GroupBy(List.of(), false, null);
    private static final Expr STAR = new Expr.Star(List.of(), List.of(), null);

    public Frame(Session session, LogicalPlan plan) {
        this(session, plan, null);
    }

    Frame bind(Query query) {
        try {
            return new Frame(session, session.bind(query));
        } catch (QueryException e) {
            boolean mayResolve =
                    e.condition().startsWith("UNRESOLVED_COLUMN") && (unbound != null || OuterCalls.isIn(query));
            if (mayResolve) {
                return new Frame(session, null, query);
            }
            session.actions().refused(e);
            throw SparkErrors.of(e);
        }
    }

    @Override
    public LogicalPlan plan() {
        return unbound == null ? plan : answered(() -> session.bind(unbound));
    }

    /** Calls the engine; its errors come out as Spark's. */
    static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (QueryException e) {
            throw SparkErrors.of(e);
        } catch (ObjectJobException e) {
            throw SparkErrors.of(e);
        }
    }

    Query query() {
        return unbound == null ? new Query.Planned(plan) : unbound;
    }

    public StructType schema() {
        return FromEngine.schema(plan().schema());
    }

    public int width() {
        return plan().output().size();
    }

    public String[] names() {
        List<Attribute> output = plan().output();
        String[] names = new String[output.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = output.get(i).name();
        }
        return names;
    }

    /** The output columns, each as itself whatever its name. */
    public Column[] columns() {
        List<Attribute> output = plan().output();
        Column[] columns = new Column[output.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column(ColumnTree.of(output.get(i)));
        }
        return columns;
    }

    public Column column(String name) {
        if (name.equals("*")) {
            return new Column(ColumnTree.named(name));
        }
        try {
            return new Column(new ColumnTree(session.resolveColumn(plan(), name)));
        } catch (QueryException e) {
            throw e.condition().startsWith("UNRESOLVED_COLUMN.") ? unknownColumn(e) : SparkErrors.of(e);
        }
    }

    /** Outside a query Spark proposes the columns in their own order, and throws the plain error. */
    private RuntimeException unknownColumn(QueryException error) {
        String[] names = names();
        String[] proposed = Arrays.copyOf(names, Math.min(names.length, PROPOSED_COLUMNS));
        QueryException unordered = QueryException.analysis(
                error.condition(),
                "objectName",
                error.parameters().get("objectName"),
                "proposal",
                Names.idList(proposed));
        return SparkErrors.plainAnalysis(unordered);
    }

    /** Columns by a regular expression in back quotes, or the column when there are none. */
    public Column columnPattern(String name) {
        int open = name.indexOf('`');
        if (open < 0 || !name.endsWith("`") || open == name.length() - 1) {
            return column(name);
        }
        String regex = name.substring(open + 1, name.length() - 1);
        List<String> qualifier = open == 0 ? List.of() : List.of(name.substring(0, open - 1));
        return new Column(new ColumnTree(new Expr.NamePattern(qualifier, regex)));
    }

    public Frame select(Column... columns) {
        return bind(select(query(), ColumnTree.expressions(columns), null));
    }

    private static Query select(Query input, List<Expr> items, Query.GroupBy groupBy) {
        return new Query.Select(input, false, items, null, groupBy, null, null, Map.of(), List.of(), CallSite.here());
    }

    public Frame filter(Column condition) {
        return bind(new Query.Filter(query(), ColumnTree.expression(condition)));
    }

    public Frame aliased(String name) {
        return bind(new Query.Aliased(query(), name, List.of()));
    }

    public Frame hinted(String name, Column... parameters) {
        Query.Hint hint = new Query.Hint(name, ColumnTree.expressions(parameters));
        return bind(new Query.Select(
                query(), false, List.of(STAR), null, null, null, null, Map.of(), List.of(hint), CallSite.here()));
    }

    public Frame sorted(boolean global, Column... columns) {
        return bind(new Query.Sort(query(), ColumnTree.orders(columns), global));
    }

    public Frame limited(int rows) {
        return bind(new Query.Limit(query(), Expr.literal(rows, DataType.INT)));
    }

    public Frame offset(int rows) {
        return bind(new Query.Offset(query(), Expr.literal(rows, DataType.INT)));
    }

    public Frame distinct() {
        return bind(new Query.Select(
                query(), true, List.of(STAR), null, null, null, null, Map.of(), List.of(), CallSite.here()));
    }

    public Frame deduplicated(Column... columns) {
        return bind(new Query.Deduplicate(query(), ColumnTree.expressions(columns)));
    }

    public Frame withColumns(List<String> names, Column... values) {
        return bind(new Query.WithColumns(query(), names, ColumnTree.expressions(values)));
    }

    public Frame renamed(Map<String, String> names) {
        return bind(new Query.RenameColumns(query(), names));
    }

    public Frame dropped(Column... columns) {
        return bind(new Query.Drop(query(), ColumnTree.expressions(columns)));
    }

    public Frame repartitioned(int partitions, boolean byRange, boolean shuffle, Column... keys) {
        List<Expr> expressions = new ArrayList<>(byRange ? ColumnTree.orders(keys) : ColumnTree.expressions(keys));
        return bind(new Query.Repartition(query(), partitions, expressions, byRange, shuffle));
    }

    /** @param number what tells a row's partition, modulo how many there are */
    public Frame repartitionedById(int partitions, Column number) {
        return bind(new Query.RepartitionById(query(), partitions, ColumnTree.expression(number)));
    }

    public Frame sampled(double lower, double upper, boolean withReplacement, long seed) {
        return bind(new Query.SampleFraction(query(), lower, upper, withReplacement, seed));
    }

    public Frame matching(StructType schema) {
        try {
            return new Frame(session, session.bind(new Query.MatchSchema(query(), ToEngine.schema(schema))));
        } catch (QueryException e) {
            throw SparkErrors.plainAnalysis(e);
        }
    }

    /** @param index null for the first column */
    public Frame transposed(Column index) {
        Attribute names =
                plan.output().isEmpty() ? null : index == null ? plan.output().get(0) : atomicColumn(index);
        if (names != null && names.type().isNested()) {
            throw invalidIndex("Index column must be of atomic type, but found: " + FromEngine.type(names.type()));
        }
        return new Frame(session, answered(() -> session.transpose(plan, names)));
    }

    private Attribute atomicColumn(Column column) {
        Attribute selected = select(column).plan().output().get(0);
        if (!plan.output().contains(selected)) {
            throw invalidIndex("Index column must be an atomic attribute");
        }
        return selected;
    }

    private static RuntimeException invalidIndex(String reason) {
        return SparkErrors.analysis("TRANSPOSE_INVALID_INDEX_COLUMN", "reason", reason);
    }

    public Frame observed(String name, Column... metrics) {
        return bind(new Query.Observe(query(), name, ColumnTree.expressions(metrics)));
    }

    /** Of an observed frame: asks for the row of its metrics, which is empty when the action did not need them. */
    public void onObserved(Consumer<Row> observer) {
        LogicalPlan.Observe observed = (LogicalPlan.Observe) plan();
        session.observe(observed, values -> observer.accept(RowPull.row(observed, values, session)));
    }

    public Frame unpivoted(Column[] ids, Column[] values, String variableName, String valueName) {
        List<List<Expr>> groups = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        Frame source = this;
        for (Column value : values) {
            groups.add(List.of(ColumnTree.expression(value)));
            aliases.add(null);
        }
        if (ids.length + values.length < width()) {
            Column[] used = new Column[ids.length + values.length];
            System.arraycopy(ids, 0, used, 0, ids.length);
            System.arraycopy(values, 0, used, ids.length, values.length);
            source = select(used);
        }
        return bind(new Query.Unpivot(
                source.query(), List.of(valueName), variableName, groups, aliases, true, CallSite.here()));
    }

    /** {@code keys} and aggregates of each group; without keys one row. */
    public Frame aggregated(List<Column> keys, List<Column> aggregates) {
        List<Query.GroupingElement> elements = new ArrayList<>();
        for (Column key : keys) {
            elements.add(new Query.GroupingKey(ColumnTree.expression(key)));
        }
        return aggregated(elements, keys, aggregates);
    }

    /** As {@link #aggregated} over the sets of keys that the kind of grouping makes of {@code keys}. */
    public Frame rolledUp(List<Column> keys, List<Column> aggregates) {
        return grouped(Query.GroupingSet.Kind.ROLLUP, keys, aggregates);
    }

    public Frame cubed(List<Column> keys, List<Column> aggregates) {
        return grouped(Query.GroupingSet.Kind.CUBE, keys, aggregates);
    }

    private Frame grouped(Query.GroupingSet.Kind kind, List<Column> keys, List<Column> aggregates) {
        List<List<Expr>> sets = new ArrayList<>();
        for (Column key : keys) {
            sets.add(List.of(ColumnTree.expression(key)));
        }
        return aggregated(List.of(new Query.GroupingSet(kind, sets, List.of())), keys, aggregates);
    }

    public Frame groupedBySets(List<List<Column>> sets, List<Column> keys, List<Column> aggregates) {
        List<List<Expr>> expressions = new ArrayList<>();
        for (List<Column> set : sets) {
            expressions.add(ColumnTree.expressions(set.toArray(new Column[0])));
        }
        List<Expr> keyExpressions = ColumnTree.expressions(keys.toArray(new Column[0]));
        Query.GroupingSet element = new Query.GroupingSet(Query.GroupingSet.Kind.SETS, expressions, keyExpressions);
        return aggregated(List.of(element), keys, aggregates);
    }

    private Frame aggregated(List<Query.GroupingElement> elements, List<Column> keys, List<Column> aggregates) {
        List<Expr> items = new ArrayList<>();
        for (Column key : keys) {
            items.add(ColumnTree.expression(key));
        }
        for (Column aggregate : aggregates) {
            items.add(ColumnTree.expression(aggregate));
        }
        Query.GroupBy groupBy = elements.isEmpty() ? NO_KEYS : new Query.GroupBy(elements, false, CallSite.here());
        return bind(select(query(), items, groupBy));
    }

    /** @param values the values that become columns; empty to take those that occur */
    public Frame pivoted(List<Column> keys, Column column, List<Column> values, List<Column> aggregates) {
        return bind(new Query.GroupedPivot(
                query(),
                ColumnTree.expressions(keys.toArray(new Column[0])),
                ColumnTree.expression(column),
                ColumnTree.expressions(values.toArray(new Column[0])),
                ColumnTree.expressions(aggregates.toArray(new Column[0]))));
    }

    public Frame joined(Frame right, Column condition, String type, boolean lateral) {
        Query.JoinKind kind = JoinKinds.of(type);
        Expr on = condition == null ? null : ColumnTree.expression(condition);
        return bind(new Query.Join(query(), right.query(), kind, on, List.of(), false, lateral, CallSite.here()));
    }

    /** Each row beside the best {@code count} of the other side, by the ranking. */
    public Frame joinedNearest(Frame right, Column ranking, int count, String mode, String direction, String joinType) {
        Query.JoinKind kind = NearestJoins.kind(joinType);
        boolean approximate = NearestJoins.approximate(mode);
        boolean byDistance = NearestJoins.byDistance(direction);
        NearestJoins.checkCount(count);
        Expr by = ColumnTree.expression(ranking);
        return bind(new Query.NearestJoin(query(), right.query(), kind, approximate, count, by, byDistance, null));
    }

    public Frame joinedUsing(Frame right, List<String> columns, String type) {
        Query.JoinKind kind = JoinKinds.of(type);
        return bind(new Query.Join(query(), right.query(), kind, null, columns, false, false, CallSite.here()));
    }

    public Frame united(Frame right) {
        return bind(new Query.SetOperation(query(), right.query(), Query.SetOperation.Kind.UNION, true, null));
    }

    public Frame unitedByName(Frame right, boolean allowMissingColumns) {
        return bind(new Query.UnionByName(query(), right.query(), allowMissingColumns));
    }

    public Frame intersected(Frame right, boolean all) {
        return bind(new Query.SetOperation(query(), right.query(), Query.SetOperation.Kind.INTERSECT, all, null));
    }

    public Frame without(Frame right, boolean all) {
        return bind(new Query.SetOperation(query(), right.query(), Query.SetOperation.Kind.EXCEPT, all, null));
    }

    /** The value as one that a subquery gives. */
    public ColumnTree scalar() {
        return new ColumnTree(new Expr.ScalarSubquery(query(), CallSite.here()));
    }

    public ColumnTree exists() {
        return new ColumnTree(new Expr.Exists(query(), CallSite.here()));
    }

    /** Whether {@code value} is among the rows. */
    public ColumnTree contains(ColumnTree value) {
        return new ColumnTree(new Expr.InSubquery(List.of(value.expression()), query(), CallSite.here()));
    }
}
