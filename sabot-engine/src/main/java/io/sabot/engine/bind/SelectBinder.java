package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds a select list with its clauses, in the order of their meaning: WHERE, generators, aggregation, HAVING, window
 * functions, QUALIFY, projection, DISTINCT.
 */
final class SelectBinder {
    private final QueryBinder queries;
    private final GeneratorBinder generators;

    SelectBinder(BindContext context, QueryBinder queries) {
        this.queries = queries;
        this.generators = new GeneratorBinder(context, queries);
    }

    GeneratorBinder generators() {
        return generators;
    }

    LogicalPlan bind(Query.Select select, Scope outer) {
        return stages(select, outer).plan();
    }

    /** The select bound so far that an ORDER BY above can still add columns to it. */
    SelectStages stages(Query.Select select, Scope outer) {
        Source source = queries.bindSource(select.input(), outer);
        if (select.where() != null) {
            BoundExpr condition =
                    queries.condition(select.where(), windows(source.scope(outer), select), select.context());
            source = source.withPlan(new LogicalPlan.Filter(condition, source.plan()));
        }
        Scope scope = windows(source.scope(outer), select);
        List<Expr> items = StarExpansion.expand(
                select.items(), scope, queries.expressions().names());
        if (GeneratedItems.suits(select, items, queries.expressions().names())) {
            GeneratedItems.requireOne(items, queries.expressions().pretty());
            LogicalPlan grouped =
                    stages(GeneratedItems.grouped(select, items), outer).plan();
            return stages(GeneratedItems.over(grouped, select, items), outer);
        }
        boolean grouped = select.groupBy() != null;
        if (grouped) {
            AggregateBinder.checkStars(select, queries.context().settings());
        }
        if (!grouped) {
            GeneratorBinder.Result generated = generators.extract(items, source, outer);
            if (generated != null) {
                source = generated.source();
                items = generated.items();
                scope = windows(source.scope(outer), select).withGenerated(generated.generated());
            }
        }
        Source windowed = TimeWindows.extend(queries, select, items, source, scope);
        if (windowed != source) {
            source = windowed;
            scope = windows(source.scope(outer), select);
        }
        for (Expr item : items) {
            checkNoLambda(item, scope, select);
        }
        List<SelectStages.Item> bound;
        try {
            bound = bindItems(items, scope);
        } catch (QueryException failure) {
            throw MissingInput.in("Project [", failure, items, "]", scope, queries.expressions());
        }
        boolean aggregated = grouped || select.having() != null || anyAggregate(bound);
        AggregateStage aggregation = null;
        if (aggregated) {
            aggregation = new AggregateBinder(queries).bind(select.groupBy(), bound, source, scope, select.context());
        }
        SelectStages stages = new SelectStages(queries, select, source, scope, bound, aggregation);
        stages.build();
        if (aggregation != null) {
            CorrelatedSelect.checkKeys(stages);
        }
        if (scope.outer() != null) {
            new CorrelatedSelect(stages, items).check();
        }
        return stages;
    }

    /** A function of its own is a value nowhere but in the arguments of another; Spark finds that late. */
    private void checkNoLambda(Expr item, Scope scope, Query.Select select) {
        if (item instanceof Expr.Lambda lambda) {
            List<String> parts = new ArrayList<>();
            parts.add(queries.expressions().pretty().of(lambda.body(), scope));
            lambda.parameters().forEach(parameter -> parts.add("lambda '" + parameter));
            parts.add("false");
            throw QueryException.internal("Found the unresolved operator: 'Project [unresolvedalias(lambdafunction("
                            + String.join(", ", parts) + "))]")
                    .withContext(select.context());
        }
    }

    private static Scope windows(Scope scope, Query.Select select) {
        return select.windows().isEmpty() ? scope : scope.withWindows(select.windows());
    }

    private static boolean anyAggregate(List<SelectStages.Item> items) {
        for (SelectStages.Item item : items) {
            if (Placement.hasAggregate(item.expression())) {
                return true;
            }
        }
        return false;
    }

