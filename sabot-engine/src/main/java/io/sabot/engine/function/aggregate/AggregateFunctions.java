package io.sabot.engine.function.aggregate;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.function.aggregate.collect.CollectFunctions;
import io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions;
import io.sabot.engine.function.aggregate.sketch.SketchFunctions;
import io.sabot.engine.function.aggregate.statistic.StatisticFunctions;
import io.sabot.engine.function.aggregate.vector.VectorFunctions;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** The aggregate functions. */
public final class AggregateFunctions {
    private AggregateFunctions() {}

    public static List<String> names() {
        List<String> names = new ArrayList<>(BASIC);
        names.addAll(StatisticFunctions.names());
        names.addAll(CollectFunctions.names());
        names.addAll(SketchFunctions.names());
        names.addAll(VectorFunctions.names());
        names.addAll(DataSketchFunctions.names());
        return names;
    }

    private static final List<String> BASIC = List.of(
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
            "any",
            "try_sum",
            "try_avg",
            "count_if",
            "bit_and",
            "bit_or",
            "bit_xor",
            "max_by",
            "min_by");

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
            case "try_sum" ->
                one(name, AggregateTypes::sum, tried(BasicAggregates.SUM), "Sum, NULL when it overflows.");
            case "try_avg" ->
                one(name, AggregateTypes::average, tried(BasicAggregates.AVG), "Mean, NULL when the sum overflows.");
            case "count_if" -> countIf(name);
            case "bit_and" -> bits(name, BitAccumulator.Operation.AND);
            case "bit_or" -> bits(name, BitAccumulator.Operation.OR);
            case "bit_xor" -> bits(name, BitAccumulator.Operation.XOR);
            case "max_by" -> ExtremeByFunctions.entry(name, true);
            case "min_by" -> ExtremeByFunctions.entry(name, false);
            default -> {
                Function found = StatisticFunctions.lookup(name);
                found = found == null ? CollectFunctions.lookup(name) : found;
                found = found == null ? SketchFunctions.lookup(name) : found;
                found = found == null ? VectorFunctions.lookup(name) : found;
                yield found == null ? DataSketchFunctions.lookup(name) : found;
            }
        };
    }

    /** The same with NULL in the place of an overflow. */
    private static AccumulatorFactory tried(AccumulatorFactory factory) {
        return (context, constants) -> factory.create(context.withMode(EvalMode.TRY), constants);
    }

    private static AggregateFunction countIf(String name) {
        TypeRule types = TypeRules.fixed(DataType.LONG, TypePattern.of(DataType.BOOLEAN));
        AccumulatorFactory factory = (context, constants) -> new CountIfAccumulator();
        return new AggregateFunction(
                name, 1, 1, types, false, factory, List.of(), doc("Number of rows where it is true."));
    }

    private static AggregateFunction bits(String name, BitAccumulator.Operation operation) {
        AccumulatorFactory factory = (context, constants) -> new BitAccumulator(operation, context.argumentType(0));
        return one(name, AggregateTypes::integral, factory, "Bitwise " + operation + " of the values.");
    }

    private static AggregateFunction one(String name, TypeRule types, AccumulatorFactory factory, String usage) {
        return new AggregateFunction(name, 1, 1, types, true, factory, List.of(), doc(usage));
    }

    private static AggregateFunction edge(String name, AccumulatorFactory factory, String usage) {
        return new AggregateFunction(name, 1, 2, AggregateTypes::edge, true, factory, List.of(), doc(usage))
                .takingNullsClause(null);
    }

    private static Documentation doc(String usage) {
        return new Documentation(usage, "", "1.0.0", "agg_funcs");
    }
}
