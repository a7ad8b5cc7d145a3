package io.sabot.spark.sql.catalog;

/** A database. */
public class Database {
    private final String name;
    private final String catalog;
    private final String description;
    private final String locationUri;

    public Database(String name, String catalog, String description, String locationUri) {
        this.name = name;
        this.catalog = catalog;
        this.description = description;
        this.locationUri = locationUri;
    }

    public Database(String name, String description, String locationUri) {
        this(name, null, description, locationUri);
    }

    public String name() {
        return name;
    }

    public String catalog() {
        return catalog;
    }

    public String description() {
        return description;
    }

    public String locationUri() {
        return locationUri;
    }

    @Override
    public String toString() {
        return "Database["
                + "name='" + name + "'"
                + (catalog == null ? "" : ", catalog='" + catalog + "'")
                + (description == null ? "" : ", description='" + description + "'")
                + ", path='" + locationUri + "'"
                + "]";
    }
}
