package io.sabot.spark.sql.types;

/** The one value of {@link VariantType}, under the name that Scala's compiler gives it. */
public final class VariantType$ extends VariantType {
    private static final long serialVersionUID = 1L;

    public static final VariantType$ MODULE$ = new VariantType$();

    private VariantType$() {}

    private Object readResolve() {
        return MODULE$;
    }
}
