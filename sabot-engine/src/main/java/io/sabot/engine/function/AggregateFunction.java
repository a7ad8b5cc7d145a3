package io.sabot.engine.function;

import java.util.List;

/**
 * A function of many rows.
 *
 * @param nullable whether the result may be NULL (count is not)
 * @param ignoresNullInput rows where any argument is NULL are left out before {@link Accumulator#add}
 * @param factory makes the accumulators for one call of the function
 * @param emptyIsNull the result over no rows is NULL
 */
public record AggregateFunction(
        String name,
        int minArguments,
        int maxArguments,
        TypeRule typeRule,
        boolean nullable,
        AccumulatorFactory factory,
        List<String> parameterNames,
        Documentation documentation)
        implements Function {

    /** Entries are made anew at each look-up; the name says which function it is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AggregateFunction that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Makes an empty accumulator. */
    @FunctionalInterface
    public interface AccumulatorFactory {
        /**
         * @param context argument types after coercion and the result type
         * @param constants boxed values of the arguments that are literals, null for others
         */
        Accumulator create(CallContext context, List<Object> constants);
    }
}
