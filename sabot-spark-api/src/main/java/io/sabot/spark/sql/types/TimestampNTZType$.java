package io.sabot.spark.sql.types;

/** The one value of {@link TimestampNTZType}, under the name that Scala's compiler gives it. */
public final class TimestampNTZType$ extends TimestampNTZType {
    private static final long serialVersionUID = 1L;

    public static final TimestampNTZType$ MODULE$ = new TimestampNTZType$();

    private TimestampNTZType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
