package io.sabot.engine.bind;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ArityErrors;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.function.MissingFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.SpecialForm;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeJson;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.MapType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Binds function calls and operators: look-up, named arguments, coercion, nullability. */
final class CallBinder {
    /** Functions that SQL does not know: data frames call them, or only binder and optimizer do. */
    private static final Set<String> NOT_OF_SQL = Set.of(
            "product", "approx_quantile", "bloom_filter_agg", "read_side_padding", "collation_key", "maps_in_order");

    private final BindContext context;
    private final ExpressionBinder expressions;
    private final SpecialForms forms;
    private final AggregateCallBinder aggregates;
    private final LambdaBinder lambdas;
    private final Routines routines;

    CallBinder(BindContext context, ExpressionBinder expressions) {
        this.context = context;
        this.expressions = expressions;
        this.forms = new SpecialForms(context, expressions, this);
        this.aggregates = new AggregateCallBinder(context, expressions, this);
        this.lambdas = new LambdaBinder(context, expressions);
        this.routines = new Routines(context, expressions);
    }

    BoundExpr bindWithoutParentheses(Expr.Name name, Scope scope) {
        String only = name.parts().get(0);
        if (!LiteralFunctions.isOne(only)) {
            return null;
        }
        String function = only.equalsIgnoreCase(LiteralFunctions.GROUPING_ID) ? "grouping_id" : only;
        return bind((Expr.Call) Expr.call(function, List.of(), name.context()), scope);
    }

    Routines routines() {
        return routines;
    }

    BoundExpr bind(Expr.Call written, Scope scope) {
        if (StructUpdate.isUpdate(written)) {
            return new StructUpdate(context, expressions).bind(written, scope);
        }
        Expr.Call call = StarExpansion.inArguments(ImpliedArguments.of(written), scope, expressions.names());
        String name = simpleName(call);
        Function function = call.function() == null ? Registry.lookup(name) : call.function();
        if (function == null && name.equals("outer") && call.arguments().size() == 1) {
            // The data frame API's word for a column that may belong to a query around this one, as any name may.
            return expressions.bind(call.arguments().get(0), scope);
        }
        boolean hidden = function != call.function()
                && NOT_OF_SQL.contains(name)
                && call.context() != null
                && call.context().isSql();
        if (function == null || function instanceof MissingFunction || hidden) {
            Function registered = routines.registered(call.name());
            if (registered != null) {
                return bind(call.withFunction(registered), scope);
            }
            SqlFunction routine = routines.find(call.name());
            if (routine != null) {
                return routines.scalar(routine, call, scope);
            }
            throw QueryException.analysis(
                    "UNRESOLVED_ROUTINE",
                    "routineName",
                    NameResolver.quoted(call.name()),
                    "searchPath",
                    context.searchPath());
        }
        if (call.ignoreNulls() != null
                && (function instanceof ScalarFunction
                        || function instanceof SpecialForm
                        || function instanceof GeneratorFunction)) {
            throw QueryException.analysis(
                    "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                    "prettyName",
                    "`" + function.shownName() + "`",
                    "syntax",
                    call.ignoreNulls() ? "IGNORE NULLS" : "RESPECT NULLS");
        }
        List<Expr> arguments = NamedArguments.arrange(function, call.arguments());
        if (!(function instanceof SpecialForm) || !name.equals("count")) {
            checkArity(function, arityName(function, call, name), arguments.size());
        }
        if (function instanceof SpecialForm) {
            return forms.bind(name, call, arguments, scope);
        }
        if (!call.orderBy().isEmpty() && !(function instanceof AggregateFunction)) {
            throw QueryException.analysis(
                    "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                    "prettyName",
                    "`" + function.shownName() + "`",
                    "syntax",
                    "WITHIN GROUP (ORDER BY ...)");
        }
        if (function instanceof AggregateFunction aggregate) {
            return aggregates.bind(aggregate, call, arguments, scope);
        }
        if (call.distinct()) {
            throw QueryException.analysis(
                    "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                    "prettyName",
                    "`" + function.shownName() + "`",
                    "syntax",
                    "DISTINCT");
        }
        if (call.filter() != null) {
            throw QueryException.analysis(
                    "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                    "prettyName",
                    "`" + function.shownName() + "`",
                    "syntax",
                    "FILTER CLAUSE");
        }
        if (function instanceof ScalarFunction scalar) {
            List<BoundExpr> given = bindArguments(scalar, arguments, scope);
            List<BoundExpr> collated = expressions.collating().of(scalar.name(), given);
            for (int i = 0; i < given.size(); i++) {
                if (collated.get(i) != given.get(i)) {
                    expressions.pretty().note(arguments.get(i), collated.get(i));
                }
            }
            BoundExpr.Call made = made(scalar, seeded(scalar, collated), context.mode(), call.context(), call);
            return name.equals("arrays_zip") ? ZippedNames.apply(made, arguments) : made;
        }
        if (function instanceof WindowFunction) {
            throw QueryException.analysis(
                    "WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE",
                    "funcName",
                    "\"" + expressions.pretty().of(call, scope) + "\"");
        }
        throw QueryException.analysis(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                "expression",
                "\"" + expressions.pretty().of(call, scope) + "\"");
    }

