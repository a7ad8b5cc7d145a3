package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Field;
import java.util.ArrayList;
import java.util.List;

/** Binds generators: in a select list, in LATERAL VIEW and as a table function. */
final class GeneratorBinder {
    private final BindContext context;
    private final QueryBinder queries;

    GeneratorBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    /** A select list whose generators have become relations below it. */
    record Result(Source source, List<Expr> items, List<Attribute> generated) {}

    static boolean any(List<Expr> items) {
        return items.stream().anyMatch(item -> generator(item) != null);
    }

    /**
     * Puts the generators of a select list below it, one upon the other: each sees what the ones before have made, and one
     * that does not find its columns yet waits for those behind it.
     *
     * @return null when no item is a generator
     */
    Result extract(List<Expr> items, Source source, Scope outer) {
        items.forEach(this::refuseNested);
        if (!any(items)) {
            return null;
        }
        List<List<Expr>> columns = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            columns.add(List.of(items.get(i)));
            if (generator(items.get(i)) != null) {
                waiting.add(i);
            }
        }
        Source result = source;
        List<Attribute> generated = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int next = -1;
            LogicalPlan.Generate generate = null;
            QueryException first = null;
            for (int i = 0; i < waiting.size() && generate == null; i++) {
                try {
                    generate = generate(items.get(waiting.get(i)), result, outer, generated);
                    next = i;
                } catch (QueryException unresolved) {
                    if (!unresolved.condition().startsWith("UNRESOLVED_COLUMN")) {
                        throw unresolved;
                    }
                    first = first == null ? unresolved : first;
                }
            }
            if (generate == null) {
                throw first;
            }
            int at = waiting.remove(next);
            columns.set(at, references(generate, items.get(at)));
            generated.addAll(generate.generated());
            result = result.withPlan(generate);
        }
        List<Expr> all = new ArrayList<>();
        columns.forEach(all::addAll);
        return new Result(result, all, generated);
    }

    /** One column with an alias is an alias to the items behind it. */
    private static List<Expr> references(LogicalPlan.Generate generate, Expr item) {
        List<Expr> references = new ArrayList<>();
        generate.generated().forEach(column -> references.add(new Expr.Bound(new BoundExpr.ColumnRef(column))));
        return item instanceof Expr.Alias alias && references.size() == 1
                ? List.of(new Expr.Alias(references.get(0), alias.names(), alias.metadata()))
                : references;
    }

    private LogicalPlan.Generate generate(Expr item, Source source, Scope outer, List<Attribute> generated) {
        GeneratorFunction function = generator(item);
        List<String> names = item instanceof Expr.Alias alias ? alias.names() : List.of();
        Scope scope = source.scope(outer).withGenerated(generated);
        return generate(function, call(item), names, function.outer(), source.plan(), scope);
    }

    /** A generator stands alone in its item. */
    private void refuseNested(Expr item) {
        Expr inner = item instanceof Expr.Alias alias ? alias.input() : item;
        List<Expr> below = generator(inner) == null ? List.of(inner) : ((Expr.Call) inner).arguments();
        for (Expr expression : below) {
            if (GeneratedItems.contains(expression, part -> generator(part) != null)) {
                throw QueryException.analysis(
                        "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                        "expression",
                        Quoting.quoted(queries.expressions().pretty().of(inner, null)));
            }
        }
    }

    private static Expr.Call call(Expr item) {
        return (Expr.Call) (item instanceof Expr.Alias alias ? alias.input() : item);
    }

    static GeneratorFunction generator(Expr item) {
        Expr inner = item instanceof Expr.Alias alias ? alias.input() : item;
        if (inner instanceof Expr.Call call
                && Registry.lookup(call.name().get(call.name().size() - 1)) instanceof GeneratorFunction function) {
            return function;
        }
        return null;
    }

    private LogicalPlan.Generate generate(
            GeneratorFunction function,
            Expr.Call call,
            List<String> names,
            boolean outerRows,
            LogicalPlan input,
            Scope scope) {
        List<Expr> written = NamedArguments.arrange(function, call.arguments());
        List<BoundExpr> arguments = new ArrayList<>();
        for (BoundExpr argument : queries.expressions().bindAll(written, scope)) {
            arguments.add(argument.type().isIntegral() ? Constants.fold(argument) : argument);
        }
        GeneratorFunction.Shape shape;
        try {
            CallBinder.checkArity(function, arguments.size());
            shape = function.schemaRule().apply(queries.expressions().calls().describe(arguments, context.mode()));
        } catch (QueryException failure) {
            boolean unplaced = failure.condition().startsWith("WRONG_NUM_ARGS") && function.minArguments() > 1;
            throw queries.expressions()
                    .complete(failure, shown(function, call), scope)
                    .withContext(unplaced ? null : call.context());
        }
        List<BoundExpr> cast = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            cast.add(queries.expressions()
                    .casting()
                    .to(arguments.get(i), shape.arguments().get(i)));
        }
        List<Field> fields = shape.output().fields();
        if (!names.isEmpty() && names.size() != fields.size()) {
            throw QueryException.analysis(
                    "UDTF_ALIAS_NUMBER_MISMATCH",
                    "aliasesSize",
                    Integer.toString(fields.size()),
                    "aliasesNames",
                    String.join(",", names));
        }
        List<Attribute> generated = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String name = names.isEmpty() ? field.name() : names.get(i);
            generated.add(Attribute.create(name, field.type(), outerRows || field.nullable()));
        }
        CallContext callContext = new CallContext(
                context.mode(), shape.arguments(), shape.output(), context.zone(), call.context(), context.settings());
        return new LogicalPlan.Generate(function, cast, callContext, outerRows, generated, input);
    }

    /** The call as errors show it: the outer form of a generator is not a name of its own. */
    private static Expr.Call shown(GeneratorFunction function, Expr.Call call) {
        String name = function.name().endsWith("_outer")
                ? function.name().substring(0, function.name().length() - "_outer".length())
                : function.name();
        return (Expr.Call) Expr.call(name, call.arguments(), call.context());
    }

    Source lateralView(Query.LateralView view, Scope outer) {
        Source input = queries.bindSource(view.input(), outer);
        Function function = Registry.lookup(
                view.generator().name().get(view.generator().name().size() - 1));
        if (!(function instanceof GeneratorFunction generator)) {
            queries.expressions().bind(view.generator(), input.scope(outer));
            throw QueryException.analysis(
                            "UNSUPPORTED_GENERATOR.NOT_GENERATOR",
                            "functionName",
                            NameResolver.quoted(view.generator().name()),
                            "classCanonicalName",
                            function.name())
                    .withContext(view.context());
        }
        boolean outerRows = view.outer() || generator.outer();
        LogicalPlan.Generate generate =
                generate(generator, view.generator(), view.columns(), outerRows, input.plan(), input.scope(outer));
        List<Attribute> qualified = new ArrayList<>();
        for (Attribute column : generate.generated()) {
            qualified.add(column.withQualifier(List.of(view.table())));
        }
        LogicalPlan plan = new LogicalPlan.Generate(
                generate.generator(), generate.arguments(), generate.context(), outerRows, qualified, generate.input());
        List<Attribute> visible = new ArrayList<>(input.visible());
        visible.addAll(qualified);
        return new Source(plan, visible, input.hidden());
    }

    /** The structs of an array column as rows. */
    LogicalPlan.Generate inline(Attribute structs, boolean outerRows, LogicalPlan input) {
        GeneratorFunction function = (GeneratorFunction) Registry.lookup("inline");
        Expr.Call call = (Expr.Call) Expr.call("inline", new Expr.Column(structs));
        return generate(function, call, List.of(), outerRows, input, Scope.of(input.output(), null));
    }

    /** A generator as a table: over one row without columns, or the row of the left side when it is lateral. */
    LogicalPlan tableFunction(Query.TableFunction function, Scope outer) {
        String name = function.name().get(function.name().size() - 1);
        if (!(Registry.lookup(name) instanceof GeneratorFunction generator)) {
            throw QueryException.analysis(
                            "UNRESOLVABLE_TABLE_VALUED_FUNCTION", "name", NameResolver.quoted(function.name()))
                    .withContext(function.context());
        }
        Expr.Call call = (Expr.Call) Expr.call(name, function.arguments(), function.context());
        try {
            refuseNested(call);
        } catch (QueryException nested) {
            throw nested.withContext(function.context());
        }
        Scope scope = Scope.of(List.of(), outer);
        LogicalPlan.Generate generate =
                generate(generator, call, List.of(), generator.outer(), new LogicalPlan.OneRow(), scope);
        return new LogicalPlan.Project(TableBinder.passThrough(generate.generated()), generate);
    }
}
