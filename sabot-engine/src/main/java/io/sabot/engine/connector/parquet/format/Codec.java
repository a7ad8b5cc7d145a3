package io.sabot.engine.connector.parquet.format;

/** How pages are compressed. In the order of the specification's numbers; LZ4 is the framed form of Hadoop. */
public enum Codec {
    UNCOMPRESSED,
    SNAPPY,
    GZIP,
    LZO,
    BROTLI,
    LZ4,
    ZSTD,
    LZ4_RAW;

    private static final Codec[] BY_NUMBER = values();

    /** @throws MalformedFileException when the specification has no such number */
    public static Codec of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new MalformedFileException("compression codec " + number);
        }
        return BY_NUMBER[number];
    }
}
