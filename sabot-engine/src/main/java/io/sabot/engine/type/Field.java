package io.sabot.engine.type;

import java.util.Map;

/**
 * A named column of a struct or schema.
 *
 * @param metadata values as JSON texts by key, in order; mostly empty
 */
public record Field(String name, DataType type, boolean nullable, Map<String, String> metadata) {

    public static Field of(String name, DataType type) {
        return new Field(name, type, true, Map.of());
    }

    public static Field of(String name, DataType type, boolean nullable) {
        return new Field(name, type, nullable, Map.of());
    }
}
