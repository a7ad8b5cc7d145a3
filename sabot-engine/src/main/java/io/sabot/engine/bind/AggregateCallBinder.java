package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.WithinGroup;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Binds calls of aggregate functions with their clauses: DISTINCT, WITHIN GROUP, FILTER, IGNORE NULLS. */
final class AggregateCallBinder {
    private final BindContext context;
    private final ExpressionBinder expressions;
    private final CallBinder calls;

    AggregateCallBinder(BindContext context, ExpressionBinder expressions, CallBinder calls) {
        this.context = context;
        this.expressions = expressions;
        this.calls = calls;
    }

    BoundExpr bind(AggregateFunction named, Expr.Call call, List<Expr> arguments, Scope scope) {
        checkClauses(named, call, arguments);
        AggregateFunction function = Boolean.FALSE.equals(call.ignoreNulls()) && named.respectingNulls() != null
                ? named.respectingNulls()
                : named;
        List<BoundExpr> bound = new ArrayList<>(expressions.bindAll(arguments, scope));
        List<BoundExpr.Order> orders = new ArrayList<>();
        for (Expr.SortOrder order : call.orderBy()) {
            orders.add(
                    new BoundExpr.Order(expressions.bind(order.input(), scope), order.ascending(), order.nullsFirst()));
        }
        if (!orders.isEmpty() && function.withinGroup() != WithinGroup.ROW_ORDER) {
            bound.add(0, orders.get(0).key());
        }
        if (function.withinGroup() == WithinGroup.ONLY_ARGUMENT && bound.size() == 2) {
            orders.addAll(ModeArgument.order(function.name(), bound.get(0), bound.remove(1)));
        }
        return bound(
                function,
                bound,
                call.distinct(),
                filter(call, scope),
                orders,
                Boolean.TRUE.equals(call.ignoreNulls()),
                call.context());
    }

    private BoundExpr filter(Expr.Call call, Scope scope) {
        if (call.filter() == null) {
            return null;
        }
        BoundExpr filter = expressions.bind(call.filter(), scope);
        String text = Quoting.quoted(expressions.pretty().of(call.filter(), scope));
        if (!ExprTree.isDeterministic(filter)) {
            throw QueryException.analysis("INVALID_AGGREGATE_FILTER.NON_DETERMINISTIC", "filterExpr", text);
        }
        if (!filter.type().equals(DataType.BOOLEAN)) {
            throw QueryException.analysis("INVALID_AGGREGATE_FILTER.NOT_BOOLEAN", "filterExpr", text);
        }
        Expr window = find(call.filter(), part -> part instanceof Expr.Window);
        if (window == null && Placement.hasAggregate(filter)) {
            Expr aggregate = find(call.filter(), expressions.names()::isAggregate);
            throw QueryException.analysis(
                    "INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE",
                    "filterExpr",
                    text,
                    "aggExpr",
                    Quoting.quoted(expressions.pretty().of(aggregate, scope)));
        }
        if (window != null) {
            throw QueryException.analysis(
                    "INVALID_AGGREGATE_FILTER.CONTAINS_WINDOW_FUNCTION",
                    "filterExpr",
                    text,
                    "windowExpr",
                    Quoting.quoted(expressions.pretty().of(window, scope)));
        }
        return filter;
    }

