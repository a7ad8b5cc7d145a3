package io.sabot.spark.sql.types;

/** The one value of {@link ShortType}, under the name that Scala's compiler gives it. */
public final class ShortType$ extends ShortType {
    private static final long serialVersionUID = 1L;

    public static final ShortType$ MODULE$ = new ShortType$();

    private ShortType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
