package io.sabot.engine.bind;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.Function;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlObject;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls of functions written in SQL: the body is bound under the settings of its creation, and the arguments take the places
 * of the parameters. Source: SQLFunctionExpression and ResolveSQLFunctions of Spark.
 */
final class Routines {
    private final BindContext context;
    private final ExpressionBinder expressions;
    private SqlFunction defined;

    Routines(BindContext context, ExpressionBinder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** A body with the columns that stand for the parameters. */
    private record Body<T>(List<Attribute> parameters, T bound) {}

    /** @return null when there is no function of that name */
    SqlFunction find(List<String> name) {
        return context.catalog().functions().find(name, context.database());
    }

    /** @return code that the program registered by that name, or null */
    Function registered(List<String> name) {
        return context.catalog().functions().registered(name);
    }

    BoundExpr scalar(SqlFunction function, Expr.Call call, Scope scope) {
        if (function.table()) {
            throw QueryException.analysis("NOT_A_SCALAR_FUNCTION", "functionName", Quoting.id(function.name()));
        }
        List<BoundExpr> arguments = arguments(function, call.arguments(), scope, call.context());
        Body<BoundExpr> body = scalarBody(function, call.context());
        RandomArguments.check(body.bound(), body.parameters(), arguments);
        return new Substitution(map(body.parameters(), arguments)).in(body.bound());
    }

    LogicalPlan table(SqlFunction function, Query.TableFunction call, Scope outer) {
        if (!function.table()) {
            throw QueryException.analysis("NOT_A_TABLE_FUNCTION", "functionName", Quoting.id(function.name()))
                    .withContext(call.context());
        }
        Scope scope = Scope.of(List.of(), outer);
        List<BoundExpr> arguments = arguments(function, call.arguments(), scope, call.context());
        Body<LogicalPlan> body = tableBody(function, call.context());
        RandomArguments.check(body.bound(), body.parameters(), arguments);
        LogicalPlan plan = new Substitution(map(body.parameters(), arguments)).in(body.bound());
        return QueryBinder.withQualifier(List.of(function.simpleName()), plan);
    }

    private static Map<Attribute, BoundExpr> map(List<Attribute> parameters, List<BoundExpr> arguments) {
        Map<Attribute, BoundExpr> map = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            map.put(parameters.get(i), arguments.get(i));
        }
        return map;
    }

    private List<BoundExpr> arguments(SqlFunction function, List<Expr> given, Scope scope, QueryContext here) {
        List<Expr> arranged = RoutineArguments.arrange(function, given);
        List<BoundExpr> arguments = new ArrayList<>();
        for (int i = 0; i < arranged.size(); i++) {
            SqlFunction.Parameter parameter = function.parameters().get(i);
            Expr written = arranged.get(i);
            BoundExpr value = written == null ? defaultValue(function, parameter) : expressions.bind(written, scope);
            arguments.add(cast(value, parameter.type(), written, scope, here));
        }
        return arguments;
    }

    private BoundExpr cast(BoundExpr value, DataType type, Expr written, Scope scope, QueryContext here) {
        try {
            return expressions.castTo(value, type, context.mode(), here);
        } catch (QueryException failure) {
            String text =
                    written == null ? BoundText.of(value) : expressions.pretty().of(written, scope);
            throw failure.withParameter("sqlExpr", "\"" + text + "\"").withContext(here);
        }
    }

    private BoundExpr defaultValue(SqlFunction function, SqlFunction.Parameter parameter) {
        QueryBinder inner = inner(function);
        Expr written = parser(function, inner).parseExpression(parameter.defaultText());
        return inner.expressions().bind(written, Scope.of(List.of(), null));
    }

    /** The body of a scalar function over its parameters. */
    private Body<BoundExpr> scalarBody(SqlFunction function, QueryContext here) {
        QueryBinder inner = inner(function);
        List<Attribute> parameters = parameters(function);
        inner.expressions().names().noteParameters(parameters);
        Scope scope = Scope.of(parameters, null);
        SqlParser parser = parser(function, inner);
        Expr body = function.query()
                ? new Expr.ScalarSubquery(parser.parseQuery(function.body()), here)
                : parser.parseExpression(function.body());
        BoundExpr bound = inner.expressions().bind(withoutQuery(body), scope);
        BoundExpr result = function.returns() == null
                ? bound
                : inner.expressions()
                        .castTo(bound, function.returns(), inner.context().mode(), here);
        return new Body<>(parameters, result);
    }

    /** A query that only computes a value is that value. Source: SQLFunction.getExpressionAndQuery of Spark. */
    private static Expr withoutQuery(Expr body) {
        return body instanceof Expr.ScalarSubquery subquery
                        && subquery.query() instanceof Query.Select select
                        && select.input() instanceof Query.OneRow
                        && select.items().size() == 1
                        && select.isPlain()
                ? select.items().get(0)
                : body;
    }

    /** The bound body of a scalar function, for a look at it. */
    BoundExpr scalarOf(SqlFunction function, QueryContext here) {
        defined = function;
        return scalarBody(function, here).bound();
    }

    LogicalPlan tableOf(SqlFunction function, QueryContext here) {
        defined = function;
        return tableBody(function, here).bound();
    }

    private Body<LogicalPlan> tableBody(SqlFunction function, QueryContext here) {
        QueryBinder inner = inner(function);
        List<Attribute> parameters = parameters(function);
        Query query = parser(function, inner).parseQuery(function.body());
        LogicalPlan plan = inner.bind(query, Scope.of(parameters, null));
        if (function.columns() == null) {
            return new Body<>(parameters, plan);
        }
        List<NamedExpr> items = new ArrayList<>();
        for (int i = 0; i < Math.min(plan.output().size(), function.columns().size()); i++) {
            Field field = function.columns().field(i);
            BoundExpr column = new BoundExpr.ColumnRef(plan.output().get(i));
            BoundExpr cast = inner.expressions()
                    .castTo(column, field.type(), inner.context().mode(), here);
            items.add(NamedExpr.create(field.name(), cast));
        }
        return new Body<>(parameters, new LogicalPlan.Project(items, plan));
    }

    private static List<Attribute> parameters(SqlFunction function) {
        List<Attribute> parameters = new ArrayList<>();
        for (SqlFunction.Parameter parameter : function.parameters()) {
            parameters.add(Attribute.create(parameter.name(), parameter.type(), true)
                    .withQualifier(List.of(function.simpleName())));
        }
        return parameters;
    }

    private QueryBinder inner(SqlFunction function) {
        String name = function.fullName();
        if (context.path().contains(name) && !function.equals(defined)) {
            List<String> path = new ArrayList<>(context.path());
            path.add(name);
            throw QueryException.analysis("CYCLIC_FUNCTION_REFERENCE", "path", String.join(" -> ", path));
        }
        if (function.temporary() && !function.equals(defined)) {
            context.references().temporaryFunction(function.simpleName());
        }
        if (function.readsData()) {
            context.references().data();
        }
        return new QueryBinder(context.inside(function));
    }

    private static SqlParser parser(SqlFunction function, QueryBinder inner) {
        Scope nothing = Scope.of(List.of(), null);
        return new SqlParser(
                function.settings(),
                SqlObject.STATEMENT,
                expression -> inner.expressions().identifier(expression, nothing));
    }
}
