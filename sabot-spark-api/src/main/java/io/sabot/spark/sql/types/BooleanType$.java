package io.sabot.spark.sql.types;

/** The one value of {@link BooleanType}, under the name that Scala's compiler gives it. */
public final class BooleanType$ extends BooleanType {
    private static final long serialVersionUID = 1L;

    public static final BooleanType$ MODULE$ = new BooleanType$();

    private BooleanType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
