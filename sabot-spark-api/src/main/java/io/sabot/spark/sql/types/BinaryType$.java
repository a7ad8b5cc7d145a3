package io.sabot.spark.sql.types;

/** The one value of {@link BinaryType}, under the name that Scala's compiler gives it. */
public final class BinaryType$ extends BinaryType {
    private static final long serialVersionUID = 1L;

    public static final BinaryType$ MODULE$ = new BinaryType$();

    private BinaryType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
