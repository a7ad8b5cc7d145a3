package io.sabot.spark.sql.types;

/** The one value of {@link NullType}, under the name that Scala's compiler gives it. */
public final class NullType$ extends NullType {
    private static final long serialVersionUID = 1L;

    public static final NullType$ MODULE$ = new NullType$();

    private NullType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
