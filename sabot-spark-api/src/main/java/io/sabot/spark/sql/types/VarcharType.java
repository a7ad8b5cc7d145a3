package io.sabot.spark.sql.types;

import scala.Option;
import scala.Product;
import scala.Tuple2;

/** Text of at most {@code length} characters; it exists in the schemas of tables and in casts only. */
public class VarcharType extends StringType implements Product {
    private static final long serialVersionUID = 1L;

    private final int length;
    private final Option<Object> collation;

    /** @param collation id of the collation, if it is not that of the bytes */
    public VarcharType(int length, Option<Object> collation) {
        super(collation.isDefined() ? (Integer) collation.get() : Collations.UTF8_BINARY, new MaxLength(length));
        if (length < 0) {
            throw new IllegalArgumentException("requirement failed: The length of varchar type cannot be negative.");
        }
        this.length = length;
        this.collation = collation;
    }

    public static VarcharType apply(int length) {
        return new VarcharType(length, Option.empty());
    }

    public static VarcharType apply(int length, Option<Object> collation) {
        return new VarcharType(length, collation);
    }

    public static VarcharType apply(int length, int collationId) {
        return new VarcharType(length, Option.apply(collationId));
    }

    public static VarcharType apply(int length, String collation) {
        return apply(length, Collations.id(collation));
    }

    public int length() {
        return length;
    }

    public Option<Object> collation() {
        return collation;
    }

    public VarcharType copy(int newLength, Option<Object> newCollation) {
        return new VarcharType(newLength, newCollation);
    }

    /** The string type with the same collation. */
    public StringType toStringType() {
        return collation.isDefined() ? StringType$.MODULE$.apply(collationId()) : StringType$.MODULE$;
    }

    @Override
    public int defaultSize() {
        return length;
    }

    @Override
    public String typeName() {
        return "varchar(" + length + ")" + (isUTF8BinaryCollation() ? "" : " collate " + collationName());
    }

    @Override
    public VarcharType asNullable() {
        return this;
    }

    @Override
    public String productPrefix() {
        return "VarcharType";
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int index) {
        return index == 0 ? (Object) length : collation;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof VarcharType;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String toString() {
        return "VarcharType(" + length + (isUTF8BinaryCollation() ? "" : ", " + collationName()) + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple2<Object, Option<Object>>> unapply(VarcharType type) {
        return Option.apply(type == null ? null : new Tuple2<>(type.length(), type.collation()));
    }
}
