package io.sabot.engine.bind;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Binds GROUP BY: keys by expression, ordinal, alias or ALL, and grouping analytics. */
final class AggregateBinder {
    private final QueryBinder queries;

    AggregateBinder(QueryBinder queries) {
        this.queries = queries;
    }

    /** @param groupBy null when aggregates stand in the select list alone */
    AggregateStage bind(
            Query.GroupBy groupBy, List<SelectStages.Item> items, Source source, Scope scope, QueryContext query) {
        if (groupBy == null) {
            return new AggregateStage(source.plan(), List.of(), List.of(), null, query);
        }
        if (groupBy.all() && !hasColumnAll(scope) && !hasAliasAll(items)) {
            return plain(all(items, groupBy), source, query);
        }
        List<List<List<BoundExpr>>> elements = new ArrayList<>();
        List<BoundExpr> expressions = new ArrayList<>();
        boolean analytics = false;
        for (Query.GroupingElement element : groupBy.elements()) {
            if (element instanceof Query.GroupingKey key) {
                BoundExpr bound = key(key.expression(), items, scope, key.context());
                expressions.add(bound);
                elements.add(List.of(List.of(bound)));
            } else {
                analytics = true;
                elements.add(sets((Query.GroupingSet) element, items, scope, expressions));
            }
        }
        if (!analytics) {
            return plain(expressions, source, query);
        }
        return GroupingSets.expand(
                distinct(expressions),
                cross(elements),
                source,
                queries.context().settings().get(SabotSettings.EMPTY_SET_IS_GLOBAL));
    }

    /** Positions are those of the list as written, so a star leaves none. */
    static void checkStars(Query.Select select, Settings settings) {
        boolean ordinal = settings.get(SabotSettings.GROUP_BY_ORDINAL)
                && select.groupBy().elements().stream()
                        .anyMatch(element -> element instanceof Query.GroupingKey key
                                && key.expression() instanceof Expr.Literal literal
                                && literal.value() instanceof Integer);
        if (ordinal && select.items().stream().anyMatch(Expr.Star.class::isInstance)) {
            throw QueryException.analysis("STAR_GROUP_BY_POS");
        }
    }

    private boolean hasColumnAll(Scope scope) {
        return scope.columns().stream().anyMatch(column -> queries.context().sameName(column.name(), "all"));
    }

    private boolean hasAliasAll(List<SelectStages.Item> items) {
        return queries.context().settings().get(SabotSettings.GROUP_BY_ALIASES)
                && items.stream()
                        .anyMatch(item ->
                                queries.context().sameName(item.attribute().name(), "all"));
    }

    private static AggregateStage plain(List<BoundExpr> expressions, Source source, QueryContext query) {
        List<BoundExpr> different = distinct(expressions);
        List<NamedExpr> keys = new ArrayList<>();
        for (BoundExpr expression : different) {
            Grouping.check(BoundText.of(expression), expression.type());
            keys.add(
                    expression instanceof BoundExpr.ColumnRef column
                            ? NamedExpr.of(column.attribute())
                            : NamedExpr.create(BoundText.of(expression), expression));
        }
        return new AggregateStage(source.plan(), keys, different, null, query);
    }

    private static List<BoundExpr> distinct(List<BoundExpr> expressions) {
        Set<BoundExpr> shapes = new LinkedHashSet<>();
        List<BoundExpr> different = new ArrayList<>();
        for (BoundExpr expression : expressions) {
            if (shapes.add(ExprTree.canonical(expression))) {
                different.add(expression);
            }
        }
        return different;
    }

    /** GROUP BY ALL: every item without an aggregate. */
    private static List<BoundExpr> all(List<SelectStages.Item> items, Query.GroupBy groupBy) {
        List<BoundExpr> keys = new ArrayList<>();
        for (SelectStages.Item item : items) {
            if (!Placement.hasAggregate(item.expression())) {
                keys.add(itself(item));
            }
        }
        if (keys.isEmpty() && items.stream().anyMatch(item -> readsUnaggregated(item.expression()))) {
            throw QueryException.analysis("UNRESOLVED_ALL_IN_GROUP_BY").withContext(groupBy.context());
        }
        return keys;
    }

    private static BoundExpr itself(SelectStages.Item item) {
        if (item.lateral()) {
            throw QueryException.analysis("UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_GROUP_BY");
        }
        return item.expression();
    }

    /** Whether a column stands outside of the aggregates, which tells of no key for all that. */
    private static boolean readsUnaggregated(BoundExpr expression) {
        return expression instanceof BoundExpr.ColumnRef
                || !(expression instanceof BoundExpr.Aggregate)
                        && expression.children().stream().anyMatch(AggregateBinder::readsUnaggregated);
    }

