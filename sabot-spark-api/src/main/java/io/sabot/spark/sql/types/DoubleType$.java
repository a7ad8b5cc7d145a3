package io.sabot.spark.sql.types;

/** The one value of {@link DoubleType}, under the name that Scala's compiler gives it. */
public final class DoubleType$ extends DoubleType {
    private static final long serialVersionUID = 1L;

    public static final DoubleType$ MODULE$ = new DoubleType$();

    private DoubleType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