    /** What stands for the parameters of the function, in their order. */
    static List<Expr> written(Expr.Call call) {
        Function function = call.function() == null ? Registry.lookup(simpleName(call)) : call.function();
        return function instanceof AggregateFunction aggregate
                ? AggregateCallBinder.written(aggregate, call)
                : call.arguments();
    }

    private static String simpleName(Expr.Call call) {
        List<String> parts = call.name();
        boolean builtin = parts.size() == 1
                || (parts.size() < 4 && parts.get(parts.size() - 2).equalsIgnoreCase("builtin"));
        return builtin ? parts.get(parts.size() - 1).toLowerCase(Locale.ROOT) : String.join(".", parts);
    }

    private static String arityName(Function function, Expr.Call call, String name) {
        if (function instanceof ScalarFunction scalar && scalar.userName() != null) {
            return scalar.userName();
        }
        return function == call.function() ? name : function.name();
    }

    static void checkArity(Function function, int count) {
        checkArity(function, function.name(), count);
    }

    private static void checkArity(Function function, String name, int count) {
        if (count >= function.minArguments() && count <= function.maxArguments()) {
            return;
        }
        String expected;
        if (function.minArguments() == function.maxArguments()) {
            expected = Integer.toString(function.minArguments());
        } else if (function.maxArguments() == Integer.MAX_VALUE) {
            expected = "> " + (function.minArguments() - 1);
        } else if (function.maxArguments() == function.minArguments() + 1) {
            expected = "[" + function.minArguments() + ", " + function.maxArguments() + "]";
        } else {
            List<String> counts = new ArrayList<>();
            for (int i = function.minArguments(); i <= function.maxArguments(); i++) {
                counts.add(Integer.toString(i));
            }
            expected = "[" + String.join(", ", counts) + "]";
        }
        throw ArityErrors.wrong(name, expected, count);
    }

    /** A random function without a seed gets one here, so that a query gives the same rows each time it is run. */
    private static List<BoundExpr> seeded(ScalarFunction function, List<BoundExpr> arguments) {
        if (function.deterministic() || arguments.size() != function.maxArguments() - 1) {
            return arguments;
        }
        List<BoundExpr> all = new ArrayList<>(arguments);
        all.add(new BoundExpr.Literal(ThreadLocalRandom.current().nextLong(), DataType.LONG));
        return all;
    }

    private List<BoundExpr> bindArguments(ScalarFunction function, List<Expr> arguments, Scope scope) {
        if (function.lambdaRule() != null) {
            return lambdas.bindArguments(function, arguments, scope);
        }
        LambdaBinder.refuse(function, arguments);
        return expressions.bindAll(arguments, scope);
    }

    /** A call by name over bound arguments, as the binder itself makes them. */
    BoundExpr call(String name, List<BoundExpr> arguments, QueryContext query) {
        return call(name, arguments, context.mode(), query);
    }

    BoundExpr call(String name, List<BoundExpr> arguments, EvalMode mode, QueryContext query) {
        Function function = Registry.lookup(name);
        if (function instanceof ScalarFunction scalar) {
            return scalar(scalar, expressions.collating().of(scalar.name(), arguments), mode, query);
        }
        throw QueryException.internal("no scalar function " + name);
    }

    BoundExpr scalar(ScalarFunction function, List<BoundExpr> given, EvalMode mode, QueryContext query) {
        return made(function, given, mode, query, null);
    }

    /** @param written shown from now on as the function that it turns out to be; null for none */
    private BoundExpr.Call made(
            ScalarFunction function, List<BoundExpr> given, EvalMode mode, QueryContext query, Expr.Call written) {
        List<BoundExpr> arguments = withDefaults(function, function.knowsConstants() ? folded(given) : given);
        Typing typing = function.typeRule().apply(describe(arguments, mode));
        ScalarFunction called = typing.instead() == null ? function : typing.instead();
        if (written != null && (!called.name().equals(function.name()) || typing.swapped())) {
            expressions.pretty().note(written, called.name(), typing.swapped());
        }
        List<BoundExpr> ordered = typing.swapped() ? List.of(arguments.get(1), arguments.get(0)) : arguments;
        List<BoundExpr> cast = CharPadding.compared(called.name(), castAll(ordered, typing));
        boolean anyNullable = false;
        boolean allNullable = true;
        for (BoundExpr argument : cast) {
            anyNullable |= argument.nullable();
            allNullable &= argument.nullable();
        }
        CallContext callContext =
                new CallContext(mode, typing.arguments(), typing.result(), context.zone(), query, context.settings());
        boolean nullable = called.nullable(typing.nullability(), mode, anyNullable, allNullable);
        return ItemNullability.refine(new BoundExpr.Call(called, cast, callContext, nullable));
    }

    private static List<BoundExpr> folded(List<BoundExpr> arguments) {
        List<BoundExpr> folded = new ArrayList<>();
        arguments.forEach(argument -> folded.add(Constants.fold(argument)));
        return folded;
    }

