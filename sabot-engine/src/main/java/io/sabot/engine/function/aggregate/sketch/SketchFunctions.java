package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.Default;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Approximate counts, percentiles and histograms, bitmaps. */
public final class SketchFunctions {
    private static final double DEFAULT_ERROR = 0.05;
    private static final int DEFAULT_ACCURACY = 10_000;

    private SketchFunctions() {}

    public static List<String> names() {
        return List.of(
                "approx_count_distinct",
                "percentile_approx",
                "approx_percentile",
                "histogram_numeric",
                "count_min_sketch",
                "bitmap_construct_agg",
                "bitmap_or_agg",
                "bitmap_and_agg",
                "bitmap_bucket_number",
                "bitmap_bit_position",
                "bitmap_count");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "approx_count_distinct" ->
                entry(name, 2, SketchTypes::distinctEstimate, false, SketchFunctions::distinctEstimate, "1.6.0")
                        .constants(1);
            case "percentile_approx", "approx_percentile" ->
                entry(
                                name,
                                3,
                                SketchTypes::percentile,
                                true,
                                (context, constants) ->
                                        new SummaryAccumulator<>(new ApproximatePercentile(context, constants)),
                                "2.1.0")
                        .constants(1, new Default(DEFAULT_ACCURACY, DataType.INT));
            case "approx_quantile" ->
                entry(
                                name,
                                3,
                                SketchTypes::quantile,
                                true,
                                (context, constants) ->
                                        new SummaryAccumulator<>(new ApproximatePercentile(context, constants)),
                                "2.0.0")
                        .constants(1);
            case "histogram_numeric" ->
                entry(name, 2, SketchTypes::histogram, true, SketchFunctions::histogram, "3.3.0")
                        .constants(1);
            case "count_min_sketch" -> countMin(name);
            case "bloom_filter_agg" ->
                entry(
                                name,
                                3,
                                SketchTypes::bloomFilter,
                                true,
                                (context, constants) ->
                                        new SummaryAccumulator<>(new BloomFilterSummary(constants, context.settings())),
                                "3.3.0")
                        .constants(1);
            case "bitmap_construct_agg" ->
                bitmap(name, TypeRules.fixed(DataType.BINARY, TypePattern.of(DataType.LONG)), Bitmap.CONSTRUCT);
            case "bitmap_or_agg" -> bitmap(name, SketchTypes::binary, Bitmap.OR);
            case "bitmap_and_agg" -> bitmap(name, SketchTypes::binary, Bitmap.AND);
            case "bitmap_bucket_number" -> ofNumber(name, "bucketNumber", "Number of the bitmap of a number.");
            case "bitmap_bit_position" -> ofNumber(name, "bitPosition", "Bit of a number in its bitmap.");
            case "bitmap_count" ->
                ScalarFunction.named(name)
                        .arity(1, 1)
                        .types(SketchFunctions::bitmapCount)
                        .calls(BitmapMethods.class, "count")
                        .failures(FailureRule.NEVER)
                        .doc("Number of bits that are set.", "SELECT _FUNC_(X'1010') -- 2", "3.5.0", "misc_funcs")
                        .build();
            default -> null;
        };
    }

    private static AggregateFunction entry(
            String name, int arguments, TypeRule types, boolean nullable, AccumulatorFactory factory, String since) {
        int least = switch (name) {
            case "approx_count_distinct" -> 1;
            case "bloom_filter_agg" -> arguments;
            default -> Math.min(arguments, 2);
        };
        Documentation documentation = new Documentation("", "", since, "agg_funcs");
        return new AggregateFunction(name, least, arguments, types, nullable, factory, List.of(), documentation);
    }

    private static Accumulator distinctEstimate(CallContext context, List<Object> constants) {
        double error = constants.size() == 1
                ? DEFAULT_ERROR
                : ConstantArguments.doubles(constants.get(1), context.argumentType(1))[0];
        return new DistinctEstimate(context.argumentType(0), error);
    }

    private static Accumulator histogram(CallContext context, List<Object> constants) {
        return new SummaryAccumulator<>(new Histogram(context.argumentType(0), (Integer) constants.get(1)));
    }

    private static AggregateFunction countMin(String name) {
        return new AggregateFunction(
                        name,
                        4,
                        4,
                        SketchTypes::countMin,
                        false,
                        (context, constants) -> new SummaryAccumulator<>(new CountMinSummary(constants)),
                        List.of("column", "epsilon", "confidence", "seed"),
                        new Documentation("A count-min sketch of the values.", "", "2.2.0", "agg_funcs"))
                .constants(1);
    }

    private static AggregateFunction bitmap(String name, TypeRule types, Bitmap operation) {
        return new AggregateFunction(
                name,
                1,
                1,
                types,
                false,
                (context, constants) -> new SummaryAccumulator<>(operation),
                List.of(),
                new Documentation("A bitmap.", "", "3.5.0", "agg_funcs"));
    }

    private static ScalarFunction ofNumber(String name, String method, String usage) {
        return ScalarFunction.named(name)
                .signature(DataType.LONG, TypePattern.of(DataType.LONG))
                .calls(BitmapMethods.class, method)
                .failures(FailureRule.NEVER)
                .doc(usage, "", "3.5.0", "misc_funcs")
                .build();
    }

    private static Typing bitmapCount(Arguments arguments) {
        return new Typing(SketchTypes.binary(arguments).arguments(), DataType.LONG);
    }
}
