package io.sabot.spark.sql.catalog;

/** A table or view. */
public class Table {
    private final String name;
    private final String catalog;
    private final String[] namespace;
    private final String description;
    private final String tableType;
    private final boolean isTemporary;

    public Table(
            String name,
            String catalog,
            String[] namespace,
            String description,
            String tableType,
            boolean isTemporary) {
        this.name = name;
        this.catalog = catalog;
        this.namespace = namespace;
        this.description = description;
        this.tableType = tableType;
        this.isTemporary = isTemporary;
    }

    public Table(String name, String database, String description, String tableType, boolean isTemporary) {
        this(name, null, database == null ? null : new String[] {database}, description, tableType, isTemporary);
    }

    /** The last part of the namespace when that has one part only. */
    public String database() {
        return namespace != null && namespace.length == 1 ? namespace[0] : null;
    }

    public String name() {
        return name;
    }

    public String catalog() {
        return catalog;
    }

    public String[] namespace() {
        return namespace;
    }

    public String description() {
        return description;
    }

    public String tableType() {
        return tableType;
    }

    public boolean isTemporary() {
        return isTemporary;
    }

    @Override
    public String toString() {
        return "Table["
                + "name='" + name + "'"
                + (catalog == null ? "" : ", catalog='" + catalog + "'")
                + (database() == null ? "" : ", database='" + database() + "'")
                + (description == null ? "" : ", description='" + description + "'")
                + ", tableType='" + tableType + "'"
                + ", isTemporary='" + isTemporary + "'"
                + "]";
    }
}
