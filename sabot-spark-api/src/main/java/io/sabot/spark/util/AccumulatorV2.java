package io.sabot.spark.util;

import io.sabot.spark.internal.Accumulators;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import scala.Option;

/**
 * Something that tasks add to and the program reads: each task has a copy that begins at zero, which is merged when the task has
 * succeeded.
 *
 * @param <IN> what is added
 * @param <OUT> what is read
 */
public abstract class AccumulatorV2<IN, OUT> implements Serializable {
    private static final long serialVersionUID = 1L;

    private Registration registration;
    private boolean atDriver = true;

    /** What stays the same in copies. */
    private record Registration(long id, String name) implements Serializable {}

    /** For Sabot's own use: from here on tasks may have copies. */
    public final void register(String name) {
        if (registration != null) {
            throw new IllegalStateException("Cannot register an Accumulator twice.");
        }
        registration = new Registration(Accumulators.newId(), name);
        Accumulators.register(this);
    }

    public final boolean isRegistered() {
        return registration != null && Accumulators.get(registration.id) != null;
    }

    private Registration registration() {
        if (registration == null) {
            throw new IllegalStateException("The metadata of this accumulator has not been assigned yet.");
        }
        return registration;
    }

    public final long id() {
        return registration().id;
    }

    public final Option<String> name() {
        return Option.apply(registration().name);
    }

    public abstract boolean isZero();

    public AccumulatorV2<IN, OUT> copyAndReset() {
        AccumulatorV2<IN, OUT> copy = copy();
        copy.reset();
        return copy;
    }

    public abstract AccumulatorV2<IN, OUT> copy();

    public abstract void reset();

    public abstract void add(IN v);

    public abstract void merge(AccumulatorV2<IN, OUT> other);

    public abstract OUT value();

    public boolean excludeFromHeartbeat() {
        return false;
    }

    /** What a task sends back. */
    protected AccumulatorV2<IN, OUT> withBufferSerialized() {
        return this;
    }

    protected final Object writeReplace() {
        if (!atDriver) {
            return withBufferSerialized();
        }
        if (!isRegistered()) {
            throw new UnsupportedOperationException("Accumulator must be registered before send to executor");
        }
        AccumulatorV2<IN, OUT> copy = copyAndReset();
        if (!copy.isZero()) {
            throw new AssertionError("assertion failed: copyAndReset must return a zero value copy");
        }
        copy.registration = registration;
        return copy;
    }

    private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
        input.defaultReadObject();
        atDriver = !atDriver;
        if (!atDriver) {
            Accumulators.arrived(this);
        }
    }

    /** For what cannot be merged. */
    final UnsupportedOperationException cannotMerge(AccumulatorV2<?, ?> other) {
        return new UnsupportedOperationException("Cannot merge " + getClass().getName() + " with "
                + other.getClass().getName());
    }

    @Override
    public String toString() {
        String simple = getClass().getSimpleName();
        return registration == null
                ? "Un-registered Accumulator: " + simple
                : simple + "(id: " + id() + ", name: " + name() + ", value: " + value() + ")";
    }
}
