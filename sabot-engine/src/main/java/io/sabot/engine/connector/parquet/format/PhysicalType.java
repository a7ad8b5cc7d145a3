package io.sabot.engine.connector.parquet.format;

/** How a value lies in a page. In the order of the specification's numbers. */
public enum PhysicalType {
    BOOLEAN,
    INT32,
    INT64,
    INT96,
    FLOAT,
    DOUBLE,
    BYTE_ARRAY,
    FIXED_LEN_BYTE_ARRAY;

    private static final PhysicalType[] BY_NUMBER = values();

    /** @throws MalformedFileException when the specification has no such number */
    public static PhysicalType of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new MalformedFileException("physical type " + number);
        }
        return BY_NUMBER[number];
    }
}
