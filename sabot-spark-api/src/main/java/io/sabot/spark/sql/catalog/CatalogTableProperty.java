package io.sabot.spark.sql.catalog;

/** A property of a table. */
public class CatalogTableProperty {
    private final String key;
    private final String value;

    public CatalogTableProperty(String key, String value) {
        this.key = key;
        this.value = value;
    }

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "CatalogTableProperty[key='" + key + "', value='" + value + "']";
    }
}
