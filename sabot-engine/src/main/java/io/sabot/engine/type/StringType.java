package io.sabot.engine.type;

import java.util.Locale;

/**
 * Text.
 *
 * @param collation name of the collation, UTF8_BINARY by default
 * @param kind plain STRING, or CHAR and VARCHAR, which exist in table schemas and casts only
 * @param length of CHAR and VARCHAR, in characters; 0 for STRING
 */
public record StringType(String collation, Kind kind, int length) implements DataType {
    public enum Kind {
        STRING,
        CHAR,
        VARCHAR
    }

    public static final String BINARY_COLLATION = "UTF8_BINARY";
    public static final StringType UTF8_BINARY = new StringType(BINARY_COLLATION, Kind.STRING, 0);

    public static StringType collated(String collation) {
        return collation.equals(BINARY_COLLATION) ? UTF8_BINARY : new StringType(collation, Kind.STRING, 0);
    }

    public static StringType character(int length) {
        return new StringType(BINARY_COLLATION, Kind.CHAR, length);
    }

    public static StringType varying(int length) {
        return new StringType(BINARY_COLLATION, Kind.VARCHAR, length);
    }

    /** @return whether equality and order are those of the bytes */
    public boolean isBinaryCollated() {
        return collation.equals(BINARY_COLLATION);
    }

    @Override
    public String sql() {
        return switch (kind) {
            case CHAR -> "CHAR(" + length + ")";
            case VARCHAR -> "VARCHAR(" + length + ")";
            case STRING -> isBinaryCollated() ? "STRING" : "STRING COLLATE " + collation.toUpperCase(Locale.ROOT);
        };
    }

    @Override
    public String simpleString() {
        return switch (kind) {
            case CHAR -> "char(" + length + ")";
            case VARCHAR -> "varchar(" + length + ")";
            case STRING -> isBinaryCollated() ? "string" : "string collate " + collation;
        };
    }

    @Override
    public Storage storage() {
        return Storage.BYTES;
    }
}
