package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.SqlLiterals;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The text that names a column without alias and stands in error messages: the expression as written, names resolved,
 * implicit casts left out. Source: Spark's toPrettySQL.
 */
final class PrettyName {
    private static final String PARAMETER = "namedlambdavariable()";

    private final NameResolver names;
    private final OuterColumns outerColumns;
    private final Meanings meanings;
    private final Map<Expr, Called> called = new IdentityHashMap<>();
    private final Map<Expr, BoundExpr> replaced = new IdentityHashMap<>();

    /** The function that a call turned out to be, when it is shown otherwise than it was written. */
    private record Called(String name, boolean swapped) {}

    /** Parameters of the lambdas around the expression in hand, innermost first. */
    private final Deque<List<String>> parameters = new ArrayDeque<>();

    private boolean lambdasAsWritten;
    private boolean outerUnmarked;
    /** Spark shows what a function of the program is called with in another way: as its trees print. */
    private boolean withinUserCode;

    /** Names of the columns of enclosing queries that a subquery reads, in its order. */
    @FunctionalInterface
    interface OuterColumns {
        String of(Expr subquery);
    }

    /** Binds an expression whose type or value its text depends on. */
    @FunctionalInterface
    interface Meanings {
        BoundExpr of(Expr expression, Scope scope);
    }

    PrettyName(NameResolver names, OuterColumns outerColumns, Meanings meanings) {
        this.names = names;
        this.outerColumns = outerColumns;
        this.meanings = meanings;
    }

    /** From now on a literal is shown with the collation that it has got, a call as the column that stands for it. */
    void note(Expr written, BoundExpr value) {
        replaced.put(written, value);
    }

    /** From now on a call is shown as that of another function. */
    void note(Expr.Call written, String name, boolean swapped) {
        called.put(written, new Called(name, swapped));
    }

    String of(Expr expression, Scope scope) {
        if (expression instanceof Expr.Name name) {
            return ofName(name, scope);
        }
        if (expression instanceof Expr.Column column) {
            return column.attribute().name();
        }
        if (replaced.get(expression) instanceof BoundExpr.ColumnRef column) {
            return column.attribute().name();
        }
        if (expression instanceof Expr.Literal && replaced.get(expression) instanceof BoundExpr.Literal literal) {
            return SqlLiterals.sql(literal.value(), literal.type(), ZoneOffsets.of(ZoneOffset.UTC));
        }
        if (expression instanceof Expr.Literal literal) {
            return BoundText.literal(literal.value(), literal.type(), names.zone());
        }
        if (expression instanceof Expr.Call call) {
            return ofCall(call, scope);
        }
        if (expression instanceof Expr.Alias alias) {
            return of(alias.input(), scope) + " AS " + String.join(", ", alias.names());
        }
        if (expression instanceof Expr.Cast cast) {
            return ofCast(cast, scope);
        }
        if (expression instanceof Expr.Case cases) {
            return ofCase(cases, scope);
        }
        if (expression instanceof Expr.In in) {
            return "(" + of(in.value(), scope) + " IN (" + String.join(", ", all(in.list(), scope)) + "))";
        }
        if (expression instanceof Expr.Window window) {
            return ofWindow(window, scope);
        }
        if (expression instanceof Expr.FieldAccess access) {
            return of(access.input(), scope) + ofField(access, scope);
        }
        if (expression instanceof Expr.Subscript subscript) {
            return ofSubscript(subscript, scope);
        }
        if (expression instanceof Expr.Lambda lambda) {
            return ofLambda(lambda, scope);
        }
        if (expression instanceof Expr.Bound bound) {
            return BoundText.of(bound.expression());
        }
        if (expression instanceof Expr.SortOrder order) {
            return ofOrder(order, scope);
        }
        if (expression instanceof Expr.ScalarSubquery) {
            return "scalarsubquery(" + outerColumns.of(expression) + ")";
        }
        if (expression instanceof Expr.Exists) {
            return "exists(" + outerColumns.of(expression) + ")";
        }
        if (expression instanceof Expr.InSubquery in) {
            String values = String.join(", ", all(in.values(), scope));
            return "(" + (in.values().size() == 1 ? values : "named_struct(" + values + ")") + " IN (listquery("
                    + outerColumns.of(in) + ")))";
        }
        if (expression instanceof Expr.VariantPath path) {
            return "variant_get(" + of(path.input(), scope) + ", " + path.path() + ")";
        }
        if (expression instanceof Expr.Collate collate) {
            return "collate(" + of(collate.input(), scope) + ", " + collate.collation() + ")";
        }
        if (expression instanceof Expr.NamedArgument named) {
            return named.name() + " => " + of(named.value(), scope);
        }
        if (expression instanceof Expr.Star) {
            return "*";
        }
        if (expression instanceof Expr.Parameter parameter) {
            return parameter.name() == null ? "?" : ":" + parameter.name();
        }
        return expression.toString();
    }

