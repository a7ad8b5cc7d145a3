package io.sabot.engine.type;

/** A list of values of one type. */
public record ArrayType(DataType element, boolean containsNull) implements DataType {
    @Override
    public String sql() {
        return "ARRAY<" + element.sql() + ">";
    }

    @Override
    public String simpleString() {
        return "array<" + element.simpleString() + ">";
    }

    @Override
    public String catalogString() {
        return "array<" + element.catalogString() + ">";
    }

    @Override
    public String typeName() {
        return "array";
    }

    @Override
    public Storage storage() {
        return Storage.ARRAY;
    }
}
