package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import java.util.ArrayList;
import java.util.List;

/** Puts {@code name => value} arguments into the places of their parameters. */
final class NamedArguments {
    private NamedArguments() {}

    static List<Expr> arrange(Function function, List<Expr> arguments) {
        boolean any = false;
        for (Expr argument : arguments) {
            any |= argument instanceof Expr.NamedArgument;
        }
        if (!any) {
            return arguments;
        }
        List<String> names = function.parameterNames();
        if (names.isEmpty()) {
            throw QueryException.analysis(
                    "NAMED_PARAMETERS_NOT_SUPPORTED", "functionName", "`" + function.name() + "`");
        }
        Expr[] placed = new Expr[names.size()];
        boolean named = false;
        int positional = 0;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Expr.NamedArgument argument) {
                named = true;
                place(function, placed, names, argument, positional);
            } else if (named) {
                throw QueryException.analysis(
                        "UNEXPECTED_POSITIONAL_ARGUMENT",
                        "routineName",
                        "`" + function.name() + "`",
                        "parameterName",
                        "`" + ((Expr.NamedArgument) arguments.get(i - 1)).name() + "`");
            } else {
                placed[i] = arguments.get(i);
                positional++;
            }
        }
        return withoutGaps(function, placed, names);
    }

    /** The arguments in the order in which a name shows them; as written when they do not fit the parameters. */
    static List<Expr> shown(Function function, List<Expr> arguments) {
        try {
            return function == null ? arguments : arrange(function, arguments);
        } catch (QueryException misfit) {
            return arguments;
        }
    }

    private static void place(
            Function function, Expr[] placed, List<String> names, Expr.NamedArgument argument, int positional) {
        int at = -1;
        for (int i = 0; i < names.size(); i++) {
            at = names.get(i).equalsIgnoreCase(argument.name()) ? i : at;
        }
        if (at < 0) {
            List<List<String>> proposals = new ArrayList<>();
            names.forEach(name -> proposals.add(List.of(name)));
            throw QueryException.analysis(
                    "UNRECOGNIZED_PARAMETER_NAME",
                    "routineName",
                    "`" + function.name() + "`",
                    "argumentName",
                    "`" + argument.name() + "`",
                    "proposal",
                    String.join(" ", Similarity.order(List.of(argument.name()), proposals)));
        }
        if (placed[at] != null) {
            throw QueryException.analysis(
                    "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT."
                            + (at < positional ? "BOTH_POSITIONAL_AND_NAMED" : "DOUBLE_NAMED_ARGUMENT_REFERENCE"),
                    "routineName",
                    "`" + function.name() + "`",
                    "parameterName",
                    "`" + argument.name() + "`");
        }
        placed[at] = argument.value();
    }

    private static List<ScalarFunction.Default> defaults(Function function) {
        if (function instanceof AggregateFunction aggregate) {
            return aggregate.defaults();
        }
        return function instanceof ScalarFunction scalar ? scalar.defaults() : List.of();
    }

    private static List<Expr> withoutGaps(Function function, Expr[] placed, List<String> names) {
        int last = placed.length;
        while (last > 0 && placed[last - 1] == null) {
            last--;
        }
        List<Expr> arranged = new ArrayList<>();
        List<ScalarFunction.Default> defaults = defaults(function);
        for (int i = 0; i < last; i++) {
            int fallback = i - (placed.length - defaults.size());
            if (placed[i] == null && fallback >= 0) {
                ScalarFunction.Default value = defaults.get(fallback);
                placed[i] = new Expr.Literal(value.value(), value.type());
            }
            if (placed[i] == null) {
                throw QueryException.analysis(
                        "REQUIRED_PARAMETER_NOT_FOUND",
                        "routineName",
                        "`" + function.name() + "`",
                        "parameterName",
                        "`" + names.get(i) + "`",
                        "index",
                        Integer.toString(i));
            }
            arranged.add(placed[i]);
        }
        return arranged;
    }
}
