package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Variable;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.SqlObject;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** EXECUTE IMMEDIATE. Source: ResolveExecuteImmediate of Spark. */
final class ImmediateCommand {
    private static final SqlObject OWNER = new SqlObject("EXECUTE IMMEDIATE", "");

    private final Engine engine;
    private final Session session;

    ImmediateCommand(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    LogicalPlan run(Statement.ExecuteImmediate immediate, ParameterValues parameters) {
        Binder binder = engine.binder(session, parameters);
        VariableCommands variables = new VariableCommands(engine, session);
        List<Variable> targets = variables.targets(immediate.into());
        String text = text(binder, immediate.text());
        ParameterValues values = values(binder, immediate.using());
        LogicalPlan plan = session.catalog().variables().withoutScopes(() -> run(immediate, text, values, targets));
        if (targets.isEmpty()) {
            return plan;
        }
        variables.assign(targets, plan, immediate.context());
        return CommandRows.none();
    }

    /** What runs sees variables of the session, not those of a script. */
    private LogicalPlan run(
            Statement.ExecuteImmediate immediate, String text, ParameterValues values, List<Variable> targets) {
        Statement statement = parse(engine.binder(session, ParameterValues.NONE), text, values);
        if (statement instanceof Statement.Script) {
            throw QueryException.analysis("SQL_SCRIPT_IN_EXECUTE_IMMEDIATE", "sqlString", shown(text));
        }
        if (targets.isEmpty()) {
            return new Commands(engine, session).run(statement, values);
        }
        if (!isQuery(statement)) {
            throw QueryException.analysis("INVALID_STATEMENT_FOR_EXECUTE_INTO", "sqlString", shown(text));
        }
        return new Commands(engine, session).run(statement, values);
    }

    private Statement parse(Binder binder, String text, ParameterValues values) {
        try {
            return new SqlParser(session.settings(), OWNER, binder::identifier).parseStatement(text, values);
        } catch (QueryException failure) {
            boolean syntax = failure.condition().startsWith("PARSE_");
            QueryContext all =
                    QueryContext.sql(text, 0, text.length() - 1, 1, 0).within(OWNER.type(), OWNER.name());
            throw syntax ? failure.withoutContext().withContext(all) : failure;
        }
    }

    private static boolean isQuery(Statement statement) {
        return statement instanceof Statement.Select
                || (statement instanceof Statement.ExecuteImmediate immediate
                        && immediate.into().isEmpty());
    }

    private static String shown(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String text(Binder binder, Expr written) {
        BoundExpr.Literal text = constant(binder, written);
        if (!text.type().isString()) {
            throw QueryException.analysis(
                    "INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE",
                    "exprType",
                    "\"" + text.type().sql() + "\"");
        }
        if (text.value() == null) {
            String name = written instanceof Expr.Name variable
                    ? String.join(".", variable.parts())
                    : written.context() == null ? "NULL" : written.context().fragmentText();
            throw QueryException.analysis("NULL_QUERY_STRING_EXECUTE_IMMEDIATE", "varName", Quoting.id(name));
        }
        return text.value().toString();
    }

    private static BoundExpr.Literal constant(Binder binder, Expr written) {
        BoundExpr value = binder.bindConstant(written);
        if (value instanceof BoundExpr.Literal literal) {
            return literal;
        }
        throw QueryException.analysis(
                        "UNSUPPORTED_EXPR_FOR_PARAMETER", "invalidExprSql", "\"" + binder.shown(written) + "\"")
                .withContext(written.context());
    }

    private static ParameterValues values(Binder binder, List<Expr> using) {
        Map<String, Expr> named = new HashMap<>();
        List<Expr> positional = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        for (Expr written : using) {
            Expr value = written instanceof Expr.Alias alias ? alias.input() : written;
            BoundExpr.Literal literal = constant(binder, value);
            Expr constant = Expr.literal(literal.value(), literal.type());
            positional.add(constant);
            if (written instanceof Expr.Alias alias) {
                named.put(alias.names().get(0), constant);
            } else if (written instanceof Expr.Name name) {
                named.put(TableCommands.last(name.parts()), constant);
            } else {
                unnamed.add("\"" + binder.shown(value) + "\"");
            }
        }
        return new ParameterValues(named, positional, unnamed);
    }
}
