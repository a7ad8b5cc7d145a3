package io.sabot.spark.sql.types;

/** The one value of {@link IntegerType}, under the name that Scala's compiler gives it. */
public final class IntegerType$ extends IntegerType {
    private static final long serialVersionUID = 1L;

    public static final IntegerType$ MODULE$ = new IntegerType$();

    private IntegerType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