    private static List<BoundExpr> withDefaults(ScalarFunction function, List<BoundExpr> given) {
        int missing = function.maxArguments() - given.size();
        if (function.defaults().isEmpty() || missing <= 0) {
            return given;
        }
        List<BoundExpr> all = new ArrayList<>(given);
        int count = function.defaults().size();
        for (ScalarFunction.Default value : function.defaults().subList(count - missing, count)) {
            all.add(new BoundExpr.Literal(value.value(), value.type()));
        }
        return all;
    }

    List<BoundExpr> castAll(List<BoundExpr> arguments, Typing typing) {
        List<BoundExpr> cast = new ArrayList<>();
        for (int i = 0; i < typing.arguments().size(); i++) {
            BoundExpr argument = arguments.get(i);
            DataType type = typing.arguments().get(i);
            cast.add(
                    argument instanceof BoundExpr.Lambda lambda
                            ? lambda.withChildren(List.of(expressions.casting().to(lambda.body(), type)))
                            : expressions.casting().to(argument, type));
        }
        return cast;
    }

    Arguments describe(List<BoundExpr> arguments, EvalMode mode) {
        List<DataType> types = new ArrayList<>();
        List<Boolean> nullable = new ArrayList<>();
        List<Object> constants = new ArrayList<>();
        List<Boolean> isLiteral = new ArrayList<>();
        for (BoundExpr argument : arguments) {
            types.add(argument.type());
            nullable.add(argument.nullable());
            constants.add(argument instanceof BoundExpr.Literal literal ? literal.value() : null);
            isLiteral.add(argument instanceof BoundExpr.Literal);
        }
        EvalMode coercion = mode == EvalMode.TRY ? context.mode() : mode;
        return new Arguments(types, nullable, constants, isLiteral, coercion, context.settings(), this::schema);
    }

    /** A type as Spark's from_json and its kin read it; what is wrong with it is an error of the call. */
    private DataType schema(String text) {
        SqlParser parser = new SqlParser(context.settings());
        QueryException problem;
        try {
            return parser.parseDataType(text);
        } catch (QueryException notType) {
            problem = notType;
        }
        try {
            return parser.parseTableSchema(text);
        } catch (QueryException notColumns) {
            return schemaOfJson(text, problem);
        }
    }

    private static DataType schemaOfJson(String text, QueryException problem) {
        try {
            return DataTypeJson.parse(text);
        } catch (QueryException notJson) {
            String[] parameters = problem.parameters().entrySet().stream()
                    .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new);
            throw QueryException.analysis(problem.condition(), parameters).withCause(problem);
        }
    }

    BoundExpr aggregate(
            AggregateFunction function,
            List<BoundExpr> arguments,
            boolean distinct,
            BoundExpr filter,
            List<BoundExpr.Order> orders,
            boolean ignoreNulls,
            QueryContext query) {
        return aggregates.bound(function, arguments, distinct, filter, orders, ignoreNulls, query);
    }

    /** What stands before OVER. */
    BoundExpr bindWindowFunction(Expr.Call written, Scope scope) {
        Expr.Call call = WindowArguments.withoutFlag(written);
        String name = simpleName(call);
        Function function = Registry.lookup(name);
        if (!(function instanceof WindowFunction own)) {
            BoundExpr bound = bind(call, scope);
            if (bound instanceof BoundExpr.Aggregate) {
                return bound;
            }
            throw QueryException.analysis(
                    "UNSUPPORTED_EXPR_FOR_WINDOW",
                    "sqlExpr",
                    "\"" + expressions.pretty().of(call, scope) + "\"");
        }
        List<Expr> arguments = NamedArguments.arrange(own, call.arguments());
        checkArity(own, arguments.size());
        List<BoundExpr> bound = expressions.bindAll(arguments, scope);
        WindowArguments.checkPosition(own, bound, () -> expressions.pretty().of(written, scope));
        Typing typing = own.typeRule().apply(describe(bound, context.mode()));
        CallContext callContext = new CallContext(
                context.mode(),
                typing.arguments(),
                typing.result(),
                context.zone(),
                call.context(),
                context.settings());
        return new BoundExpr.WindowCall(
                own, castAll(bound, typing), Boolean.TRUE.equals(call.ignoreNulls()), callContext, own.nullable());
    }

    /** {@code array[index]} and {@code map[key]}. */
    BoundExpr elementAt(BoundExpr input, BoundExpr index, QueryContext query) {
        if (input.type() instanceof MapType map) {
            BoundExpr key = expressions.casting().to(index, map.key());
            return call("map_value", List.of(input, key), query);
        }
        if (!((ArrayType) input.type()).element().equals(DataType.NULL)
                && !index.type().isIntegral()) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                    "paramIndex",
                    "second",
                    "requiredType",
                    "\"INTEGRAL\"",
                    "inputSql",
                    "\"" + BoundText.of(index) + "\"",
                    "inputType",
                    "\"" + index.type().sql() + "\"");
        }
        return call("array_item", List.of(input, index), query);
    }
}
