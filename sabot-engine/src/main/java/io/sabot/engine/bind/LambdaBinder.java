package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Binds the arguments of higher-order functions: first the values, then the lambdas, whose parameters follow from them. */
final class LambdaBinder {
    /** Marks an error of arguments before the lambdas: these are shown as they were written. */
    static final String UNBOUND = "lambdasUnbound";

    private final BindContext context;
    private final ExpressionBinder expressions;

    LambdaBinder(BindContext context, ExpressionBinder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    List<BoundExpr> bindArguments(ScalarFunction function, List<Expr> arguments, Scope scope) {
        ScalarFunction.LambdaRule rule = function.lambdaRule();
        int values = Math.min(rule.first(), arguments.size());
        refuse(function, arguments.subList(0, values));
        List<BoundExpr> bound = new ArrayList<>(expressions.bindAll(arguments.subList(0, values), scope));
        for (int i = values; i < arguments.size(); i++) {
            Expr argument = arguments.get(i);
            int written =
                    argument instanceof Expr.Lambda lambda ? lambda.parameters().size() : 0;
            List<Field> parameters = parameters(rule, i, written, bound.subList(0, values));
            bound.add(
                    argument instanceof Expr.Lambda lambda
                            ? bindLambda(lambda, parameters, scope)
                            : constantLambda(argument, parameters, scope));
        }
        return bound;
    }

    private List<Field> parameters(
            ScalarFunction.LambdaRule rule, int position, int written, List<BoundExpr> arguments) {
        try {
            return rule.parameters().of(position, written, expressions.calls().describe(arguments, context.mode()));
        } catch (QueryException failure) {
            throw failure.withParameter(UNBOUND, "");
        }
    }

    /** @throws QueryException when a lambda stands where none is called */
    static void refuse(Function function, List<Expr> arguments) {
        for (Expr argument : arguments) {
            if (argument instanceof Expr.Lambda) {
                throw QueryException.analysis(
                        "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
                        "class",
                        "org.apache.spark.sql.catalyst.expressions." + className(function.name()));
            }
        }
    }

    /** Spark's expressions are called after their functions, those with a choice of expressions after their builders. */
    private static String className(String function) {
        if (function.equalsIgnoreCase("ceil") || function.equalsIgnoreCase("floor")) {
            String lower = function.toLowerCase(Locale.ROOT);
            return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1) + "ExpressionBuilder$";
        }
        StringBuilder name = new StringBuilder();
        for (String word : function.split("_")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private BoundExpr bindLambda(Expr.Lambda lambda, List<Field> given, Scope scope) {
        List<String> names = lambda.parameters();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (context.sameName(names.get(i), names.get(j))) {
                    throw duplicated(names);
                }
            }
        }
        if (names.size() != given.size()) {
            throw QueryException.analysis(
                            "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
                            "expectedNumArgs",
                            Integer.toString(names.size()),
                            "actualNumArgs",
                            Integer.toString(given.size()))
                    .withContext(lambda.context());
        }
        List<Attribute> parameters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.add(Attribute.create(
                    names.get(i), given.get(i).type(), given.get(i).nullable()));
        }
        List<List<Attribute>> layers = new ArrayList<>();
        layers.add(parameters);
        layers.addAll(scope.layers());
        return new BoundExpr.Lambda(parameters, expressions.bind(lambda.body(), scope.withLayers(layers)));
    }

    private QueryException duplicated(List<String> names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add(Quoting.id(context.caseSensitive() ? name : name.toLowerCase(Locale.ROOT)));
        }
        return QueryException.analysis(
                "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES",
                "args",
                String.join(", ", quoted),
                "caseSensitiveConfig",
                Quoting.quoted("spark.sql.caseSensitive"));
    }

    /** An expression in the place of a lambda is a function that ignores what it is called with. */
    private BoundExpr constantLambda(Expr body, List<Field> given, Scope scope) {
        List<Attribute> parameters = new ArrayList<>();
        for (Field field : given) {
            parameters.add(Attribute.create(field));
        }
        return new BoundExpr.Lambda(parameters, expressions.bind(body, scope));
    }
}
