package io.sabot.spark.sql.types;

import scala.Option;
import scala.Product;
import scala.Tuple2;

/** Text of exactly {@code length} characters; it exists in the schemas of tables and in casts only. */
public class CharType extends StringType implements Product {
    private static final long serialVersionUID = 1L;

    private final int length;
    private final Option<Object> collation;

    /** @param collation id of the collation, if it is not that of the bytes */
    public CharType(int length, Option<Object> collation) {
        super(collation.isDefined() ? (Integer) collation.get() : Collations.UTF8_BINARY, new FixedLength(length));
        if (length < 0) {
            throw new IllegalArgumentException("requirement failed: The length of char type cannot be negative.");
        }
        this.length = length;
        this.collation = collation;
    }

    public static CharType apply(int length) {
        return new CharType(length, Option.empty());
    }

    public static CharType apply(int length, Option<Object> collation) {
        return new CharType(length, collation);
    }

    public static CharType apply(int length, int collationId) {
        return new CharType(length, Option.apply(collationId));
    }

    public static CharType apply(int length, String collation) {
        return apply(length, Collations.id(collation));
    }

    public int length() {
        return length;
    }

    public Option<Object> collation() {
        return collation;
    }

    public CharType copy(int newLength, Option<Object> newCollation) {
        return new CharType(newLength, newCollation);
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
        return "char(" + length + ")" + (isUTF8BinaryCollation() ? "" : " collate " + collationName());
    }

    @Override
    public CharType asNullable() {
        return this;
    }

    @Override
    public String productPrefix() {
        return "CharType";
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
        return other instanceof CharType;
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
        return "CharType(" + length + (isUTF8BinaryCollation() ? "" : ", " + collationName()) + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple2<Object, Option<Object>>> unapply(CharType type) {
        return Option.apply(type == null ? null : new Tuple2<>(type.length, type.collation));
    }
}
