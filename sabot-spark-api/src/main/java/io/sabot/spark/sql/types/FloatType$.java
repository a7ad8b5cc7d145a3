package io.sabot.spark.sql.types;

/** The one value of {@link FloatType}, under the name that Scala's compiler gives it. */
public final class FloatType$ extends FloatType {
    private static final long serialVersionUID = 1L;

    public static final FloatType$ MODULE$ = new FloatType$();

    private FloatType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
