package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Variable;
import io.sabot.engine.catalog.Variables;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** DECLARE, SET and DROP of session variables. */
final class VariableCommands {
    private final Engine engine;
    private final Session session;
    private final Variables variables;

    VariableCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
        this.variables = session.catalog().variables();
    }

    LogicalPlan declare(Statement.DeclareVariable declare, ParameterValues parameters) {
        List<String> names = new ArrayList<>();
        for (Expr.Name name : declare.names()) {
            checkName(name);
            String last = TableCommands.last(name.parts()).toLowerCase(Locale.ROOT);
            if (names.contains(last)) {
                throw QueryException.analysis(
                        "DUPLICATE_VARIABLE_NAME_INSIDE_DECLARE", "variableName", Variables.shown(last));
            }
            names.add(last);
        }
        BoundExpr initial = new BoundExpr.Literal(null, declare.type());
        if (declare.value() != null) {
            initial = bindDefault(declare, names.get(0), parameters);
        }
        Object value = single(initial);
        for (String name : names) {
            variables.declare(new Variable(name, initial.type(), value, declare.value()), declare.replace());
        }
        return CommandRows.none();
    }

    private static void checkName(Expr.Name name) {
        if (!Variables.isName(name.parts())) {
            throw QueryException.analysis(
                            "UNRESOLVED_VARIABLE",
                            "variableName",
                            Quoting.id(name.parts()),
                            "searchPath",
                            "[`system`.`session`]")
                    .withContext(name.context());
        }
    }

    private BoundExpr bindDefault(Statement.DeclareVariable declare, String name, ParameterValues parameters) {
        Binder binder = engine.binder(session, parameters);
        BoundExpr bound = binder.bindConstant(declare.value());
        if (ExprTree.contains(bound, BoundExpr.Subquery.class::isInstance)) {
            throw QueryException.analysis(
                    "INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION",
                    "statement",
                    "DECLARE VARIABLE",
                    "colName",
                    Variables.shown(name),
                    "defaultValue",
                    declare.valueText());
        }
        return declare.type() == null ? bound : binder.assign(bound, declare.type(), declare.context());
    }

    private Object single(BoundExpr value) {
        if (value instanceof BoundExpr.Literal literal) {
            return literal.value();
        }
        LogicalPlan plan = new LogicalPlan.Project(List.of(NamedExpr.create("value", value)), new LogicalPlan.OneRow());
        return engine.rows(plan, session).get(0)[0];
    }

    LogicalPlan set(Statement.SetVariable set, ParameterValues parameters) {
        List<Variable> targets = new ArrayList<>();
        for (Expr.Name name : set.names()) {
            targets.add(target(name));
        }
        List<Expr> defaults = new ArrayList<>();
        for (Variable target : targets) {
            defaults.add(target.initial() == null ? Expr.literal(null, target.type()) : target.initial());
        }
        Query query = set.query();
        if (query == null) {
            query = Query.Select.of(new Query.OneRow(), set.values());
        }
        assign(targets, DefaultValues.bind(engine.binder(session, parameters), query, defaults), set.context());
        return CommandRows.none();
    }

    private Variable target(Expr.Name name) {
        Variable variable = variables.find(name.parts());
        if (variable == null) {
            throw QueryException.analysis(
                            "UNRESOLVED_VARIABLE",
                            "variableName",
                            Quoting.id(name.parts()),
                            "searchPath",
                            session.catalog().searchPath())
                    .withContext(name.context());
        }
        return variable;
    }

    /** The variables that EXECUTE IMMEDIATE … INTO names. */
    List<Variable> targets(List<Expr.Name> names) {
        return names.stream().map(this::target).toList();
    }

    /** Assigns the one row of a query, NULLs for none. */
    void assign(List<Variable> targets, LogicalPlan source, QueryContext statement) {
        Set<String> names = new LinkedHashSet<>();
        for (Variable target : targets) {
            if (!names.add(target.name())) {
                throw QueryException.analysis("DUPLICATE_ASSIGNMENTS", "nameList", Quoting.id(target.name()));
            }
        }
        List<Attribute> columns = source.output();
        if (columns.size() != targets.size()) {
            throw QueryException.analysis(
                    "ASSIGNMENT_ARITY_MISMATCH",
                    "numTarget",
                    Integer.toString(targets.size()),
                    "numExpr",
                    Integer.toString(columns.size()));
        }
        List<NamedExpr> items = new ArrayList<>();
        Binder binder = engine.binder(session, ParameterValues.NONE);
        for (int i = 0; i < columns.size(); i++) {
            DataType type = targets.get(i).type();
            BoundExpr value = binder.assign(new BoundExpr.ColumnRef(columns.get(i)), type, statement);
            items.add(NamedExpr.create(targets.get(i).name(), value));
        }
        LogicalPlan plan = new LogicalPlan.Limit(2, 0, new LogicalPlan.Project(items, source));
        List<Object[]> rows = engine.rows(plan, session);
        if (rows.size() > 1) {
            throw QueryException.of(ErrorKind.EXECUTION, "ROW_SUBQUERY_TOO_MANY_ROWS");
        }
        for (int i = 0; i < targets.size(); i++) {
            variables.assign(targets.get(i), targets.get(i).withValue(rows.isEmpty() ? null : rows.get(0)[i]));
        }
    }

    LogicalPlan drop(Statement.DropVariable drop) {
        checkName(new Expr.Name(drop.name(), null));
        String name = TableCommands.last(drop.name());
        if (!variables.drop(name) && !drop.ifExists()) {
            throw QueryException.analysis("VARIABLE_NOT_FOUND", "variableName", Variables.shown(name));
        }
        return CommandRows.none();
    }
}
