package io.sabot.engine.function.user;

import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.type.DataType;
import java.util.List;

/** An aggregate that a program brings along, as the plan of a query holds it. Two are equal when they are the same code. */
public interface UserAggregate {
    /** The text of a call. */
    String text(boolean distinct, List<String> arguments);

    /** As the program wrote it; only some errors show it so. */
    String name();

    /** The name that other errors have. */
    String shownName();

    /** Types of the columns that carry a buffer. */
    List<DataType> bufferTypes();

    /** A copy for one thread: what the code remembers from call to call is not shared. */
    UserFold copy(CallContext context);

    /**
     * The entry behind calls of it. It is nobody's by name, as those of {@code ScalarFunction.of}.
     *
     * @param types of the arguments and the result
     * @param nullable whether the result may be NULL
     */
    static AggregateFunction entry(UserAggregate code, TypeRule types, boolean nullable) {
        return new AggregateFunction(
                "user code", 0, Integer.MAX_VALUE, types, nullable, new Factory(code), List.of(), Documentation.NONE);
    }

    /** Makes the states of groups. */
    record Factory(UserAggregate code) implements AggregateFunction.AccumulatorFactory {
        @Override
        public Accumulator create(CallContext context, List<Object> constants) {
            return new UserAccumulator(
                    code.copy(context),
                    code.bufferTypes(),
                    context.argumentTypes().size());
        }
    }
}
