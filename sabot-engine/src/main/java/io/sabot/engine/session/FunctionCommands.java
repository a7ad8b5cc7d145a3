package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Functions;
import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.catalog.View;
import io.sabot.engine.codegen.JavaBody;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE FUNCTION and DROP FUNCTION. Source: CreateSQLFunctionCommand of Spark. */
final class FunctionCommands {
    private final Engine engine;
    private final Session session;
    private final Functions functions;

    FunctionCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
        this.functions = session.catalog().functions();
    }

    LogicalPlan create(Statement.CreateFunction create) {
        List<String> name = create.temporary()
                ? List.of(TableCommands.last(create.name()).toLowerCase(Locale.ROOT))
                : QualifiedNames.stored(session.catalog(), create.name());
        String simple = TableCommands.last(create.name());
        checkParameters(create, simple);
        boolean table = create.returnColumns() != null;
        boolean inferred = table && create.returnColumns().isEmpty();
        SqlFunction draft = new SqlFunction(
                name,
                parameters(create.parameters()),
                create.returns(),
                !table || inferred ? null : columns(create.returnColumns()),
                table,
                create.bodyText(),
                create.query() != null,
                session.settings(),
                session.catalog().currentDatabase(),
                !Boolean.FALSE.equals(create.deterministic()),
                false,
                create.comment(),
                System.getProperty("user.name"));
        SqlFunction function = checked(create, draft, simple);
        SqlFunction existing = create.temporary() ? functions.temporary(simple) : functions.stored(name, name.get(1));
        if (existing != null && !create.replace()) {
            if (create.ifNotExists()) {
                return CommandRows.none();
            }
            throw QueryException.analysis(
                    "ROUTINE_ALREADY_EXISTS",
                    "routineName",
                    Quoting.id(name),
                    "newRoutineType",
                    "routine",
                    "existingRoutineType",
                    "routine");
        }
        functions.put(function);
        return CommandRows.none();
    }

    private SqlFunction checked(Statement.CreateFunction create, SqlFunction draft, String name) {
        try {
            return draft.table() ? checkedTable(create, draft, name) : checkedScalar(create, draft);
        } catch (QueryException failure) {
            boolean cycle = failure.condition().equals("CYCLIC_FUNCTION_REFERENCE");
            throw cycle ? failure.nowhere() : failure;
        }
    }

    private static List<SqlFunction.Parameter> parameters(List<Query.ColumnDefinition> columns) {
        List<SqlFunction.Parameter> parameters = new ArrayList<>();
        for (Query.ColumnDefinition column : columns) {
            parameters.add(
                    new SqlFunction.Parameter(column.name(), column.type(), column.defaultText(), column.comment()));
        }
        return parameters;
    }

    private static StructType columns(List<Query.ColumnDefinition> columns) {
        List<Field> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(new Field(column.name(), column.type(), true, Map.of())));
        return new StructType(fields);
    }

    private void checkParameters(Statement.CreateFunction create, String name) {
        List<Query.ColumnDefinition> parameters = create.parameters();
        refuseLengths(parameters.stream().map(Query.ColumnDefinition::type).toList());
        if (create.returns() != null) {
            refuseLengths(List.of(create.returns()));
        }
        refuseNotNull(parameters, create.parametersText());
        String duplicate = duplicate(parameters);
        if (duplicate != null) {
            throw QueryException.analysis(
                    "DUPLICATE_ROUTINE_PARAMETER_NAMES", "routineName", name, "names", Quoting.id(duplicate));
        }
        for (int i = 1; i < parameters.size(); i++) {
            if (parameters.get(i - 1).defaultText() != null && parameters.get(i).defaultText() == null) {
                throw QueryException.analysis(
                        "USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_PARAMETER_POSITION",
                        "functionName",
                        name,
                        "parameterName",
                        parameters.get(i - 1).name(),
                        "nextParameterName",
                        parameters.get(i).name());
            }
        }
        parameters.forEach(parameter -> checkDefault(parameter, create, name));
    }

    private void checkDefault(Query.ColumnDefinition parameter, Statement.CreateFunction create, String name) {
        if (parameter.defaultText() == null) {
            return;
        }
        Binder binder = engine.binder(session, ParameterValues.NONE);
        BoundExpr value =
                binder.bindConstant(new SqlParser(session.settings()).parseExpression(parameter.defaultText()));
        if (ExprTree.contains(value, BoundExpr.Subquery.class::isInstance)) {
            throw QueryException.analysis(
                    "USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_EXPRESSION",
                    "functionName",
                    name,
                    "parameterName",
                    parameter.name());
        }
        try {
            binder.assign(value, parameter.type(), create.context());
        } catch (QueryException failure) {
            throw failure.withParameter("sqlExpr", "\"" + binder.shown(parameter.defaultValue()) + "\"")
                    .withContext(create.context());
        }
    }

    private static void refuseLengths(List<DataType> types) {
        for (DataType type : types) {
            if (type instanceof StringType text && text.kind() != StringType.Kind.STRING) {
                throw QueryException.analysis("UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING");
            }
        }
    }

    private static void refuseNotNull(List<Query.ColumnDefinition> columns, String text) {
        if (columns.stream().anyMatch(column -> !column.nullable())) {
            throw QueryException.analysis("USER_DEFINED_FUNCTIONS.NOT_NULL_ON_FUNCTION_PARAMETERS", "input", text);
        }
    }

    private static String duplicate(List<Query.ColumnDefinition> columns) {
        List<String> names = new ArrayList<>();
        for (Query.ColumnDefinition column : columns) {
            String name = column.name().toLowerCase(Locale.ROOT);
            if (names.contains(name)) {
                return name;
            }
            names.add(name);
        }
        return null;
    }

    private SqlFunction checkedScalar(Statement.CreateFunction create, SqlFunction draft) {
        Binder binder = engine.binder(session, ParameterValues.NONE).defining(draft.fullName());
        BoundExpr body = binder.scalarBody(draft, create.context());
        if (ExprTree.contains(body, FunctionCommands::isComplex)) {
            throw QueryException.analysis(
                    "USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS", "queryText", draft.body());
        }
        refuseTemporary(draft, binder.references().uses());
        boolean reads = reads(create, binder.references().readsData());
        return draft.with(body.type(), null, Traits.isDeterministic(body), reads);
    }

    private static boolean isComplex(BoundExpr node) {
        return node instanceof BoundExpr.Aggregate || node instanceof BoundExpr.Windowed;
    }

    private SqlFunction checkedTable(Statement.CreateFunction create, SqlFunction draft, String name) {
        if (!draft.query()) {
            throw QueryException.analysis("USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY", "name", name);
        }
        Binder binder = engine.binder(session, ParameterValues.NONE).defining(draft.fullName());
        LogicalPlan body = binder.tableBody(draft.with(null, null, true, false), create.context());
        StructType columns = draft.columns();
        if (columns == null) {
            checkNamed(create.query(), name);
            columns = body.schema();
        }
        refuseNotNull(create.returnColumns(), create.returnsText());
        String duplicate = duplicate(create.returnColumns());
        if (duplicate != null) {
            throw QueryException.analysis(
                    "DUPLICATE_ROUTINE_RETURNS_COLUMNS", "routineName", name, "columns", Quoting.id(duplicate));
        }
        if (columns.size() != body.output().size()) {
            throw QueryException.analysis(
                    "USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH",
                    "outputSize",
                    Integer.toString(body.output().size()),
                    "returnParamSize",
                    Integer.toString(columns.size()),
                    "name",
                    draft.fullName());
        }
        binder.tableBody(draft.with(null, columns, true, false), create.context());
        refuseTemporary(draft, binder.references().uses());
        boolean[] deterministic = {true};
        PlanTree.visit(
                body,
                node -> PlanTree.expressions(node)
                        .forEach(expression -> deterministic[0] &= Traits.isDeterministic(expression)));
        return draft.with(
                null,
                columns,
                deterministic[0],
                reads(create, binder.references().readsData()));
    }

    /** Without RETURNS TABLE (…) the columns of the query are the function's, and each must have a name. */
    private static void checkNamed(Query query, String name) {
        if (query instanceof Query.Select select) {
            for (Expr item : select.items()) {
                boolean named = item instanceof Expr.Alias || item instanceof Expr.Name || item instanceof Expr.Star;
                if (!named) {
                    throw QueryException.analysis(
                            "USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_MISSING_COLUMN_NAMES", "functionName", name);
                }
            }
        }
    }

    private static boolean reads(Statement.CreateFunction create, boolean found) {
        if (found && Boolean.FALSE.equals(create.readsData())) {
            throw QueryException.analysis("INVALID_SQL_FUNCTION_DATA_ACCESS");
        }
        return create.readsData() == null ? found : create.readsData();
    }

    private static void refuseTemporary(SqlFunction function, View.Uses uses) {
        if (function.temporary()) {
            return;
        }
        if (!uses.views().isEmpty()) {
            throw temporaryObject(function, "VIEW", uses.views().get(0));
        }
        if (!uses.functions().isEmpty()) {
            throw temporaryObject(function, "FUNCTION", uses.functions().subList(0, 1));
        }
        if (!uses.variables().isEmpty()) {
            throw temporaryObject(function, "VARIABLE", uses.variables().get(0));
        }
    }

    private static QueryException temporaryObject(SqlFunction function, String kind, List<String> object) {
        return QueryException.analysis(
                "INVALID_TEMP_OBJ_REFERENCE",
                "obj",
                "FUNCTION",
                "objName",
                Quoting.id(function.name().subList(1, 3)),
                "tempObj",
                kind,
                "tempObjName",
                Quoting.id(object));
    }

    LogicalPlan drop(Statement.DropFunction drop) {
        String last = TableCommands.last(drop.name());
        if (drop.temporary() && functions.unregister(last)) {
            return CommandRows.none();
        }
        SqlFunction found = drop.temporary()
                ? functions.temporary(last)
                : functions.stored(drop.name(), session.catalog().currentDatabase());
        if (found != null) {
            functions.drop(found);
            return CommandRows.none();
        }
        if (drop.ifExists()) {
            return CommandRows.none();
        }
        if (!drop.temporary() && drop.name().size() == 1 && Registry.lookup(last.toLowerCase(Locale.ROOT)) != null) {
            throw QueryException.analysis(
                    "FORBIDDEN_OPERATION",
                    "statement",
                    "DROP",
                    "objectType",
                    "FUNCTION",
                    "objectName",
                    Quoting.id(last));
        }
        List<String> shown =
                drop.temporary() ? List.of(last) : session.catalog().full(drop.name());
        throw QueryException.analysis("ROUTINE_NOT_FOUND", "routineName", Quoting.id(shown));
    }

    /** A body in Java, which is compiled now. */
    LogicalPlan create(Statement.CreateJavaFunction create) {
        Statement.CreateFunction definition = create.definition();
        String simple = TableCommands.last(definition.name());
        checkParameters(definition, simple);
        boolean defaults = definition.parameters().stream().anyMatch(parameter -> parameter.defaultText() != null);
        if (!definition.temporary() || definition.returns() == null || defaults) {
            throw QueryException.unsupported(
                    "a function in Java that is not temporary, or has no type, or has defaults");
        }
        if (!(create.body() instanceof Expr.Literal body) || !body.type().isString()) {
            throw QueryException.unsupported("a body in Java that is no string");
        }
        boolean exists = functions.temporary(simple) != null || functions.registered(definition.name()) != null;
        if (exists && !definition.replace()) {
            throw QueryException.analysis(
                    "ROUTINE_ALREADY_EXISTS",
                    "routineName",
                    Quoting.id(definition.name()),
                    "newRoutineType",
                    "routine",
                    "existingRoutineType",
                    "routine");
        }
        List<String> names = definition.parameters().stream()
                .map(Query.ColumnDefinition::name)
                .toList();
        List<DataType> types = definition.parameters().stream()
                .map(Query.ColumnDefinition::type)
                .toList();
        JavaBody java = new JavaBody(
                simple, names, types, definition.returns(), body.value().toString(), create.calledOnNull());
        functions.register(simple, java.function(!Boolean.FALSE.equals(definition.deterministic())));
        return CommandRows.none();
    }

    /** A class of the user's: it can be named, described and dropped. */
    LogicalPlan create(Statement.CreateClassFunction create) {
        throw QueryException.unsupported("CREATE FUNCTION of the class " + create.className());
    }
}
