package io.sabot.spark.sql.types;

/** The one value of {@link ByteType}, under the name that Scala's compiler gives it. */
public final class ByteType$ extends ByteType {
    private static final long serialVersionUID = 1L;

    public static final ByteType$ MODULE$ = new ByteType$();

    private ByteType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
