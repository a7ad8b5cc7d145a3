package io.sabot.spark.sql.catalog;

/** A function. */
public class Function {
    private final String name;
    private final String catalog;
    private final String[] namespace;
    private final String description;
    private final String className;
    private final boolean isTemporary;

    public Function(
            String name,
            String catalog,
            String[] namespace,
            String description,
            String className,
            boolean isTemporary) {
        this.name = name;
        this.catalog = catalog;
        this.namespace = namespace;
        this.description = description;
        this.className = className;
        this.isTemporary = isTemporary;
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

    public String className() {
        return className;
    }

    public boolean isTemporary() {
        return isTemporary;
    }

    @Override
    public String toString() {
        return "Function["
                + "name='" + name + "'"
                + (database() == null ? "" : ", database='" + database() + "'")
                + (description == null ? "" : ", description='" + description + "'")
                + ", className='" + className + "'"
                + ", isTemporary='" + isTemporary + "'"
                + "]";
    }
}
