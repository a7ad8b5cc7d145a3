package io.sabot.spark.sql.types;

/** Any length; see {@link NoConstraint$}. */
public final class NoConstraint {
    private NoConstraint() {}

    public static String productPrefix() {
        return NoConstraint$.MODULE$.toString();
    }
}
