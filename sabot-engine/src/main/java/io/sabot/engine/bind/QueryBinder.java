package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Relation;
import io.sabot.engine.expr.SyntaxRelation;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Binds relations: hands each kind of query to the class that knows it. */
final class QueryBinder {
    private final BindContext context;
    private final ExpressionBinder expressions;
    private final TableBinder tables;
    private final JoinBinder joins;
    private final SelectBinder selects;
    private final SetOperationBinder sets;
    private final ColumnOperations columns;
    private final PivotBinder pivots;
    private final SortBinder sorts;
    private final SelfJoins selfJoins;
    private Ctes ctes;

    QueryBinder(BindContext context) {
        this.context = context;
        this.selfJoins = new SelfJoins(context);
        this.expressions = new ExpressionBinder(context, this::bindSubquery, selfJoins);
        this.tables = new TableBinder(context, this);
        this.joins = new JoinBinder(context, this);
        this.selects = new SelectBinder(context, this);
        this.sets = new SetOperationBinder(context, this);
        this.columns = new ColumnOperations(context, this);
        this.pivots = new PivotBinder(context, this);
        this.sorts = new SortBinder(context, this);
    }

    BindContext context() {
        return context;
    }

    ExpressionBinder expressions() {
        return expressions;
    }

    SelfJoins selfJoins() {
        return selfJoins;
    }

    SelectBinder selects() {
        return selects;
    }

    Ctes ctes() {
        return ctes;
    }

    /** A query as a plan with just its visible columns. */
    LogicalPlan bind(Query query, Scope outer) {
        return bindSource(query, outer).visiblePlan();
    }

    private Relation bindSubquery(SyntaxRelation query, Scope outer) {
        return Instances.copy(bind((Query) query, outer));
    }

    /** A query in FROM. */
    Source bindSource(Query query, Scope outer) {
        if (query instanceof Query.Join join) {
            return joins.bind(join, outer);
        }
        if (query instanceof Query.Aliased aliased) {
            return Source.of(tables.alias(aliased, outer));
        }
        if (query instanceof Query.LateralView view) {
            return selects.generators().lateralView(view, outer);
        }
        if (query instanceof Query.Filter filter) {
            return sorts.filter(filter, outer);
        }
        return Source.of(bindNode(query, outer));
    }

    private LogicalPlan bindNode(Query query, Scope outer) {
        if (query instanceof Query.Planned planned) {
            selfJoins.read((LogicalPlan) planned.plan());
            return (LogicalPlan) planned.plan();
        }
        if (query instanceof Query.OneRow) {
            return new LogicalPlan.OneRow();
        }
        if (query instanceof Query.Select select) {
            return selects.bind(select, outer);
        }
        if (query instanceof Query.Table table) {
            return tables.table(table);
        }
        if (query instanceof Query.IdentifierTable table) {
            return tables.identifier(table, outer);
        }
        if (query instanceof Query.TableFunction function) {
            return tables.function(function, outer);
        }
        if (query instanceof Query.InlineTable inline) {
            return tables.inline(inline, outer);
        }
        if (query instanceof Query.Subquery subquery) {
            return withQualifier(List.of(), bind(subquery.input(), outer));
        }
        if (query instanceof Query.SetOperation operation) {
            return sets.bind(operation, outer);
        }
        if (query instanceof Query.UnionByName union) {
            return sets.byName(union, outer);
        }
        if (query instanceof Query.Sort sort) {
            return sorts.sort(sort, outer);
        }
        if (query instanceof Query.Limit limit) {
            return sorts.limit(limit, outer);
        }
        if (query instanceof Query.Offset offset) {
            return sorts.offset(offset, outer);
        }
        if (query instanceof Query.NearestJoin join) {
            return new NearestJoinBinder(this).bind(join, outer);
        }
        if (query instanceof Query.Transform transform) {
            return new TransformBinder(this).bind(transform, outer);
        }
        if (query instanceof Query.With with) {
            return bindWith(with, outer);
        }
        if (query instanceof Query.Pivot pivot) {
            return pivots.pivot(pivot, outer);
        }
        if (query instanceof Query.GroupedPivot pivot) {
            return pivots.grouped(pivot, outer);
        }
        if (query instanceof Query.Unpivot unpivot) {
            return pivots.unpivot(unpivot, outer);
        }
        return columns.bind(query, outer);
    }

    /** The plan whose columns are known under that qualifier alone. */
    static LogicalPlan withQualifier(List<String> qualifier, LogicalPlan plan) {
        return new LogicalPlan.Aliased(qualifier, plan);
    }

