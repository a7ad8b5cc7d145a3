package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;

/**
 * How objects of one class are values of the engine and back: the tree behind an encoder. Source: {@code AgnosticEncoder} and
 * {@code JavaTypeInference}.
 */
interface ObjectForm {
    Class<?> objectClass();

    /** Of the values that objects become. */
    DataType type();

    /** Whether an object may be null; a primitive is not. */
    default boolean nullable() {
        return !objectClass().isPrimitive();
    }

    /** @return the boxed value of an object that is not null */
    Object encode(Object object);

    /** @param source type of the values that are there, which need not be {@link #type}: fields are found by name, numbers grow */
    Reader reader(DataType source);

    /** Makes an object of a boxed value that is not null. */
    @FunctionalInterface
    interface Reader {
        Object read(Object value);
    }

    default Object encodeNullable(Object object) {
        return object == null ? null : encode(object);
    }
}
