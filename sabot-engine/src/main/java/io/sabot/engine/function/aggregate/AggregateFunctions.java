package io.sabot.engine.function.aggregate;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.TypeRule;
import java.util.List;

/** The aggregate functions. */
public final class AggregateFunctions {
    private AggregateFunctions() {}

    public static List<String> names() {
        return List.of(
                "count",
                "sum",
                "avg",
                "mean",
                "min",
                "max",
                "first",
                "first_value",
                "last",
                "last_value",
                "any_value",
                "bool_and",
                "every",
                "bool_or",
                "some",
                "any");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "count" ->
                new AggregateFunction(
                        name,
                        0,
                        Integer.MAX_VALUE,
                        AggregateTypes::count,
                        false,
                        BasicAggregates.COUNT,
                        List.of(),
                        doc("Number of rows where no argument is NULL; of all rows for count(*)."));
            case "sum" -> one(name, AggregateTypes::sum, BasicAggregates.SUM, "Sum of the values that are not NULL.");
            case "avg", "mean" ->
                one(
                        name.equals("mean") ? "mean" : "avg",
                        AggregateTypes::average,
                        BasicAggregates.AVG,
                        "Mean of the values.");
            case "min" -> one(name, AggregateTypes::same, BasicAggregates.MIN, "Least value.");
            case "max" -> one(name, AggregateTypes::same, BasicAggregates.MAX, "Greatest value.");
            case "first", "first_value" -> edge(name, BasicAggregates.FIRST, "First value.");
            case "last", "last_value" -> edge(name, BasicAggregates.LAST, "Last value.");
            case "any_value" -> edge(name, BasicAggregates.ANY_VALUE, "Some value.");
            case "bool_and", "every" ->
                one(name, AggregateTypes::bool, BasicAggregates.BOOL_AND, "Whether all values are true.");
            case "bool_or", "some", "any" ->
                one(name, AggregateTypes::bool, BasicAggregates.BOOL_OR, "Whether some value is true.");
            default -> null;
        };
    }

    private static AggregateFunction one(String name, TypeRule types, AccumulatorFactory factory, String usage) {
        return new AggregateFunction(name, 1, 1, types, true, factory, List.of(), doc(usage));
    }

    private static AggregateFunction edge(String name, AccumulatorFactory factory, String usage) {
        return new AggregateFunction(name, 1, 2, AggregateTypes::edge, true, factory, List.of(), doc(usage));
    }

    private static Documentation doc(String usage) {
        return new Documentation(usage, "", "1.0.0", "agg_funcs");
    }
}
