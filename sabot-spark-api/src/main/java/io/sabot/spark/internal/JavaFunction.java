package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectCopy;
import io.sabot.spark.sql.api.java.UDF0;
import io.sabot.spark.util.AccumulatorV2;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A function object of the program: a {@code UDF0} to {@code UDF22}, or a function of Scala; two equal when they are the same
 * object.
 */
final class JavaFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Object function;
    private final int parameters;
    /** Takes the values as one array. */
    private transient MethodHandle call;

    private transient Boolean countsCalls;

    /** @param parameters how many values the object takes, which says the interface */
    JavaFunction(Object function, int parameters) {
        this.function = function;
        this.parameters = parameters;
        this.call = call();
    }

    /** Whether it adds to accumulators, as far as it can be seen. */
    boolean countsCalls() {
        if (countsCalls == null) {
            countsCalls = ObjectCopy.holds(function, AccumulatorV2.class);
        }
        return countsCalls;
    }

    Object function() {
        return function;
    }

    int parameters() {
        return parameters;
    }

    Object call(Object[] values) throws Throwable {
        return call.invokeExact(values);
    }

    /** The interface that declares the method. */
    Class<?> type() {
        String family = UDF0.class.getName();
        try {
            Class<?> java = Class.forName(family.substring(0, family.length() - 1) + parameters);
            return java.isInstance(function) ? java : Class.forName("scala.Function" + parameters);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String method() {
        return type().getName().startsWith("scala.") ? "apply" : "call";
    }

    private MethodHandle call() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(type(), method(), MethodType.genericMethodType(parameters))
                    .bindTo(function)
                    .asSpreader(Object[].class, parameters);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
        input.defaultReadObject();
        call = call();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JavaFunction that && function == that.function && parameters == that.parameters;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(function);
    }
}