    /** As {@link #of} where the call fails: an aggregate of the program then has its name as it was given. */
    String ofFailed(Expr expression, Scope scope) {
        String text = of(expression, scope);
        if (expression instanceof Expr.Call call
                && names.function(call) instanceof AggregateFunction aggregate
                && aggregate.userCode() != null) {
            String name = aggregate.userCode().name();
            return name + text.substring(name.length());
        }
        return text;
    }

    private List<String> all(List<? extends Expr> expressions, Scope scope) {
        List<String> texts = new ArrayList<>();
        for (Expr expression : expressions) {
            texts.add(of(expression, scope));
        }
        return texts;
    }

    private String ofField(Expr.FieldAccess access, Scope scope) {
        DataType type = scope == null || !parameters.isEmpty() ? DataType.NULL : typeOrNull(access.input(), scope);
        return FieldText.of(type, List.of(access.name()));
    }

    /** NULL's type for an expression that has none: its text is wanted for the message that says what is wrong. */
    private DataType typeOrNull(Expr expression, Scope scope) {
        try {
            return meanings.of(expression, scope).type();
        } catch (QueryException wrong) {
            return DataType.NULL;
        }
    }

    /** A field of a struct has a dot before it, however it is written. */
    private String ofSubscript(Expr.Subscript subscript, Scope scope) {
        boolean field = subscript.index() instanceof Expr.Literal literal
                && literal.type().isString()
                && scope != null
                && parameters.isEmpty()
                && hasFields(subscript.input(), scope);
        String index = of(subscript.index(), scope);
        return of(subscript.input(), scope) + (field ? "." + index : "[" + index + "]");
    }

    private boolean hasFields(Expr expression, Scope scope) {
        DataType type;
        try {
            type = meanings.of(expression, scope).type();
        } catch (QueryException unresolved) {
            return false;
        }
        return type instanceof StructType || type instanceof ArrayType array && array.element() instanceof StructType;
    }

    private boolean isParameter(String name) {
        for (List<String> names : parameters) {
            if (names.stream().anyMatch(name::equalsIgnoreCase)) {
                return true;
            }
        }
        return false;
    }

    private String ofName(Expr.Name name, Scope scope) {
        if (isParameter(name.parts().get(0))) {
            List<String> parts = new ArrayList<>(name.parts());
            parts.set(0, PARAMETER);
            return String.join(".", parts);
        }
        NameResolver.Match match = scope == null ? null : names.resolve(name.parts(), scope);
        if (match == null) {
            String function = name.parts().size() == 1 && scope != null
                    ? LiteralFunctions.text(name.parts().get(0))
                    : null;
            NameResolver.Match variable = function != null ? null : names.variable(name.parts());
            if (variable != null) {
                return ofVariable(variable);
            }
            return function != null ? function : String.join(".", name.parts());
        }
        if (match.base() instanceof BoundExpr.OuterRef outer) {
            return ofOuter(outer, match.fields());
        }
        String base = match.alias() ? "lateralAliasReference(" + match.baseName() + ")" : match.baseName();
        return base + FieldText.of(match.base().type(), match.fields());
    }

    private String ofOuter(BoundExpr.OuterRef column, List<String> fields) {
        String last = fields.isEmpty() ? "" : " AS " + fields.get(fields.size() - 1);
        String path = fields.isEmpty() ? "" : "." + String.join(".", fields);
        return outerUnmarked
                ? column.attribute().name() + path
                : BoundText.of(column) + path + last; // Spark forgets to take the name of such a field off
    }

    private String ofVariable(NameResolver.Match variable) {
        BoundExpr.Literal value = (BoundExpr.Literal) variable.base();
        StringBuilder text = new StringBuilder("variablereference(system.session.")
                .append(variable.baseName())
                .append('=')
                .append(SqlLiterals.sql(value.value(), value.type(), ZoneOffsets.of(names.zone())))
                .append(')');
        variable.fields().forEach(field -> text.append('.').append(field));
        return text.toString();
    }

    /** The text of an argument in the name of its call. */
    String ofArgument(Expr.Call call, int index, Scope scope) {
        List<String> texts = all(CallBinder.written(call), scope);
        if (Registry.lookup(call.name().get(call.name().size() - 1)) instanceof ScalarFunction scalar) {
            showConstantLambdas(scalar, CallBinder.written(call), texts);
        }
        return texts.get(index);
    }

