package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectCopy;
import io.sabot.engine.object.Task;
import io.sabot.engine.run.QueryHandle;
import java.io.IOException;

/**
 * Copies of functions of the program that queries call: in Spark each task calls a copy of its own, so that they may keep what is
 * not safe for threads. What the driver itself calls, while it plans, is no copy. What cannot be written fails as there.
 */
final class ClosureCopy {
    private ClosureCopy() {}

    @SuppressWarnings("unchecked")
    static <T> T of(T closure) {
        boolean isDriver = Task.current() == null && QueryHandle.current() == null;
        if (isDriver) {
            return closure;
        }
        ObjectCopy written = Jobs.written(closure);
        try {
            return (T) written.read();
        } catch (IOException | ClassNotFoundException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
