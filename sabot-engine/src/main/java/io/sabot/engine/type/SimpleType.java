package io.sabot.engine.type;

import java.util.Locale;

/** The types without parameters. */
public enum SimpleType implements DataType {
    NULL("VOID", "void", Storage.NULL),
    BOOLEAN("BOOLEAN", "boolean", Storage.BOOLEAN),
    BYTE("TINYINT", "tinyint", "byte", Storage.BYTE),
    SHORT("SMALLINT", "smallint", "short", Storage.SHORT),
    INT("INT", "int", "integer", Storage.INT),
    LONG("BIGINT", "bigint", "long", Storage.LONG),
    FLOAT("FLOAT", "float", Storage.FLOAT),
    DOUBLE("DOUBLE", "double", Storage.DOUBLE),
    BINARY("BINARY", "binary", Storage.BYTES),
    DATE("DATE", "date", Storage.INT),
    TIMESTAMP("TIMESTAMP", "timestamp", Storage.LONG),
    TIMESTAMP_NTZ("TIMESTAMP_NTZ", "timestamp_ntz", Storage.LONG),
    CALENDAR_INTERVAL("INTERVAL", "interval", Storage.INTERVAL),
    VARIANT("VARIANT", "variant", Storage.VARIANT);

    private final String sql;
    private final String simple;
    private final String typeName;
    private final Storage storage;

    SimpleType(String sql, String simple, Storage storage) {
        this(sql, simple, simple, storage);
    }

    SimpleType(String sql, String simple, String typeName, Storage storage) {
        this.sql = sql;
        this.simple = simple;
        this.typeName = typeName;
        this.storage = storage;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public String simpleString() {
        return simple;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public String toString() {
        return sql.toLowerCase(Locale.ROOT);
    }
}
