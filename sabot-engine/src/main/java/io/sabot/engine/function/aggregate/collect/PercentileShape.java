package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.YearMonthIntervalType;

/**
 * What a percentile call asks for.
 *
 * @param type of the values: DOUBLE or an interval
 * @param result DOUBLE or an interval, or an array of them for several percentages
 * @param percentages between 0 and 1
 */
record PercentileShape(DataType type, DataType result, double[] percentages, Method method, boolean descending) {

    /** Which value stands for a percentage that falls between two. */
    enum Method {
        CONTINUOUS,
        DISCRETE,
        LOWER
    }

    /** The result for the values of a group, null for none. */
    Object result(Ranking values) {
        if (values.size() == 0 || percentages.length == 0) {
            return null;
        }
        Percentiles percentiles = new Percentiles(values, descending);
        Object[] results = new Object[percentages.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = boxed(
                    switch (method) {
                        case CONTINUOUS -> percentiles.continuous(percentages[i]);
                        case DISCRETE -> percentiles.discrete(percentages[i]);
                        case LOWER -> percentiles.lower(percentages[i]);
                    });
        }
        return result instanceof ArrayType ? new ArrayValue(results) : results[0];
    }

    private Object boxed(double value) {
        if (type instanceof YearMonthIntervalType) {
            return (int) value;
        }
        return type instanceof DayTimeIntervalType ? (Object) (long) value : (Object) value;
    }
}
