package io.sabot.engine.bind;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.partition.PartitionFunctions;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binds the operations that keep the rows' columns but for a few: those of data frames and of pipe syntax. */
final class ColumnOperations {
    private final BindContext context;
    private final QueryBinder queries;

    ColumnOperations(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    LogicalPlan bind(Query query, Scope outer) {
        if (query instanceof Query.WithColumns with) {
            return withColumns(queries.bind(with.input(), outer), with.names(), with.values(), outer);
        }
        if (query instanceof Query.SetColumns set) {
            return setColumns(set, outer);
        }
        if (query instanceof Query.Extend extend) {
            return extend(extend, outer);
        }
        if (query instanceof Query.RenameColumns rename) {
            return rename(rename, outer);
        }
        if (query instanceof Query.Drop drop) {
            return drop(drop, outer);
        }
        if (query instanceof Query.DropColumns drop) {
            return dropNamed(drop, outer);
        }
        if (query instanceof Query.Deduplicate deduplicate) {
            return deduplicate(deduplicate, outer);
        }
        if (query instanceof Query.Repartition repartition) {
            return repartition(repartition, outer);
        }
        if (query instanceof Query.RepartitionById repartition) {
            return repartitionById(repartition, outer);
        }
        if (query instanceof Query.Distribute distribute) {
            LogicalPlan input = queries.bind(distribute.input(), outer);
            List<BoundExpr> keys = queries.expressions().bindAll(distribute.keys(), Scope.of(input.output(), outer));
            return new LogicalPlan.Repartition(0, keys, List.of(), true, input);
        }
        if (query instanceof Query.SampleFraction sample) {
            LogicalPlan input = queries.bind(sample.input(), outer);
            return new LogicalPlan.Sample(
                    sample.lower(), sample.upper(), sample.withReplacement(), sample.seed(), input);
        }
        if (query instanceof Query.Sample sample) {
            LogicalPlan input = queries.bind(sample.input(), outer);
            long seed = sample.seed() == null ? System.nanoTime() % 1000 : sample.seed();
            return new LogicalPlan.Sample(0, sample.fraction(), false, seed, input);
        }
        if (query instanceof Query.MatchSchema match) {
            return new SchemaMatch(context, queries.expressions().casting())
                    .match(queries.bind(match.input(), outer), match.schema());
        }
        if (query instanceof Query.Observe observe) {
            return observe(observe, outer);
        }
        if (query instanceof Query.PipeInput pipe) {
            return queries.bind(pipe.input(), outer);
        }
        if (query instanceof Query.PipeSelect pipe) {
            return queries.selects().bind(pipe.select(), outer);
        }
        if (query instanceof Query.PipeAggregate aggregate) {
            return pipeAggregate(aggregate, outer);
        }
        throw QueryException.unsupported(query.getClass().getSimpleName());
    }

    private LogicalPlan withColumns(LogicalPlan input, List<String> names, List<Expr> values, Scope outer) {
        checkDistinct(names);
        List<Expr> items = new ArrayList<>();
        boolean[] used = new boolean[names.size()];
        for (Attribute column : input.output()) {
            int at = indexOf(names, column.name());
            items.add(at < 0 ? new Expr.Column(column) : alias(values.get(at), names.get(at)));
            if (at >= 0) {
                used[at] = true;
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                items.add(alias(values.get(i), names.get(i)));
            }
        }
        return select(input, items, outer);
    }

    private static Expr alias(Expr value, String name) {
        Expr inner = value instanceof Expr.Alias alias && alias.names().size() == 1 ? alias.input() : value;
        Map<String, String> metadata = value instanceof Expr.Alias alias ? alias.metadata() : null;
        return new Expr.Alias(inner, List.of(name), metadata);
    }

    private void checkDistinct(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (context.sameName(names.get(i), names.get(j))) {
                    throw QueryException.analysis("COLUMN_ALREADY_EXISTS", "columnName", "`" + names.get(i) + "`");
                }
            }
        }
    }

    private int indexOf(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (context.sameName(names.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    /** The plan under a select list; windows and generators in it are allowed. */
    private LogicalPlan select(LogicalPlan input, List<Expr> items, Scope outer) {
        Query.Select select = new Query.Select(
                new Query.Planned(input), false, items, null, null, null, null, Map.of(), List.of(), null);
        return queries.selects().bind(select, outer);
    }

    private LogicalPlan setColumns(Query.SetColumns set, Scope outer) {
        LogicalPlan plan = queries.bind(set.input(), outer);
        for (int i = 0; i < set.names().size(); i++) {
            String name = set.names().get(i);
            if (plan.output().stream().noneMatch(column -> context.sameName(column.name(), name))) {
                throw queries.expressions().names().unresolved(List.of(name), Scope.of(plan.output(), null));
            }
            plan = withColumns(plan, List.of(name), List.of(set.values().get(i)), outer);
        }
        return plan;
    }

    private LogicalPlan extend(Query.Extend extend, Scope outer) {
        LogicalPlan input = queries.bind(extend.input(), outer);
        List<Expr> items = new ArrayList<>();
        input.output().forEach(column -> items.add(new Expr.Column(column)));
        items.addAll(extend.items());
        rejectAggregates(extend.items(), "EXTEND");
        if (extend.items().stream().anyMatch(Expr.Star.class::isInstance)) {
            throw QueryException.analysis(
                    "INVALID_USAGE_OF_STAR_OR_REGEX", "elem", "'*'", "prettyName", "expression `pipeexpression`");
        }
        return select(input, items, outer);
    }

    private void rejectAggregates(List<Expr> items, String clause) {
        for (Expr item : items) {
            Expr inner = item instanceof Expr.Alias alias ? alias.input() : item;
            if (queries.expressions().names().isAggregate(inner)) {
                throw QueryException.analysis(
                        "PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION",
                        "expr",
                        queries.expressions().pretty().of(inner, null),
                        "clause",
                        clause);
            }
        }
    }

    private LogicalPlan pipeAggregate(Query.PipeAggregate aggregate, Scope outer) {
        LogicalPlan input = queries.bind(aggregate.input(), outer);
        List<Expr> items = new ArrayList<>();
        List<Query.GroupingElement> keys = new ArrayList<>();
        if (aggregate.groupBy() != null) {
            for (Query.GroupingElement element : aggregate.groupBy().elements()) {
                Query.GroupingKey key = (Query.GroupingKey) element;
                Expr written = ordinal(key.expression(), input, aggregate.context());
                items.add(written);
                Expr inner = written instanceof Expr.Alias alias ? alias.input() : written;
                keys.add(new Query.GroupingKey(inner));
            }
        }
        items.addAll(aggregate.items());
        Query.GroupBy groupBy = new Query.GroupBy(keys, false, aggregate.context());
        Query.Select select = new Query.Select(
                new Query.Planned(input),
                false,
                items,
                null,
                groupBy,
                null,
                null,
                Map.of(),
                List.of(),
                aggregate.context());
        return queries.selects().bind(select, outer);
    }

    /** A position means a column of the input here, for the keys come first in the output. */
    private Expr ordinal(Expr key, LogicalPlan input, QueryContext query) {
        if (!context.settings().get(SabotSettings.GROUP_BY_ORDINAL)
                || !(key instanceof Expr.Literal literal)
                || !(literal.value() instanceof Integer position)
                || !literal.type().equals(DataType.INT)) {
            return key;
        }
        int size = input.output().size();
        if (position < 1 || position > size) {
            throw QueryException.analysis(
                            "GROUP_BY_POS_OUT_OF_RANGE", "index", position.toString(), "size", Integer.toString(size))
                    .withContext(query);
        }
        return new Expr.Column(input.output().get(position - 1));
    }

    private LogicalPlan rename(Query.RenameColumns rename, Scope outer) {
        LogicalPlan input = queries.bind(rename.input(), outer);
        List<String> names = new ArrayList<>();
        for (Attribute column : input.output()) {
            String name = column.name();
            for (Map.Entry<String, String> entry : rename.names().entrySet()) {
                if (context.sameName(entry.getKey(), column.name())) {
                    name = entry.getValue();
                }
            }
            names.add(name);
        }
        return QueryBinder.rename(input, names);
    }

    private LogicalPlan drop(Query.Drop drop, Scope outer) {
        LogicalPlan input = queries.bind(drop.input(), outer);
        List<Attribute> kept = new ArrayList<>(input.output());
        for (Expr column : drop.columns()) {
            if (column instanceof Expr.Column known) {
                kept.remove(known.attribute());
            } else if (column instanceof Expr.Name name) {
                NameResolver.Match match = name.parts().size() == 1
                        ? null
                        : queries.expressions().names().resolve(name.parts(), Scope.of(input.output(), null));
                if (match != null && match.base() instanceof BoundExpr.ColumnRef found) {
                    kept.remove(found.attribute());
                } else {
                    kept.removeIf(candidate -> name.parts().size() == 1
                            && context.sameName(candidate.name(), name.parts().get(0)));
                }
            }
        }
        return SelectBinder.project(TableBinder.passThrough(kept), input);
    }

    private LogicalPlan dropNamed(Query.DropColumns drop, Scope outer) {
        LogicalPlan input = queries.bind(drop.input(), outer);
        Expr rest = new Expr.Star(List.of(), drop.names(), drop.context());
        try {
            return select(input, List.of(rest), outer);
        } catch (QueryException failure) {
            throw failure.condition().equals("EXCEPT_OVERLAPPING_COLUMNS")
                    ? failure.withContext(drop.context())
                    : failure;
        }
    }

    private LogicalPlan deduplicate(Query.Deduplicate deduplicate, Scope outer) {
        LogicalPlan input = queries.bind(deduplicate.input(), outer);
        List<BoundExpr> keys = queries.expressions().bindAll(deduplicate.keys(), Scope.of(input.output(), outer));
        if (keys.isEmpty()) {
            return SelectStages.distinct(input);
        }
        List<Attribute> keyColumns = new ArrayList<>();
        keys.forEach(key -> keyColumns.add(((BoundExpr.ColumnRef) key).attribute()));
        List<NamedExpr> firsts = new ArrayList<>();
        List<NamedExpr> output = new ArrayList<>();
        for (Attribute column : input.output()) {
            if (keyColumns.contains(column)) {
                output.add(NamedExpr.of(column));
                continue;
            }
            BoundExpr first = queries.expressions()
                    .calls()
                    .aggregate(
                            (AggregateFunction) Registry.lookup("first"),
                            List.of(new BoundExpr.ColumnRef(column)),
                            false,
                            null,
                            List.of(),
                            false,
                            null);
            NamedExpr item = NamedExpr.create(column.name(), first);
            firsts.add(item);
            output.add(new NamedExpr(new BoundExpr.ColumnRef(item.attribute()), column));
        }
        LogicalPlan grouped = new LogicalPlan.Aggregate(TableBinder.passThrough(keyColumns), firsts, input);
        return new LogicalPlan.Project(output, grouped);
    }

    private LogicalPlan repartition(Query.Repartition repartition, Scope outer) {
        LogicalPlan input = queries.bind(repartition.input(), outer);
        Scope scope = Scope.of(input.output(), outer);
        List<BoundExpr> keys = new ArrayList<>();
        List<BoundExpr.Order> orders = new ArrayList<>();
        for (Expr key : repartition.keys()) {
            BoundExpr bound = queries.expressions().bind(key, scope);
            if (repartition.byRange()) {
                Expr.SortOrder order = key instanceof Expr.SortOrder given ? given : null;
                orders.add(new BoundExpr.Order(
                        bound, order == null || order.ascending(), order == null || order.nullsFirst()));
            } else {
                keys.add(bound);
            }
        }
        return new LogicalPlan.Repartition(repartition.partitions(), keys, orders, repartition.shuffle(), input);
    }

    private LogicalPlan repartitionById(Query.RepartitionById repartition, Scope outer) {
        LogicalPlan input = queries.bind(repartition.input(), outer);
        Scope scope = Scope.of(input.output(), outer);
        BoundExpr number = queries.expressions().bind(repartition.number(), scope);
        if (!number.type().equals(DataType.INT) && !number.type().equals(DataType.NULL)) {
            String text = queries.expressions().pretty().of(repartition.number(), scope);
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                    "sqlExpr",
                    "\"" + PartitionFunctions.DIRECT.name() + "(" + text + ")\"",
                    "paramIndex",
                    Quoting.ordinal(0),
                    "requiredType",
                    "\"INT\"",
                    "inputSql",
                    "\"" + text + "\"",
                    "inputType",
                    "\"" + number.type().sql() + "\"");
        }
        BoundExpr key =
                queries.expressions().calls().scalar(PartitionFunctions.DIRECT, List.of(number), context.mode(), null);
        return new LogicalPlan.Repartition(repartition.partitions(), List.of(key), List.of(), true, input);
    }

    private LogicalPlan observe(Query.Observe observe, Scope outer) {
        LogicalPlan input = queries.bind(observe.input(), outer);
        return new ObserveBinder(queries).bind(observe, input, Scope.of(input.output(), outer));
    }
}
