package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.AggregateFunction.Direction;
import io.sabot.engine.function.AggregateFunction.WithinGroup;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.ScalarFunction.Default;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.function.aggregate.collect.PercentileShape.Method;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.List;

/** Lists, sets, texts, modes and exact percentiles. */
public final class CollectFunctions {
    private CollectFunctions() {}

    public static List<String> names() {
        return List.of(
                "collect_list",
                "array_agg",
                "collect_set",
                "listagg",
                "string_agg",
                "mode",
                "percentile",
                "median",
                "percentile_cont",
                "percentile_disc");
    }

    /** @return null when the area has no function of that name */
    public static AggregateFunction lookup(String name) {
        return switch (name) {
            case "collect_list", "array_agg" -> list(false).takingNullsClause(list(true));
            case "collect_set" -> set(false).takingNullsClause(set(true));
            case "listagg", "string_agg" ->
                entry(name, 1, 2, CollectTypes::texts, new Texts(), "Texts one after the other.", "4.0.0")
                        .within(WithinGroup.ROW_ORDER)
                        .constants(1, new Default(null, DataType.NULL));
            case "mode" ->
                entry(name, 0, 2, CollectFunctions::same, new Modes(), "Most frequent value.", "3.4.0")
                        .within(WithinGroup.ONLY_ARGUMENT);
            case "percentile" ->
                entry(name, 2, 3, CollectTypes::percentile, new Ranks(false), "Exact percentile.", "2.1.0")
                        .constants(1, new Default(1L, DataType.LONG));
            case "median" -> entry(name, 1, 1, CollectTypes::percentile, new Ranks(false), "Median.", "3.4.0");
            case "percentile_cont" ->
                entry(name, 1, 1, CollectTypes::percentile, new Ranks(false), "Interpolated percentile.", "4.0.0")
                        .within(WithinGroup.ARGUMENT)
                        .constants(1);
            case "percentile_disc" ->
                entry(name, 1, 1, CollectTypes::percentile, new Ranks(true), "Percentile among the values.", "4.0.0")
                        .within(WithinGroup.ARGUMENT)
                        .constants(1);
            default -> null;
        };
    }

    private static AggregateFunction entry(
            String name, int min, int max, TypeRule types, AccumulatorFactory factory, String usage, String since) {
        Documentation documentation = new Documentation(usage, "", since, "agg_funcs");
        return new AggregateFunction(name, min, max, types, true, factory, List.of(), documentation);
    }

    private static AggregateFunction list(boolean keepNulls) {
        return new AggregateFunction(
                "collect_list",
                1,
                1,
                arguments -> CollectTypes.list(arguments, keepNulls),
                false,
                (context, constants) -> new ListAccumulator(context.argumentType(0), keepNulls),
                List.of(),
                new Documentation("All values.", "", "2.0.0", "agg_funcs"));
    }

    private static AggregateFunction set(boolean keepNulls) {
        return new AggregateFunction(
                "collect_set",
                1,
                1,
                arguments -> CollectTypes.set(arguments, keepNulls),
                false,
                (context, constants) -> new SetAccumulator(context.argumentType(0), keepNulls),
                List.of(),
                new Documentation("All different values.", "", "2.0.0", "agg_funcs"));
    }

    private static Typing same(Arguments arguments) {
        return new Typing(arguments.types(), arguments.type(0));
    }

    private record Texts() implements AccumulatorFactory {
        @Override
        public Accumulator create(CallContext context, List<Object> constants) {
            return create(context, constants, List.of());
        }

        @Override
        public Accumulator create(CallContext context, List<Object> constants, List<Direction> order) {
            return new TextListAccumulator(context, (Slice) constants.get(1), order);
        }
    }

    private record Modes() implements AccumulatorFactory {
        @Override
        public Accumulator create(CallContext context, List<Object> constants) {
            return new ModeAccumulator(context.argumentType(0), ModeAccumulator.Tie.ANY);
        }

        @Override
        public Accumulator create(CallContext context, List<Object> constants, List<Direction> order) {
            if (order.isEmpty()) {
                return create(context, constants);
            }
            boolean ascending = order.get(0).ascending();
            return new ModeAccumulator(
                    context.argumentType(0), ascending ? ModeAccumulator.Tie.LEAST : ModeAccumulator.Tie.GREATEST);
        }
    }

    private record Ranks(boolean discrete) implements AccumulatorFactory {
        private Method method(CallContext context) {
            if (!discrete) {
                return Method.CONTINUOUS;
            }
            String legacy = context.settings().text("spark.sql.legacy.percentileDiscCalculation");
            return "true".equalsIgnoreCase(legacy) ? Method.LOWER : Method.DISCRETE;
        }

        @Override
        public Accumulator create(CallContext context, List<Object> constants) {
            return create(context, constants, List.of());
        }

        @Override
        public Accumulator create(CallContext context, List<Object> constants, List<Direction> order) {
            double[] percentages = constants.size() < 2
                    ? new double[] {0.5}
                    : ConstantArguments.doubles(constants.get(1), context.argumentType(1));
            boolean once = constants.size() < 3 || Long.valueOf(1).equals(constants.get(2));
            PercentileShape shape = new PercentileShape(
                    context.argumentType(0),
                    context.resultType(),
                    percentages,
                    method(context),
                    !order.isEmpty() && !order.get(0).ascending());
            return once ? new PercentileAccumulator(shape) : new WeightedPercentileAccumulator(shape, 2);
        }
    }
}
