package io.sabot.engine.function.aggregate;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.ValueOrder;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/** The accumulators of the aggregates that every query uses, chosen by the type of the argument. */
public enum BasicAggregates implements AccumulatorFactory {
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX,
    FIRST,
    FIRST_IGNORING_NULLS,
    LAST,
    LAST_IGNORING_NULLS;

    /** {@code any_value} is {@code first}, {@code bool_and} is {@code min}, {@code bool_or} is {@code max}. */
    public static final BasicAggregates ANY_VALUE = FIRST;

    public static final BasicAggregates BOOL_AND = MIN;
    public static final BasicAggregates BOOL_OR = MAX;

    @Override
    public Accumulator create(CallContext context, List<Object> constants) {
        return switch (this) {
            case COUNT -> new CountAccumulator();
            case SUM -> sum(context);
            case AVG -> average(context);
            case MIN -> extreme(context.argumentType(0), false);
            case MAX -> extreme(context.argumentType(0), true);
            case FIRST -> new EdgeAccumulator(context.argumentType(0), false, isTrue(constants));
            case FIRST_IGNORING_NULLS -> new EdgeAccumulator(context.argumentType(0), false, true);
            case LAST -> new EdgeAccumulator(context.argumentType(0), true, isTrue(constants));
            case LAST_IGNORING_NULLS -> new EdgeAccumulator(context.argumentType(0), true, true);
        };
    }

    /** The second argument of {@code first(x, true)}: leave NULLs out. */
    private static boolean isTrue(List<Object> constants) {
        return constants.size() > 1 && Boolean.TRUE.equals(constants.get(1));
    }

    private static Accumulator sum(CallContext context) {
        DataType argument = context.argumentType(0);
        if (argument instanceof DecimalType) {
            return new SumDecimalAccumulator(context, false);
        }
        return argument.isFractional() ? new SumDoubleAccumulator(false) : new SumLongAccumulator(context);
    }

    private static Accumulator average(CallContext context) {
        DataType argument = context.argumentType(0);
        if (argument instanceof DecimalType) {
            return new SumDecimalAccumulator(context, true);
        }
        if (argument instanceof YearMonthIntervalType || argument instanceof DayTimeIntervalType) {
            return new AverageIntervalAccumulator(context);
        }
        return new SumDoubleAccumulator(true);
    }

    private static Accumulator extreme(DataType type, boolean max) {
        return switch (type.storage()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG -> new ExtremeLongAccumulator(type, max);
            case FLOAT, DOUBLE -> new ExtremeDoubleAccumulator(type, max);
            case BYTES ->
                isOrderedByBytes(type)
                        ? new ExtremeBytesAccumulator(type, max)
                        : new ExtremeBoxedAccumulator(type, max, ValueOrder.of(type));
            case INT128 -> new ExtremeWideAccumulator(type, max);
            case NULL, INTERVAL, ARRAY, MAP, STRUCT, VARIANT ->
                new ExtremeBoxedAccumulator(type, max, ValueOrder.of(type));
        };
    }

    private static boolean isOrderedByBytes(DataType type) {
        return !(type instanceof StringType text) || text.isBinaryCollated();
    }
}
