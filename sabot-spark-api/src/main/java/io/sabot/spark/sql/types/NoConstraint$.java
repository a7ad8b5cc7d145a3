package io.sabot.spark.sql.types;

import java.io.Serializable;

/** Any length. */
public final class NoConstraint$ implements StringConstraint, Serializable {
    private static final long serialVersionUID = 1L;

    public static final NoConstraint$ MODULE$ = new NoConstraint$();

    private NoConstraint$() {}

    private Object readResolve() {
        return MODULE$;
    }

    @Override
    public String toString() {
        return "NoConstraint";
    }
}
