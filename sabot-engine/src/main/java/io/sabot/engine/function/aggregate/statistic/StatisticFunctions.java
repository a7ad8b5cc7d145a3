package io.sabot.engine.function.aggregate.statistic;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.AggregateTypes;
import io.sabot.engine.function.aggregate.BasicAggregates;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Statistics of one and of two variables. */
public final class StatisticFunctions {
    private static final TypePattern NUMBER = TypePattern.of(DataType.DOUBLE);

    private StatisticFunctions() {}

    public static List<String> names() {
        return List.of(
                "stddev",
                "std",
                "stddev_samp",
                "stddev_pop",
                "variance",
                "var_samp",
                "var_pop",
                "skewness",
                "kurtosis",
                "covar_pop",
                "covar_samp",
                "corr",
                "regr_count",
                "regr_avgx",
                "regr_avgy",
                "regr_r2",
                "regr_sxx",
                "regr_syy",
                "regr_sxy",
                "regr_slope",
                "regr_intercept");
    }

    /** @return null when the area has no function of that name */
    public static AggregateFunction lookup(String name) {
        return switch (name) {
            case "stddev", "std", "stddev_samp" ->
                moment(name, Moment.STDDEV_SAMP, "Sample standard deviation.", "1.6.0");
            case "stddev_pop" -> moment(name, Moment.STDDEV_POP, "Population standard deviation.", "1.6.0");
            case "variance", "var_samp" -> moment(name, Moment.VAR_SAMP, "Sample variance.", "1.6.0");
            case "var_pop" -> moment(name, Moment.VAR_POP, "Population variance.", "1.6.0");
            case "skewness" -> moment(name, Moment.SKEWNESS, "Skewness.", "1.6.0");
            case "kurtosis" -> moment(name, Moment.KURTOSIS, "Excess kurtosis.", "1.6.0");
            // No function of SQL, only of data frames.
            case "product" -> one(name, (context, constants) -> new ProductAccumulator(), "Product.", "3.2.0");
            case "covar_pop" -> pair(name, PairStatistic.COVAR_POP, "Population covariance.", "2.0.0");
            case "covar_samp" -> pair(name, PairStatistic.COVAR_SAMP, "Sample covariance.", "2.0.0");
            case "corr" -> pair(name, PairStatistic.CORR, "Pearson's coefficient of correlation.", "1.6.0");
            case "regr_r2" -> pair(name, PairStatistic.REGR_R2, "Coefficient of determination.", "3.3.0");
            case "regr_sxy" -> pair(name, PairStatistic.REGR_SXY, "Sum of products of the deviations.", "3.3.0");
            case "regr_slope" -> pair(name, PairStatistic.REGR_SLOPE, "Slope of the regression line.", "3.4.0");
            case "regr_intercept" -> pair(name, PairStatistic.REGR_INTERCEPT, "Value of the line at zero.", "3.4.0");
            case "regr_sxx" -> squares(name, 1, "Sum of squares of the deviations of x.");
            case "regr_syy" -> squares(name, 0, "Sum of squares of the deviations of y.");
            case "regr_count" ->
                two(name, types(-1), false, BasicAggregates.COUNT, "Number of pairs without a NULL.", "3.3.0");
            case "regr_avgx" ->
                two(name, types(1), true, (context, constants) -> new PairedAverage(context, 1), "Mean of x.", "3.3.0");
            case "regr_avgy" ->
                two(name, types(0), true, (context, constants) -> new PairedAverage(context, 0), "Mean of y.", "3.3.0");
            default -> null;
        };
    }

    /** Spark before 3.1: NaN where there are too few values. */
    private static boolean isLegacy(CallContext context) {
        return "true".equalsIgnoreCase(context.settings().text("spark.sql.legacy.statisticalAggregate"));
    }

    private static AggregateFunction moment(String name, Moment moment, String usage, String since) {
        return one(name, (context, constants) -> new MomentAccumulator(moment, 0, isLegacy(context)), usage, since);
    }

    private static AggregateFunction one(String name, AccumulatorFactory factory, String usage, String since) {
        TypeRule rule = TypeRules.fixed(DataType.DOUBLE, NUMBER);
        return new AggregateFunction(name, 1, 1, rule, true, factory, List.of(), doc(usage, since));
    }

    private static AggregateFunction pair(String name, PairStatistic statistic, String usage, String since) {
        TypeRule rule = TypeRules.fixed(DataType.DOUBLE, NUMBER, NUMBER);
        return two(
                name,
                rule,
                true,
                (context, constants) -> new PairAccumulator(statistic, isLegacy(context)),
                usage,
                since);
    }

    private static AggregateFunction squares(String name, int column, String usage) {
        TypeRule rule = TypeRules.fixed(DataType.DOUBLE, NUMBER, NUMBER);
        return two(
                name,
                rule,
                true,
                (context, constants) -> new MomentAccumulator(Moment.SQUARES, column, false),
                usage,
                "3.4.0");
    }

    private static AggregateFunction two(
            String name, TypeRule types, boolean nullable, AccumulatorFactory factory, String usage, String since) {
        return new AggregateFunction(name, 2, 2, types, nullable, factory, List.of(), doc(usage, since));
    }

    /** Two numbers; the result is the mean of one of them, or for -1 a count. */
    private static TypeRule types(int averaged) {
        return arguments -> {
            List<DataType> types = ImplicitCasts.toPatterns(arguments, TypePattern.NUMERIC, TypePattern.NUMERIC);
            if (averaged < 0) {
                return new Typing(types, DataType.LONG);
            }
            Arguments one = new Arguments(
                    List.of(types.get(averaged)),
                    arguments.constants().subList(averaged, averaged + 1),
                    arguments.isLiteral().subList(averaged, averaged + 1),
                    arguments.mode());
            return new Typing(types, AggregateTypes.average(one).result());
        };
    }

    private static Documentation doc(String usage, String since) {
        return new Documentation(usage, "", since, "agg_funcs");
    }
}
