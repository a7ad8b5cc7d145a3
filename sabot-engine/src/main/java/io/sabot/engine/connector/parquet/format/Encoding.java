package io.sabot.engine.connector.parquet.format;

/** How the values of a page are written. In the order of the specification's numbers, of which one was never used. */
public enum Encoding {
    PLAIN,
    UNUSED,
    PLAIN_DICTIONARY,
    RLE,
    BIT_PACKED,
    DELTA_BINARY_PACKED,
    DELTA_LENGTH_BYTE_ARRAY,
    DELTA_BYTE_ARRAY,
    RLE_DICTIONARY,
    BYTE_STREAM_SPLIT;

    private static final Encoding[] BY_NUMBER = values();

    /** @throws MalformedFileException when the specification has no such number */
    public static Encoding of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new MalformedFileException("encoding " + number);
        }
        return BY_NUMBER[number];
    }

    /** Whether values are codes into the chunk's dictionary page. */
    public boolean isDictionary() {
        return this == PLAIN_DICTIONARY || this == RLE_DICTIONARY;
    }
}
