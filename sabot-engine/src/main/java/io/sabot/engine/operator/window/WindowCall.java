package io.sabot.engine.operator.window;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.type.DataType;
import java.util.function.Supplier;

/** One function over the window. Arguments are columns of the rows; computed ones are projected before. */
public sealed interface WindowCall {
    DataType resultType();

    /**
     * {@code row_number}, {@code rank}, {@code dense_rank}, {@code percent_rank}, {@code cume_dist} and {@code ntile}.
     *
     * @param buckets of {@code ntile}, positive; not used by the others
     */
    record Rank(WindowFunction.Kind kind, int buckets) implements WindowCall {
        @Override
        public DataType resultType() {
            return kind == WindowFunction.Kind.PERCENT_RANK || kind == WindowFunction.Kind.CUME_DIST
                    ? DataType.DOUBLE
                    : DataType.INT;
        }
    }

    /**
     * {@code lag} and {@code lead}.
     *
     * @param column whose value is taken
     * @param offset rows ahead, negative for back
     * @param defaultColumn whose value at the current row stands in when there is no such row, -1 for NULL
     * @param ignoreNulls whether only rows count whose value is not NULL
     */
    record Shift(int column, int offset, int defaultColumn, boolean ignoreNulls, DataType resultType)
            implements WindowCall {}

    /**
     * {@code nth_value}, {@code first_value}, {@code last_value}.
     *
     * @param place in the frame, from 1; negative from the end
     * @param ignoreNulls whether only rows count whose value is not NULL
     */
    record Nth(int column, int place, boolean ignoreNulls, WindowFrame frame, DataType resultType)
            implements WindowCall {}

    /** An aggregate over the frame. */
    record Aggregate(Supplier<Accumulator> accumulators, int[] arguments, DataType resultType, WindowFrame frame)
            implements WindowCall {}
}
