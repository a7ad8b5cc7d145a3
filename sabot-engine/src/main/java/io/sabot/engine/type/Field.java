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

    /** @return the text of the field's comment, null when there is none */
    public String comment() {
        return metadata.containsKey("comment") ? JsonText.unquote(metadata.get("comment")) : null;
    }

    /** {@code name: TYPE NOT NULL COMMENT '...'}, as inside a struct. */
    public String sql() {
        return Identifiers.quoteIfNeeded(name) + ": " + type.sql() + constraints();
    }

    /** {@code name TYPE NOT NULL COMMENT '...'}, as in a column list. */
    public String ddl() {
        return Identifiers.quoteIfNeeded(name) + " " + type.sql() + constraints();
    }

    private String constraints() {
        String comment = comment();
        return (nullable ? "" : " NOT NULL")
                + (comment == null ? "" : " COMMENT '" + comment.replace("'", "\\'") + "'");
    }
}
