package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.type.DataType;

/** A field cannot be read as the type asked for. Never leaves the connector: its border adds the file's name. */
public final class TypeMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SchemaNode node;
    private final transient DataType wanted;

    public TypeMismatchException(SchemaNode node, DataType wanted) {
        super("column: " + node.path() + ", wanted: " + wanted.simpleString());
        this.node = node;
        this.wanted = wanted;
    }

    public SchemaNode node() {
        return node;
    }

    public DataType wanted() {
        return wanted;
    }
}
