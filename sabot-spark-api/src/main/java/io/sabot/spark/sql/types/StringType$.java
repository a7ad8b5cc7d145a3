package io.sabot.spark.sql.types;

/** The string type compared by bytes, under the name that Scala's compiler gives it. */
public final class StringType$ extends StringType {
    private static final long serialVersionUID = 1L;

    public static final StringType$ MODULE$ = new StringType$();

    private StringType$() {
        super(Collations.UTF8_BINARY, NoConstraint$.MODULE$);
    }

    public StringType apply(int collationId) {
        return new StringType(collationId, NoConstraint$.MODULE$);
    }

    private Object readResolve() {
        return MODULE$;
    }

    @Override
    public String typeName() {
        return "string";
    }

    @Override
    public String toString() {
        return "StringType";
    }
}
