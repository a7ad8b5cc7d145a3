package io.sabot.spark.sql.catalog;

/** A catalog. */
public class CatalogMetadata {
    private final String name;
    private final String description;

    public CatalogMetadata(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return "Catalog["
                + "name='" + name + "'"
                + ", "
                + (description == null ? "" : "description='" + description + "'")
                + "]";
    }
}
