package io.sabot.engine.function;

/** A lambda argument of a higher-order function, over boxed values. */
@FunctionalInterface
public interface LambdaFunction {
    Object apply(Object... arguments);
}