    private String ofCast(Expr.Cast cast, Scope scope) {
        String input = of(cast.input(), scope);
        if (BoundText.isNested(cast.type())) {
            return input;
        }
        String word = cast.mode() == EvalMode.TRY ? "TRY_CAST" : "CAST";
        return withinUserCode
                ? word.toLowerCase(Locale.ROOT) + "(" + input + " as "
                        + cast.type().simpleString() + ")"
                : word + "(" + input + " AS " + cast.type().sql() + ")";
    }

    private String ofCall(Expr.Call written, Scope scope) {
        if (StructUpdate.isUpdate(written)) {
            return StructUpdate.text(written, this, scope);
        }
        Expr.Call call = ImpliedArguments.of(
                WindowArguments.withoutFlag(scope == null ? written : withoutStars(written, scope)));
        String writtenName = call.name().get(call.name().size() - 1);
        if (call.arguments().size() == 1 && CastNames.isName(writtenName)) {
            return of(call.arguments().get(0), scope);
        }
        Function function = names.function(call);
        boolean around = withinUserCode;
        withinUserCode |= function instanceof ScalarFunction scalar && scalar.userCode() != null;
        try {
            return ofCall(written, call, function, scope);
        } finally {
            withinUserCode = around;
        }
    }

    private String ofCall(Expr.Call written, Expr.Call call, Function function, Scope scope) {
        Called instead = called.get(written);
        String name = instead != null
                ? instead.name()
                : nameOf(call, function == null ? names.routineName(call.name()) : function.name());
        List<String> arguments = new ArrayList<>();
        for (Expr argument : NamedArguments.shown(function, call.arguments())) {
            boolean countStar =
                    argument instanceof Expr.Star star && star.qualifier().isEmpty() && name.equals("count");
            arguments.add(countStar ? "1" : of(argument, scope));
        }
        if (function instanceof ScalarFunction scalar) {
            showConstantLambdas(scalar, call.arguments(), arguments);
            int given = scalar.maxArguments() - scalar.defaults().size();
            for (int i = Math.max(0, arguments.size() - given);
                    i < scalar.defaults().size();
                    i++) {
                ScalarFunction.Default value = scalar.defaults().get(i);
                arguments.add(BoundText.literal(value.value(), value.type()));
            }
        }
        if (instead != null && instead.swapped()) {
            Collections.reverse(arguments);
        }
        String text = function instanceof ScalarFunction scalar && scalar.shownText() != null
                ? scalar.shownText().of(new Shown(arguments, call, scope))
                : null;
        if (text != null) {
            return text;
        }
        if (function instanceof AggregateFunction aggregate) {
            List<String> keys = new ArrayList<>();
            call.orderBy().forEach(order -> keys.add(of(order.input(), scope)));
            text = AggregateText.of(name, aggregate, call, arguments, keys, all(call.orderBy(), scope));
        } else if (call.distinct()) {
            text = name + "(DISTINCT " + String.join(", ", arguments) + ")";
        } else {
            boolean called = written.context() != null
                    && written.context().isSql()
                    && written.context().fragmentText().toLowerCase(Locale.ROOT).startsWith(name);
            text = name.equals("negative") && called
                    ? name + "(" + arguments.get(0) + ")" // not so the operator
                    : CallText.of(name, arguments);
        }
        if (call.filter() != null) {
            text += " FILTER (WHERE " + of(call.filter(), scope) + ")";
        }
        return Boolean.TRUE.equals(call.ignoreNulls()) && name.equals("nth_value") ? text + " ignore nulls" : text;
    }

    /** Saying what to do with nulls makes Spark forget which alias of first and last was written. */
    private static String nameOf(Expr.Call call, String name) {
        if (call.ignoreNulls() == null) {
            return name;
        }
        return switch (name) {
            case "first_value" -> "first";
            case "last_value" -> "last";
            default -> name;
        };
    }

    /** A call as written; its arguments are bound only where their types or values matter. */
    private final class Shown implements ScalarFunction.ShownCall {
        private final List<String> texts;
        private final Expr.Call call;
        private final Scope scope;

        Shown(List<String> texts, Expr.Call call, Scope scope) {
            this.texts = texts;
            this.call = call;
            this.scope = scope;
        }

        @Override
        public List<String> texts() {
            return texts;
        }

        @Override
        public DataType type(int index) {
            return meanings.of(call.arguments().get(index), scope).type();
        }

        @Override
        public DataType resultType() {
            try {
                return meanings.of(call, scope).type();
            } catch (QueryException wrongCall) {
                return null; // its text is wanted for the message that says what is wrong
            }
        }

        @Override
        public Object constant(int index) {
            return BoundText.valueOf(meanings.of(call.arguments().get(index), scope));
        }
    }

