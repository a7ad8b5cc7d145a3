package io.sabot.engine.expr;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A column that a plan produces. Identity is the id alone: two columns of one name are different columns.
 *
 * @param qualifier names before the column's name, outermost first (catalog, schema, table or alias); mostly empty or one
 * @param metadata as in {@link Field}
 */
public record Attribute(
        long id, String name, DataType type, boolean nullable, List<String> qualifier, Map<String, String> metadata) {
    private static final AtomicLong NEXT = new AtomicLong();

    public static Attribute create(String name, DataType type, boolean nullable) {
        return new Attribute(NEXT.incrementAndGet(), name, type, nullable, List.of(), Map.of());
    }

    public static Attribute create(Field field) {
        return new Attribute(
                NEXT.incrementAndGet(), field.name(), field.type(), field.nullable(), List.of(), field.metadata());
    }

    /** The same column of a second instance of a plan. */
    public Attribute fresh() {
        return new Attribute(NEXT.incrementAndGet(), name, type, nullable, qualifier, metadata);
    }

    public Attribute withName(String newName) {
        return newName.equals(name) ? this : new Attribute(id, newName, type, nullable, qualifier, metadata);
    }

    public Attribute withQualifier(List<String> newQualifier) {
        return newQualifier.equals(qualifier) ? this : new Attribute(id, name, type, nullable, newQualifier, metadata);
    }

    public Attribute withNullability(boolean newNullable) {
        return newNullable == nullable ? this : new Attribute(id, name, type, newNullable, qualifier, metadata);
    }

    public Attribute withMetadata(Map<String, String> newMetadata) {
        return new Attribute(id, name, type, nullable, qualifier, newMetadata);
    }

    public Field toField() {
        return new Field(name, type, nullable, metadata);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute that && that.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return name + "#" + id + (type == DataType.LONG ? "L" : "");
    }
}
