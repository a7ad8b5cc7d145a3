package io.sabot.engine.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A namespace of the session catalog. Thread-safe.
 *
 * @param comment null for none
 * @param location folder of its managed tables
 * @param owner who made it
 */
public record Database(
        String name,
        String comment,
        String location,
        Map<String, String> properties,
        String owner,
        Map<String, TableDefinition> tables,
        Map<String, View.Sql> views,
        Map<String, SqlFunction> functions) {

    public Database(String name, String comment, String location, Map<String, String> properties, String owner) {
        this(
                name,
                comment,
                location,
                properties,
                owner,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    /** The same objects under other descriptions. */
    public Database described(String newComment, String newLocation, Map<String, String> newProperties) {
        return new Database(name, newComment, newLocation, newProperties, owner, tables, views, functions);
    }

    boolean isEmpty() {
        return tables.isEmpty() && views.isEmpty() && functions.isEmpty();
    }
}
