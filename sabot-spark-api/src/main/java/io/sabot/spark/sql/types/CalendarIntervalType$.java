package io.sabot.spark.sql.types;

/** The one value of {@link CalendarIntervalType}, under the name that Scala's compiler gives it. */
public final class CalendarIntervalType$ extends CalendarIntervalType {
    private static final long serialVersionUID = 1L;

    public static final CalendarIntervalType$ MODULE$ = new CalendarIntervalType$();

    private CalendarIntervalType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