    /** Each item with its column; an item sees the aliases before it when no column has that name. */
    List<SelectStages.Item> bindItems(List<Expr> items, Scope scope) {
        List<SelectStages.Item> bound = new ArrayList<>();
        Scope visible = scope;
        for (Expr item : items) {
            int before = queries.expressions().names().aliasesUsed();
            BoundExpr expression = queries.expressions().bind(item, visible);
            boolean lateral = queries.expressions().names().aliasesUsed() > before;
            if (item instanceof Expr.Alias alias) {
                if (alias.names().size() > 1) {
                    throw QueryException.analysis(
                            "MULTI_ALIAS_WITHOUT_GENERATOR",
                            "expr",
                            "\"" + queries.expressions().pretty().of(alias.input(), scope) + "\"",
                            "names",
                            String.join(", ", alias.names()));
                }
                Attribute attribute = Attribute.create(alias.names().get(0), expression.type(), expression.nullable());
                if (alias.metadata() != null) {
                    attribute = attribute.withMetadata(alias.metadata());
                } else if (expression instanceof BoundExpr.ColumnRef column) {
                    attribute = attribute.withMetadata(column.attribute().metadata());
                }
                bound.add(new SelectStages.Item(expression, attribute, lateral));
                visible = visible.withAlias(alias.names().get(0), expression);
            } else {
                bound.add(new SelectStages.Item(expression, unaliased(item, expression, visible), lateral));
            }
        }
        return bound;
    }

    /** A bare column keeps its id; anything else is named after its text. */
    private Attribute unaliased(Expr item, BoundExpr expression, Scope scope) {
        boolean named = !(item instanceof Expr.Call) || queries.expressions().isReplaced(item);
        if (expression instanceof BoundExpr.ColumnRef column && named) {
            return column.attribute();
        }
        if (expression instanceof BoundExpr.OuterRef column && item instanceof Expr.Name) {
            return Attribute.create(column.attribute().name(), expression.type(), expression.nullable())
                    .withQualifier(column.attribute().qualifier());
        }
        return Attribute.create(nameOf(item, expression, scope), expression.type(), expression.nullable());
    }

    /** A field of a column is named after itself, a column's cast after the column. Source: Spark's AliasResolution. */
    private String nameOf(Expr item, BoundExpr expression, Scope scope) {
        if (item instanceof Expr.Name written
                && written.parts().size() == 1
                && written.parts().get(0).equalsIgnoreCase(LiteralFunctions.GROUPING_ID)
                && !(expression instanceof BoundExpr.ColumnRef)) {
            return LiteralFunctions.GROUPING_ID;
        }
        if (item instanceof Expr.Name written
                && (written.parts().size() > 1 || expression instanceof BoundExpr.Literal)) {
            return written.parts().get(written.parts().size() - 1);
        }
        if (item instanceof Expr.Cast written && written.input() instanceof Expr.Alias alias) {
            return alias.names().get(0); // a look into a variant is named where it is written
        }
        if (item instanceof Expr.Cast && expression instanceof BoundExpr.Cast cast) {
            Attribute column = castColumn(cast);
            if (column != null) {
                return column.name();
            }
        }
        if (item instanceof Expr.Call call && !queries.context().ansi()) {
            String flag = FlagComparison.text(call, scope, queries.expressions());
            if (flag != null) {
                return flag;
            }
        }
        boolean field = item instanceof Expr.Subscript
                && (expression instanceof BoundExpr.Field || expression instanceof BoundExpr.ArrayField);
        return field ? BoundText.of(expression) : queries.expressions().pretty().of(item, scope);
    }

    /** @return the column that is cast, perhaps many times when no SQL says so, null for any other expression */
    private static Attribute castColumn(BoundExpr.Cast cast) {
        BoundExpr input = cast.input();
        while (input instanceof BoundExpr.Cast inner
                && cast.query() != null
                && !cast.query().isSql()) {
            input = inner.input();
        }
        return input instanceof BoundExpr.ColumnRef column ? column.attribute() : null;
    }

    /** A projection of items over a plan. */
    static LogicalPlan project(List<NamedExpr> items, LogicalPlan input) {
        List<Attribute> output = input.output();
        boolean same = items.size() == output.size();
        for (int i = 0; same && i < items.size(); i++) {
            Attribute wanted = items.get(i).attribute();
            Attribute has = output.get(i);
            same = items.get(i).isPassThrough()
                    && wanted.equals(has)
                    && wanted.name().equals(has.name())
                    && wanted.qualifier().equals(has.qualifier());
        }
        return same ? input : new LogicalPlan.Project(items, input);
    }
}
