package io.sabot.engine.bind;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arguments of a function written in SQL in the order of its parameters. Source: NamedParametersSupport of Spark. */
final class RoutineArguments {
    private final SqlFunction function;
    private final String name;

    private RoutineArguments(SqlFunction function) {
        this.function = function;
        this.name = Quoting.id(function.name());
    }

    /** @return one for each parameter, null where the default stands */
    static List<Expr> arrange(SqlFunction function, List<Expr> given) {
        return new RoutineArguments(function).arrange(given);
    }

    private List<Expr> arrange(List<Expr> given) {
        List<SqlFunction.Parameter> parameters = function.parameters();
        if (given.size() > parameters.size()) {
            throw wrongCount(given.size());
        }
        Expr[] placed = new Expr[parameters.size()];
        boolean named = false;
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) instanceof Expr.NamedArgument argument) {
                named = true;
                place(placed, argument, given);
            } else if (named) {
                throw QueryException.analysis(
                        "UNEXPECTED_POSITIONAL_ARGUMENT",
                        "routineName",
                        name,
                        "parameterName",
                        Quoting.id(((Expr.NamedArgument) given.get(i - 1)).name()));
            } else {
                placed[i] = given.get(i);
            }
        }
        for (int i = 0; i < placed.length; i++) {
            if (placed[i] == null && parameters.get(i).defaultText() == null) {
                throw named ? required(i) : wrongCount(given.size());
            }
        }
        return new ArrayList<>(Arrays.asList(placed));
    }

    private void place(Expr[] placed, Expr.NamedArgument argument, List<Expr> given) {
        int at = -1;
        List<List<String>> proposals = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            String parameter = function.parameters().get(i).name();
            at = parameter.equalsIgnoreCase(argument.name()) ? i : at;
            proposals.add(List.of(parameter));
        }
        if (at < 0) {
            throw QueryException.analysis(
                    "UNRECOGNIZED_PARAMETER_NAME",
                    "routineName",
                    name,
                    "argumentName",
                    Quoting.id(argument.name()),
                    "proposal",
                    String.join(" ", Similarity.order(List.of(argument.name()), proposals)));
        }
        if (placed[at] != null) {
            boolean positional = at < given.size() && !(given.get(at) instanceof Expr.NamedArgument);
            throw QueryException.analysis(
                    "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT."
                            + (positional ? "BOTH_POSITIONAL_AND_NAMED" : "DOUBLE_NAMED_ARGUMENT_REFERENCE"),
                    "routineName",
                    name,
                    "parameterName",
                    Quoting.id(function.parameters().get(at).name()));
        }
        placed[at] = argument.value();
    }

    private QueryException required(int index) {
        return QueryException.analysis(
                "REQUIRED_PARAMETER_NOT_FOUND",
                "routineName",
                name,
                "parameterName",
                Quoting.id(function.parameters().get(index).name()),
                "index",
                Integer.toString(index));
    }

    private QueryException wrongCount(int count) {
        return QueryException.analysis(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "functionName",
                name,
                "expectedNum",
                Integer.toString(function.parameters().size()),
                "actualNum",
                Integer.toString(count),
                "docroot",
                "https://spark.apache.org/docs/latest");
    }
}