    /** An expression in the place of a lambda is shown as one that does not look at its parameters. */
    private static void showConstantLambdas(ScalarFunction function, List<Expr> written, List<String> texts) {
        ScalarFunction.LambdaRule rule = function.lambdaRule();
        for (int i = rule == null ? written.size() : rule.first(); i < written.size(); i++) {
            if (!(written.get(i) instanceof Expr.Lambda)) {
                texts.set(i, ofFunction(texts.get(i), rule.count(i)));
            }
        }
    }

    private Expr.Call withoutStars(Expr.Call call, Scope scope) {
        boolean special = call.name().size() == 1 && call.name().get(0).equalsIgnoreCase("struct");
        return special ? call : StarExpansion.inArguments(call, scope, names);
    }

    private String ofCase(Expr.Case cases, Scope scope) {
        StringBuilder text = new StringBuilder("CASE");
        for (Expr.When when : cases.branches()) {
            String condition = of(when.condition(), scope);
            if (cases.operand() != null) {
                condition = "(" + of(cases.operand(), scope) + " = " + condition + ")";
            }
            text.append(" WHEN ").append(condition).append(" THEN ").append(of(when.value(), scope));
        }
        if (cases.otherwise() != null) {
            text.append(" ELSE ").append(of(cases.otherwise(), scope));
        }
        return text.append(" END").toString();
    }

    private String ofLambda(Expr.Lambda lambda, Scope scope) {
        if (lambdasAsWritten) {
            return "lambdafunction(" + of(lambda.body(), null) + ", " + String.join(", ", lambda.parameters()) + ")";
        }
        parameters.push(lambda.parameters());
        String body = of(lambda.body(), scope);
        parameters.pop();
        return ofFunction(body, lambda.parameters().size());
    }

    /** The value of a computation in which columns of enclosing queries are shown like any others. */
    <T> T withOuterUnmarked(Supplier<T> computation) {
        outerUnmarked = true;
        try {
            return computation.get();
        } finally {
            outerUnmarked = false;
        }
    }

    /** The value of a computation in which lambdas are shown with the names of their parameters. */
    <T> T withLambdasAsWritten(Supplier<T> computation) {
        lambdasAsWritten = true;
        try {
            return computation.get();
        } finally {
            lambdasAsWritten = false;
        }
    }

    private static String ofFunction(String body, int parameters) {
        return "lambdafunction(" + body + (", " + PARAMETER).repeat(parameters) + ")";
    }

    private String ofOrder(Expr.SortOrder order, Scope scope) {
        return of(order.input(), scope)
                + (order.ascending() ? " ASC" : " DESC")
                + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }

    private String ofWindow(Expr.Window window, Scope scope) {
        Expr.WindowSpec spec = WindowSpecBinder.resolved(window.spec(), scope);
        List<String> parts = new ArrayList<>();
        if (!spec.partitionBy().isEmpty()) {
            parts.add("PARTITION BY " + String.join(", ", all(spec.partitionBy(), scope)));
        }
        if (!spec.orderBy().isEmpty()) {
            parts.add("ORDER BY " + String.join(", ", all(spec.orderBy(), scope)));
        }
        parts.add(frame(window, spec, scope));
        return of(window.function(), scope) + " OVER (" + String.join(" ", parts) + ")";
    }

    private String frame(Expr.Window window, Expr.WindowSpec spec, Scope scope) {
        Expr.Frame frame = spec.frame();
        if (frame == null) {
            if (window.function() instanceof Expr.Call call
                    && Registry.lookup(call.name().get(0)) instanceof WindowFunction own) {
                return ownFrame(call, own.kind(), scope);
            }
            return spec.orderBy().isEmpty()
                    ? "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"
                    : "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
        }
        return (frame.rows() ? "ROWS" : "RANGE") + " BETWEEN " + bound(frame.lower(), scope) + " AND "
                + bound(frame.upper(), scope);
    }

    private String ownFrame(Expr.Call call, WindowFunction.Kind kind, Scope scope) {
        return switch (kind) {
            case NTH_VALUE, CUME_DIST -> "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, NTILE ->
                "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
            case LAG, LEAD -> {
                String offset =
                        call.arguments().size() > 1 ? of(call.arguments().get(1), scope) : "1";
                String signed = kind == WindowFunction.Kind.LEAD ? offset : negated(offset);
                yield "ROWS BETWEEN " + signed + " FOLLOWING AND " + signed + " FOLLOWING";
            }
        };
    }

    private static String negated(String number) {
        return number.startsWith("-") ? number.substring(1) : "-" + number;
    }

    private String bound(Expr.Frame.Bound bound, Scope scope) {
        String words = bound.kind().name().replace('_', ' ');
        return bound.amount() == null ? words : of(bound.amount(), scope) + " " + words;
    }
}
