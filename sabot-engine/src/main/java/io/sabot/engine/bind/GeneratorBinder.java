package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
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

    /** A select list whose generator has become a relation below it. */
    record Result(Source source, List<Expr> items) {}

    /** @return null when no item is a generator */
    Result extract(List<Expr> items, Source source, Scope outer) {
        int count = 0;
        for (Expr item : items) {
            count += generator(item) == null ? 0 : 1;
        }
        if (count == 0) {
            return null;
        }
        if (count > 1) {
            throw QueryException.analysis(
                    "UNSUPPORTED_GENERATOR.MULTI_GENERATOR",
                    "num",
                    Integer.toString(count),
                    "generators",
                    generators(items));
        }
        List<Expr> replaced = new ArrayList<>();
        Source result = source;
        for (Expr item : items) {
            GeneratorFunction function = generator(item);
            if (function == null) {
                replaced.add(item);
                continue;
            }
            List<String> names = item instanceof Expr.Alias alias ? alias.names() : List.of();
            LogicalPlan.Generate generate =
                    generate(function, call(item), names, function.outer(), source.plan(), source.scope(outer));
            result = source.withPlan(generate);
            generate.generated().forEach(column -> replaced.add(new Expr.Bound(new BoundExpr.ColumnRef(column))));
        }
        return new Result(result, replaced);
    }

    private String generators(List<Expr> items) {
        List<String> texts = new ArrayList<>();
        for (Expr item : items) {
            if (generator(item) != null) {
                texts.add("\"" + queries.expressions().pretty().of(call(item), null) + "\"");
            }
        }
        return String.join(", ", texts);
    }

    private static Expr.Call call(Expr item) {
        return (Expr.Call) (item instanceof Expr.Alias alias ? alias.input() : item);
    }

    private static GeneratorFunction generator(Expr item) {
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
        List<BoundExpr> arguments =
                queries.expressions().bindAll(NamedArguments.arrange(function, call.arguments()), scope);
        GeneratorFunction.Shape shape;
        try {
            CallBinder.checkArity(function, arguments.size());
            shape = function.schemaRule().apply(queries.expressions().calls().describe(arguments, context.mode()));
        } catch (QueryException failure) {
            throw (failure.condition().startsWith("DATATYPE_MISMATCH")
                                    && !failure.parameters().containsKey("sqlExpr")
                            ? failure.withParameter(
                                    "sqlExpr",
                                    "\"" + queries.expressions().pretty().of(call, scope) + "\"")
                            : failure)
                    .withContext(call.context());
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
                            String.join(",", names))
                    .withContext(call.context());
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

    /** A generator as a table: over one row without columns, or the row of the left side when it is lateral. */
    LogicalPlan tableFunction(Query.TableFunction function, Scope outer) {
        String name = function.name().get(function.name().size() - 1);
        if (!(Registry.lookup(name) instanceof GeneratorFunction generator)) {
            throw QueryException.analysis(
                            "UNRESOLVABLE_TABLE_VALUED_FUNCTION", "name", NameResolver.quoted(function.name()))
                    .withContext(function.context());
        }
        Expr.Call call = (Expr.Call) Expr.call(name, function.arguments(), function.context());
        Scope scope = Scope.of(List.of(), outer);
        LogicalPlan.Generate generate =
                generate(generator, call, List.of(), generator.outer(), new LogicalPlan.OneRow(), scope);
        return new LogicalPlan.Project(TableBinder.passThrough(generate.generated()), generate);
    }
}
