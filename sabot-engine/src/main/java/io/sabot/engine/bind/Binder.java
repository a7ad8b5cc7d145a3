package io.sabot.engine.bind;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Table;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.StructType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what was written into a plan: the one entry of the room. Made for one statement. */
public final class Binder {
    /** Tables that a query names by format and path, {@code parquet.`/data/t`}. */
    @FunctionalInterface
    public interface PathTables {
        /** @return null when the format is unknown */
        Table open(String format, String path, Map<String, String> options);
    }

    /** Runs a plan while a statement is bound. */
    @FunctionalInterface
    public interface Runner {
        List<Object[]> rows(LogicalPlan plan);
    }

    private final BindContext context;
    private final QueryBinder queries;
    private final References references;

    public Binder(
            Settings settings,
            Catalog catalog,
            Map<String, Expr> named,
            List<Expr> positional,
            PathTables files,
            Runner runner) {
        this.references = new References();
        this.context = new BindContext(
                settings,
                catalog,
                named,
                positional,
                Instant.now(),
                files,
                runner,
                catalog.currentDatabase(),
                List.of(),
                null,
                references);
        this.queries = new QueryBinder(context);
    }

    private Binder(BindContext context) {
        this.context = context;
        this.references = context.references();
        this.queries = new QueryBinder(context);
    }

    public LogicalPlan bind(Query query) {
        LogicalPlan plan = queries.bind(query, null);
        queries.selfJoins().check();
        PlanCheck.check(plan);
        return plan;
    }

    /** An expression that needs no input, e.g. an argument of a command. */
    public BoundExpr bindConstant(Expr expression) {
        return Constants.fold(queries.expressions().bind(expression, Scope.of(List.of(), null)));
    }

    /** What has been named in all that was bound. */
    public References references() {
        return references;
    }

    /** A binder for the text of an object that must not name itself. */
    public Binder defining(String name) {
        return new Binder(context.defining(name));
    }

    /** Binds the query of a view as the text of that view. */
    public LogicalPlan bindView(View.Sql view, Query query) {
        return new QueryBinder(context.inside(view)).bind(query, null);
    }

    /** The body of a scalar function in its type. */
    public BoundExpr scalarBody(SqlFunction function, QueryContext here) {
        return queries.expressions().calls().routines().scalarOf(function, here);
    }

    /** The body of a table function with its columns. */
    public LogicalPlan tableBody(SqlFunction function, QueryContext here) {
        return queries.expressions().calls().routines().tableOf(function, here);
    }

    /** What {@code IDENTIFIER(expression)} names. */
    public List<String> identifier(Expr expression) {
        return queries.expressions().identifier(expression, Scope.of(List.of(), null));
    }

    /** An expression without columns as messages show it. */
    public String shown(Expr expression) {
        return queries.expressions().pretty().of(expression, Scope.of(List.of(), null));
    }

    /** The value in the type of what it is assigned to. */
    public BoundExpr assign(BoundExpr value, DataType type, QueryContext statement) {
        return queries.expressions().assign(value, type, statement);
    }

    /** The value in another type. */
    public BoundExpr cast(BoundExpr value, DataType type, EvalMode mode) {
        return queries.expressions().casting().cast(value, type, mode, null);
    }

    /** A column of a plan by its name, for {@code df.col}; fields of structs are not columns. */
    public Expr resolveColumn(LogicalPlan plan, String name) {
        Expr.Name parsed = new Expr.Name(SqlParser.parseColumnName(name), null);
        BoundExpr bound = queries.expressions().bind(parsed, Scope.of(plan.output(), null));
        if (bound instanceof BoundExpr.ColumnRef column) {
            return new Expr.Column(column.attribute(), plan);
        }
        List<String> fields = new ArrayList<>();
        BoundExpr at = bound;
        while (at instanceof BoundExpr.Field field) {
            fields.add(
                    0,
                    ((StructType) field.input().type()).field(field.ordinal()).name());
            at = field.input();
        }
        if (at instanceof BoundExpr.ColumnRef column) {
            Expr access = new Expr.Column(column.attribute(), plan);
            for (String field : fields) {
                access = new Expr.FieldAccess(access, field, null);
            }
            return new Expr.Alias(access, List.of(fields.get(fields.size() - 1)), null);
        }
        return parsed;
    }
}
