package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import java.util.Arrays;

/** One boxed value a group, for functions that keep few values or values of any type. */
public final class BoxedStates {
    /** What a boxed value takes on average; exact for none. */
    private static final int BYTES_EACH = 40;

    private Object[] values = new Object[0];

    public void ensureGroups(int groups) {
        if (groups > values.length) {
            values = Arrays.copyOf(values, Capacity.grown(values.length, groups));
        }
    }

    public Object get(int group) {
        return values[group];
    }

    /** Keeps a value that was read from a vector. */
    public void set(int group, Object value) {
        values[group] = BoxedValues.detach(value);
    }

    public void write(int from, int count, FlatVector target) {
        target.reset();
        for (int i = 0; i < count; i++) {
            target.set(i, values[from + i]);
        }
    }

    public long retainedBytes() {
        return (long) BYTES_EACH * values.length;
    }
}
