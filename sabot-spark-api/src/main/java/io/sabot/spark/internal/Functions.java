package io.sabot.spark.internal;

import io.sabot.spark.api.java.function.MapFunction;

/** Calls of functions of the program that may fail with any exception. */
final class Functions {
    private Functions() {}

    static <T, U> U call(MapFunction<T, U> function, T value) {
        try {
            return function.call(value);
        } catch (Exception failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
