package io.sabot.spark.util;

import java.io.Serializable;
import scala.Function0;

/** As {@link BestEffortLazyVal}, and copies compute their own. */
public class TransientBestEffortLazyVal<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Function0<T> compute;
    private transient volatile T cached;

    /** @param compute never gives null; called again after a failure */
    public TransientBestEffortLazyVal(Function0<T> compute) {
        this.compute = compute;
    }

    public T apply() {
        T known = cached;
        if (known != null) {
            return known;
        }
        T made = compute.apply();
        synchronized (this) {
            if (cached == null) {
                cached = made;
            }
            return cached;
        }
    }
}
