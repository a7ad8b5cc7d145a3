package io.sabot.spark.sql.types;

/** The one value of {@link LongType}, under the name that Scala's compiler gives it. */
public final class LongType$ extends LongType {
    private static final long serialVersionUID = 1L;

    public static final LongType$ MODULE$ = new LongType$();

    private LongType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
