package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.UserCall;
import io.sabot.engine.function.UserCode;
import io.sabot.engine.type.DataType;
import io.sabot.spark.SparkException;
import io.sabot.spark.SparkThrowable;
import io.sabot.spark.sql.types.StructType;
import java.util.List;
import java.util.function.Function;

/**
 * A function of the program over the objects of a Dataset, as a call over the columns that they are made of.
 *
 * @param function of the program, copied for each worker
 * @param body calls it with an object and makes a value of the engine of what it returns
 * @param from makes the objects
 */
record ObjectCode(Object function, Body body, SabotEncoder<?> from, List<Attribute> columns, StructType schema)
        implements UserCode {

    /** How a function is called. */
    @FunctionalInterface
    interface Body {
        Object value(Object function, Object object) throws Exception;
    }

    /** It is called once for a row, and no row is given to it that the program has not asked for. */
    ScalarFunction entry(String name, DataType result, boolean nullable) {
        return ScalarFunction.of(this, name)
                .arity(columns.size(), columns.size())
                .types(arguments -> new Typing(arguments.types(), result))
                .nullability(nullable ? Nullability.ALWAYS : Nullability.NEVER)
                .failures(FailureRule.POSSIBLE)
                .nondeterministic()
                .build();
    }

    @Override
    public UserCall copy(CallContext context) {
        Object own = ClosureCopy.of(function);
        Function<Object[], ?> objects = from.reader(columns, schema, JavaTimes.areWanted(context.settings()));
        return values -> {
            Object object = objects.apply(values);
            try {
                return body.value(own, object);
            } catch (Exception failure) {
                throw SparkErrors.sneaky(failure instanceof SparkThrowable ? failure : failed(failure));
            }
        };
    }

    static Throwable failed(Exception failure) {
        return new SparkException("Job aborted due to stage failure: " + failure, failure);
    }
}
