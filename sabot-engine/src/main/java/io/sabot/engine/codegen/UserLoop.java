package io.sabot.engine.codegen;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.user.UserTarget;
import io.sabot.engine.type.Slice;

/** A loop around a method of a program, compiled from what {@link LoopSource} writes. Stateless: all threads share it. */
public abstract class UserLoop {
    /** As {@link Kernel}'s method of this name, which produces nulls. @param code whose object has the method */
    public abstract int run(
            Vector[] arguments,
            Object[] constants,
            UserTarget code,
            Object target,
            boolean[] nulls,
            int[] selection,
            int from,
            int to,
            int found);

    /** Sets a row that is not NULL. */
    protected static void put(Object target, int row, Object value) {
        if (target instanceof SliceOutput slices) {
            slices.put(row, (Slice) value);
        } else {
            ((FlatVector) target).set(row, value);
        }
    }

    /** The error of one call, whose arguments are read again. */
    protected static RuntimeException failed(
            Throwable failure, UserTarget code, Vector[] arguments, Object[] constants, int row) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] == null ? constants[i] : arguments[i].get(row);
        }
        return code.failed(failure, values);
    }
}