    private LogicalPlan bindWith(Query.With with, Scope outer) {
        return withTables(with, outer, () -> bind(with.body(), outer));
    }

    /** Runs with the tables of a WITH in sight. */
    <T> T withTables(Query.With with, Scope outer, Supplier<T> body) {
        Ctes saved = ctes;
        try {
            for (Query.CommonTable table : with.tables()) {
                LogicalPlan plan = with.recursive()
                        ? new RecursionBinder(context, this).bind(table, outer)
                        : bind(table.query(), outer);
                ctes = new Ctes(table.name(), new Ctes.Entry(SharedTables.of(plan), table.columns()), ctes);
            }
            return body.get();
        } finally {
            ctes = saved;
        }
    }

    /** Runs with one more common table in sight. */
    <T> T withTable(String name, Ctes.Entry entry, Supplier<T> body) {
        Ctes saved = ctes;
        ctes = new Ctes(name, entry, ctes);
        try {
            return body.get();
        } finally {
            ctes = saved;
        }
    }

    /**
     * A condition over a relation; aggregates and window functions have no place in it.
     *
     * @param query where the filter as a whole was written, or null
     */
    BoundExpr condition(Expr condition, Scope scope, QueryContext query) {
        BoundExpr bound;
        try {
            bound = expressions.bind(condition, scope);
        } catch (QueryException failure) {
            throw MissingInput.in("Filter ", failure, List.of(condition), "", scope, expressions);
        }
        BoundExpr checked = expressions
                .casting()
                .condition(
                        bound,
                        "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN",
                        "\"" + expressions.pretty().of(condition, scope) + "\"");
        if (Placement.hasWindow(checked)) {
            throw WindowStage.notAllowedIn("WHERE");
        }
        List<String> aggregates = new ArrayList<>();
        for (BoundExpr.Aggregate aggregate : ExprTree.collect(checked, BoundExpr.Aggregate.class)) {
            CorrelationCheck.checkMixed(aggregate);
            if (OuterAggregates.isOfGroups(aggregate, scope.outer())) {
                continue;
            }
            aggregates.add(BoundText.of(BoundText.qualified(aggregate)));
        }
        if (!aggregates.isEmpty()) {
            throw QueryException.analysis(
                            "INVALID_WHERE_CONDITION",
                            "condition",
                            "\"" + expressions.pretty().of(condition, scope) + "\"",
                            "expressionList",
                            String.join(", ", aggregates))
                    .withContext(query);
        }
        return checked;
    }

    /** The columns under new names. */
    static LogicalPlan rename(LogicalPlan plan, List<String> names) {
        List<Attribute> output = plan.output();
        List<NamedExpr> items = new ArrayList<>();
        for (int i = 0; i < output.size(); i++) {
            BoundExpr column = new BoundExpr.ColumnRef(output.get(i));
            items.add(
                    names.get(i).equals(output.get(i).name())
                            ? NamedExpr.of(output.get(i))
                            : NamedExpr.create(names.get(i), column));
        }
        return new LogicalPlan.Project(items, plan);
    }

    /**
     * A constant integer, for LIMIT and OFFSET.
     *
     * @param query where it was written, or null
     */
    long constantCount(Expr expression, String name, Scope scope, QueryContext query) {
        try {
            return constantCount(expression, name, scope);
        } catch (QueryException failure) {
            throw failure.withContext(query);
        }
    }

    private long constantCount(Expr expression, String name, Scope scope) {
        BoundExpr bound = Constants.fold(expressions.bind(expression, scope));
        String text = "\"" + expressions.pretty().of(expression, scope) + "\"";
        if (!(bound instanceof BoundExpr.Literal literal)) {
            throw QueryException.analysis("INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE", "name", name, "expr", text);
        }
        if (!literal.type().equals(DataType.INT)
                && !literal.type().equals(DataType.BYTE)
                && !literal.type().equals(DataType.SHORT)) {
            throw QueryException.analysis(
                    "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE",
                    "name",
                    name,
                    "expr",
                    text,
                    "dataType",
                    "\"" + literal.type().sql() + "\"");
        }
        if (literal.value() == null) {
            throw QueryException.analysis("INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL", "name", name, "expr", text);
        }
        long value = ((Number) literal.value()).longValue();
        if (value < 0) {
            throw QueryException.analysis(
                    "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE", "name", name, "expr", text, "v", Long.toString(value));
        }
        return value;
    }
}
