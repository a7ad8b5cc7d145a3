package io.sabot.engine.codegen;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FunctionMethod;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * What is called for each row: a function, a cast, a look into a set.
 *
 * @param mayFail whether a call may raise an error, or must not be made on undefined values for another reason
 */
record CallTarget(
        FunctionMethod method,
        NullRule nullRule,
        boolean mayFail,
        boolean deterministic,
        List<DataType> argumentTypes,
        DataType resultType) {

    static CallTarget of(ScalarFunction function, CallContext context) {
        return new CallTarget(
                FunctionMethod.of(function, context),
                function.nullRule(context.mode()),
                function.failureRule().mayFail(context),
                function.deterministic(),
                context.argumentTypes(),
                context.resultType());
    }

    /** A strict function of one argument. */
    static CallTarget of(FunctionMethod method, boolean mayFail, DataType argument, DataType result) {
        boolean nullable = !method.method().getReturnType().isPrimitive();
        return new CallTarget(
                method,
                nullable ? NullRule.STRICT_NULLABLE : NullRule.STRICT,
                mayFail,
                true,
                List.of(argument),
                result);
    }
}