    /** The first part of an expression, from outside, that is so. */
    private static Expr find(Expr expression, Predicate<Expr> wanted) {
        if (wanted.test(expression)) {
            return expression;
        }
        for (Expr child : ExprChildren.of(expression)) {
            Expr found = find(child, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What stands for the parameters, in their order, as it was written. */
    static List<Expr> written(AggregateFunction function, Expr.Call call) {
        boolean keyIsArgument =
                function.withinGroup() == WithinGroup.ARGUMENT || function.withinGroup() == WithinGroup.ONLY_ARGUMENT;
        if (!keyIsArgument || call.orderBy().isEmpty()) {
            return call.arguments();
        }
        List<Expr> all = new ArrayList<>();
        all.add(call.orderBy().get(0).input());
        all.addAll(call.arguments());
        return all;
    }

    private static void checkClauses(AggregateFunction function, Expr.Call call, List<Expr> arguments) {
        WithinGroup within = function.withinGroup();
        int orders = call.orderBy().size();
        boolean keyIsArgument = within == WithinGroup.ARGUMENT || within == WithinGroup.ONLY_ARGUMENT;
        boolean needsKey =
                within == WithinGroup.ARGUMENT || (within == WithinGroup.ONLY_ARGUMENT && arguments.isEmpty());
        if (keyIsArgument && call.distinct()) {
            throw withinGroup("DISTINCT_UNSUPPORTED", function);
        }
        if (needsKey && orders == 0) {
            throw withinGroup("WITHIN_GROUP_MISSING", function);
        }
        if (within == WithinGroup.NONE && orders > 0) {
            throw unsupportedSyntax(function, "WITHIN GROUP (ORDER BY ...)");
        }
        int expected = needsKey ? 1 : 0;
        if (keyIsArgument && orders != expected) {
            throw withinGroup("WRONG_NUM_ORDERINGS", function)
                    .withParameter("expectedNum", Integer.toString(expected))
                    .withParameter("actualNum", Integer.toString(orders));
        }
        if (Boolean.TRUE.equals(call.ignoreNulls()) && !function.takesIgnoreNulls()) {
            throw unsupportedSyntax(function, "IGNORE NULLS");
        }
    }

    private static QueryException withinGroup(String kind, AggregateFunction function) {
        return QueryException.analysis(
                "INVALID_WITHIN_GROUP_EXPRESSION." + kind, "funcName", Quoting.id(function.shownName()));
    }

    private static QueryException unsupportedSyntax(AggregateFunction function, String syntax) {
        return QueryException.analysis(
                "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                "prettyName",
                Quoting.id(function.shownName()),
                "syntax",
                syntax);
    }

    /** @param given without those arguments that are left to their defaults */
    BoundExpr bound(
            AggregateFunction function,
            List<BoundExpr> given,
            boolean distinct,
            BoundExpr filter,
            List<BoundExpr.Order> orders,
            boolean ignoreNulls,
            QueryContext query) {
        List<BoundExpr> arguments = withDefaults(function, given);
        Typing typing = function.typeRule().apply(describe(function, arguments));
        CallContext callContext = new CallContext(
                context.mode(), typing.arguments(), typing.result(), context.zone(), query, context.settings());
        List<BoundExpr> cast = calls.castAll(arguments, typing);
        return new BoundExpr.Aggregate(
                function, cast, distinct, filter, orders, ignoreNulls, callContext, function.nullable());
    }

    private static List<BoundExpr> withDefaults(AggregateFunction function, List<BoundExpr> given) {
        int missing = function.maxArguments() - given.size();
        int count = function.defaults().size();
        if (count == 0 || missing <= 0 || missing > count) {
            return given;
        }
        List<BoundExpr> all = new ArrayList<>(given);
        for (ScalarFunction.Default value : function.defaults().subList(count - missing, count)) {
            all.add(new BoundExpr.Literal(value.value(), value.type()));
        }
        return all;
    }

    /** Arguments that must be constant are evaluated, for the type rule looks at them. */
    private Arguments describe(AggregateFunction function, List<BoundExpr> arguments) {
        int from = function.constantsFrom();
        if (from < 0) {
            return calls.describe(arguments, context.mode());
        }
        List<BoundExpr> folded = new ArrayList<>(arguments);
        for (int i = from; i < folded.size(); i++) {
            folded.set(i, Constants.fold(folded.get(i)));
        }
        return calls.describe(folded, context.mode());
    }

    /** With DISTINCT the keys must not tell rows apart that the argument does not. */
    static void checkDistinctOrder(BoundExpr.Aggregate aggregate) {
        AggregateFunction function = aggregate.function();
        List<BoundExpr.Order> orders = aggregate.orderBy();
        if (!aggregate.distinct() || function.withinGroup() != WithinGroup.ROW_ORDER || orders.isEmpty()) {
            return;
        }
        BoundExpr argument = aggregate.arguments().get(0);
        BoundExpr key = ExprTree.canonical(orders.get(0).key());
        if (orders.size() == 1 && key.equals(ExprTree.canonical(argument))) {
            return;
        }
        if (orders.size() == 1
                && argument instanceof BoundExpr.Cast cast
                && key.equals(ExprTree.canonical(cast.input()))) {
            if (DistinctCasts.keepsApart(cast.input().type(), cast.type())) {
                return;
            }
            throw withinGroup("MISMATCH_WITH_DISTINCT_INPUT_UNSAFE_CAST", function)
                    .withParameter(
                            "inputType", Quoting.quoted(cast.input().type().sql()))
                    .withParameter("castType", Quoting.quoted(cast.type().sql()));
        }
        List<String> keys = new ArrayList<>();
        orders.forEach(order -> keys.add(Quoting.quoted(BoundText.of(order.key()))));
        throw withinGroup("MISMATCH_WITH_DISTINCT_INPUT", function)
                .withParameter("funcArg", Quoting.quoted(BoundText.of(argument)))
                .withParameter("orderingExpr", String.join(", ", keys));
    }
}
