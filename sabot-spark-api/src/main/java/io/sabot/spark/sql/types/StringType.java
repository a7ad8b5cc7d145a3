package io.sabot.spark.sql.types;

/** Text, with the collation it is compared by. {@link DataTypes#StringType} is the one compared by bytes. */
public class StringType extends AtomicType {
    private static final long serialVersionUID = 1L;

    private final int collationId;
    private final StringConstraint constraint;

    public StringType(int collationId, StringConstraint constraint) {
        this.collationId = collationId;
        this.constraint = constraint;
    }

    /** @param collation its name in any case, e.g. {@code UNICODE_CI} */
    public static StringType apply(String collation) {
        return new StringType(Collations.id(collation), NoConstraint$.MODULE$);
    }

    public int collationId() {
        return collationId;
    }

    public String collationName() {
        return Collations.name(collationId);
    }

    public StringConstraint constraint() {
        return constraint;
    }

    public boolean isUTF8BinaryCollation() {
        return collationId == Collations.UTF8_BINARY;
    }

    public boolean isUTF8LcaseCollation() {
        return collationId == Collations.UTF8_LCASE;
    }

    public boolean isCaseInsensitive() {
        return Collations.isCaseInsensitive(collationId);
    }

    public boolean isAccentInsensitive() {
        return Collations.isAccentInsensitive(collationId);
    }

    public boolean usesTrimCollation() {
        return Collations.trims(collationId);
    }

    public boolean supportsBinaryEquality() {
        return isUTF8BinaryCollation() || Collations.isPlainIcu(collationId);
    }

    public boolean supportsBinaryOrdering() {
        return isUTF8BinaryCollation();
    }

    public boolean supportsLowercaseEquality() {
        return isUTF8LcaseCollation();
    }

    @Override
    public int defaultSize() {
        return 20;
    }

    @Override
    public String typeName() {
        return isUTF8BinaryCollation() ? "string" : "string collate " + collationName();
    }

    @Override
    public StringType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StringType that
                && collationId == that.collationId
                && constraint.equals(that.constraint);
    }

    @Override
    public int hashCode() {
        return collationId;
    }

    @Override
    public String toString() {
        return isUTF8BinaryCollation() ? "StringType" : "StringType(" + collationName() + ")";
    }
}
