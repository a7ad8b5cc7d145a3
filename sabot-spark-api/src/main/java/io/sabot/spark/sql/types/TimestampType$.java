package io.sabot.spark.sql.types;

/** The one value of {@link TimestampType}, under the name that Scala's compiler gives it. */
public final class TimestampType$ extends TimestampType {
    private static final long serialVersionUID = 1L;

    public static final TimestampType$ MODULE$ = new TimestampType$();

    private TimestampType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
