package io.sabot.engine.type;

/** Keys, never null and all different, with a value each. */
public record MapType(DataType key, DataType value, boolean valueContainsNull) implements DataType {
    @Override
    public String sql() {
        return "MAP<" + key.sql() + ", " + value.sql() + ">";
    }

    @Override
    public String simpleString() {
        return "map<" + key.simpleString() + "," + value.simpleString() + ">";
    }

    @Override
    public String catalogString() {
        return "map<" + key.catalogString() + "," + value.catalogString() + ">";
    }

    @Override
    public String typeName() {
        return "map";
    }

    @Override
    public Storage storage() {
        return Storage.MAP;
    }
}
