package io.sabot.spark;

import java.io.Serializable;

/** The end of a task that succeeded. */
public final class Success implements TaskEndReason, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Success INSTANCE = new Success();

    private Success() {}

    /** For Sabot's own use. */
    public static Success instance() {
        return INSTANCE;
    }

    private Object readResolve() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "Success";
    }
}
