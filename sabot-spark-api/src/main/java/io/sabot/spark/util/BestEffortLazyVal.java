package io.sabot.spark.util;

import java.io.Serializable;
import java.util.Objects;
import scala.Function0;

/** A value that is computed when it is first asked for; by several threads perhaps, but all get the same. */
public class BestEffortLazyVal<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private volatile Function0<T> compute;
    private volatile T cached;

    /** @param compute never gives null; called again after a failure */
    public BestEffortLazyVal(Function0<T> compute) {
        this.compute = compute;
    }

    public T apply() {
        T known = cached;
        return known == null ? computed(compute) : known;
    }

    /** Nobody waits while it is computed. */
    private T computed(Function0<T> function) {
        T made = function == null ? null : Objects.requireNonNull(function.apply());
        synchronized (this) {
            if (cached == null) {
                cached = made;
                compute = null;
            }
            return cached;
        }
    }
}
