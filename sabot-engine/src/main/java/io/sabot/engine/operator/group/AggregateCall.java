package io.sabot.engine.operator.group;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * One aggregate of a grouping.
 *
 * @param accumulators makes empty accumulators
 * @param arguments over the input's columns
 * @param argumentTypes after coercion
 * @param argumentRanges bounds of the arguments where they are known, null where not
 * @param resultType of the call
 * @param distinct each combination of arguments counts once in a group
 * @param filter rows that take part, null for all
 */
public record AggregateCall(
        Supplier<Accumulator> accumulators,
        List<Evaluator.Factory> arguments,
        List<DataType> argumentTypes,
        List<KeyRange> argumentRanges,
        DataType resultType,
        boolean distinct,
        Selector.Factory filter) {
    public AggregateCall {
        arguments = List.copyOf(arguments);
        argumentTypes = List.copyOf(argumentTypes);
        argumentRanges = Collections.unmodifiableList(new ArrayList<>(argumentRanges));
    }

    public AggregateCall(
            Supplier<Accumulator> accumulators,
            List<Evaluator.Factory> arguments,
            List<DataType> argumentTypes,
            DataType resultType,
            boolean distinct,
            Selector.Factory filter) {
        this(
                accumulators,
                arguments,
                argumentTypes,
                Collections.nCopies(argumentTypes.size(), null),
                resultType,
                distinct,
                filter);
    }

    /** Types of the columns that carry the state of a group. */
    public List<DataType> stateTypes() {
        return accumulators.get().stateTypes();
    }

    /** The call over rows that hold states of this one, which is not distinct. @param states one for each of {@link #stateTypes} */
    public AggregateCall ofStates(List<Evaluator.Factory> states) {
        return new AggregateCall(
                () -> new MergedStates(accumulators.get()), states, stateTypes(), resultType, false, null);
    }
}