    private BoundExpr key(Expr expression, List<SelectStages.Item> items, Scope scope, QueryContext query) {
        BoundExpr bound = ordinal(expression, items, query);
        if (bound == null) {
            bound = byName(expression, items, scope);
        }
        if (Placement.hasAggregate(bound)) {
            throw QueryException.analysis(
                            "GROUP_BY_AGGREGATE",
                            "sqlExpr",
                            queries.expressions().pretty().of(expression, scope))
                    .withContext(expression.context());
        }
        return bound;
    }

    private BoundExpr ordinal(Expr expression, List<SelectStages.Item> items, QueryContext query) {
        if (!queries.context().settings().get(SabotSettings.GROUP_BY_ORDINAL)
                || !(expression instanceof Expr.Literal literal)
                || !(literal.value() instanceof Integer position)) {
            return null;
        }
        if (position < 1 || position > items.size()) {
            throw QueryException.analysis(
                            "GROUP_BY_POS_OUT_OF_RANGE",
                            "index",
                            position.toString(),
                            "size",
                            Integer.toString(items.size()))
                    .withContext(query);
        }
        BoundExpr item = items.get(position - 1).expression();
        if (Placement.hasAggregate(item)) {
            String name = items.get(position - 1).attribute().name();
            throw QueryException.analysis(
                            "GROUP_BY_POS_AGGREGATE",
                            "index",
                            position.toString(),
                            "aggExpr",
                            BoundText.of(item) + " AS " + Identifiers.quoteIfNeeded(name))
                    .withContext(query);
        }
        return item;
    }

    private BoundExpr byName(Expr expression, List<SelectStages.Item> items, Scope scope) {
        boolean aliases = queries.context().settings().get(SabotSettings.GROUP_BY_ALIASES);
        if (aliases && expression instanceof Expr.Name name && name.parts().size() == 1) {
            Scope columnsOnly = new Scope(scope.layers(), java.util.Map.of(), null).withWindows(scope.windows());
            if (queries.expressions().names().resolve(name.parts(), columnsOnly) == null) {
                for (SelectStages.Item item : items) {
                    if (queries.context()
                            .sameName(item.attribute().name(), name.parts().get(0))) {
                        return itself(item);
                    }
                }
            }
        }
        return queries.expressions().bind(expression instanceof Expr.Alias alias ? alias.input() : expression, scope);
    }

    private List<List<BoundExpr>> sets(
            Query.GroupingSet element, List<SelectStages.Item> items, Scope scope, List<BoundExpr> expressions) {
        for (Expr key : element.keys()) {
            expressions.add(key(key, items, scope, key.context()));
        }
        List<List<BoundExpr>> groups = new ArrayList<>();
        for (List<Expr> set : element.sets()) {
            List<BoundExpr> bound = new ArrayList<>();
            set.forEach(key -> bound.add(key(key, items, scope, key.context())));
            expressions.addAll(bound);
            groups.add(bound);
        }
        return switch (element.kind()) {
            case SETS -> groups;
            case ROLLUP -> rollup(groups);
            case CUBE -> cube(groups);
        };
    }

    private static List<List<BoundExpr>> rollup(List<List<BoundExpr>> groups) {
        List<List<BoundExpr>> sets = new ArrayList<>();
        for (int size = groups.size(); size >= 0; size--) {
            List<BoundExpr> set = new ArrayList<>();
            groups.subList(0, size).forEach(set::addAll);
            sets.add(set);
        }
        return sets;
    }

    private static List<List<BoundExpr>> cube(List<List<BoundExpr>> groups) {
        List<List<BoundExpr>> sets = new ArrayList<>();
        for (int mask = (1 << groups.size()) - 1; mask >= 0; mask--) {
            List<BoundExpr> set = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                if ((mask & (1 << (groups.size() - 1 - i))) != 0) {
                    set.addAll(groups.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static List<List<BoundExpr>> cross(List<List<List<BoundExpr>>> elements) {
        List<List<BoundExpr>> combined = List.of(List.of());
        for (List<List<BoundExpr>> element : elements) {
            List<List<BoundExpr>> next = new ArrayList<>();
            for (List<BoundExpr> left : combined) {
                for (List<BoundExpr> right : element) {
                    List<BoundExpr> both = new ArrayList<>(left);
                    both.addAll(right);
                    next.add(both);
                }
            }
            combined = next;
        }
        return combined;
    }
}
