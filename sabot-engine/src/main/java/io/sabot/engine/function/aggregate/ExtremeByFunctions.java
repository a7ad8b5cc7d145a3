package io.sabot.engine.function.aggregate;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.ValueOrder;
import java.util.List;

/** {@code max_by} and {@code min_by}, of one row and of several. */
final class ExtremeByFunctions {
    private static final int MOST_ROWS = 100_000;

    private ExtremeByFunctions() {}

    static AggregateFunction entry(String name, boolean max) {
        String usage = "Value of `x` where `y` is " + (max ? "greatest." : "least.");
        return new AggregateFunction(
                        name,
                        2,
                        3,
                        arguments -> types(name, arguments),
                        true,
                        (context, constants) -> create(context, constants, max),
                        List.of(),
                        new Documentation(usage, "", "3.0.0", "agg_funcs"))
                .constants(2);
    }

    private static Accumulator create(CallContext context, List<Object> constants, boolean max) {
        DataType value = context.argumentType(0);
        DataType key = context.argumentType(1);
        return constants.size() == 2
                ? new ExtremeByAccumulator(value, key, max)
                : new ExtremesByAccumulator(value, key, max, (Integer) constants.get(2));
    }

    private static Typing types(String name, Arguments arguments) {
        if (arguments.size() == 2) {
            checkOrdered(name, arguments.type(1));
            return new Typing(arguments.types(), arguments.type(0));
        }
        List<DataType> types =
                ImplicitCasts.toPatterns(arguments, TypePattern.ANY, TypePattern.ANY, TypePattern.of(DataType.INT));
        ConstantArguments.require(arguments, 2, "k", DataType.INT);
        checkOrdered(name, arguments.type(1));
        Object number = arguments.constants().get(2);
        long rows = number instanceof Number given ? given.longValue() : 0;
        if (rows < 1 || rows > MOST_ROWS) {
            throw ConstantArguments.outOfRange(Quoting.id("k"), "[1, " + MOST_ROWS + "]", Long.toString(rows));
        }
        return new Typing(types, new ArrayType(types.get(0), true));
    }

    private static void checkOrdered(String name, DataType key) {
        if (!ValueOrder.isOrdered(key)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                    "functionName",
                    Quoting.id(name),
                    "dataType",
                    Errors.quoted(key));
        }
    }
}
