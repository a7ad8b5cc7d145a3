package io.sabot.spark.sql.types;

/** The one value of {@link DateType}, under the name that Scala's compiler gives it. */
public final class DateType$ extends DateType {
    private static final long serialVersionUID = 1L;

    public static final DateType$ MODULE$ = new DateType$();

    private DateType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
