package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import java.util.Locale;

/**
 * How Parquet files are written. Source: ParquetOptions of Spark and ParquetOutputFormat of parquet-java.
 *
 * @param rowGroupBytes most bytes of a row group, compressed, about
 * @param pageBytes most bytes of a page before compression, about
 * @param pageRows most rows of a page, or values where they repeat, about
 * @param dictionaryBytes most bytes of a dictionary; 0 for none
 * @param indexBounds how bounds of pages are shortened
 * @param checksums whether pages have one
 * @param all what the user set: some options are of single columns
 */
record WriteOptions(
        Codec codec,
        TimestampForm timestamps,
        long rowGroupBytes,
        int pageBytes,
        int pageRows,
        int dictionaryBytes,
        ShortBounds indexBounds,
        boolean checksums,
        Options all) {
    private static final String AVAILABLE = "brotli, uncompressed, lzo, snappy, lz4_raw, none, zstd, lz4, gzip";
    private static final String BOUNDS = "parquet.column.statistics.enabled";
    private static final int MEBIBYTE = 1 << 20;
    /** Small pages let readers skip. */
    private static final int PAGE_ROWS = 20_000;

    private static final int INDEX_BOUND_BYTES = 64;

    /** How a timestamp lies in the file. */
    enum TimestampForm {
        INT96,
        TIMESTAMP_MICROS,
        TIMESTAMP_MILLIS
    }

    static WriteOptions of(Options options, Settings settings) {
        String codec = options.text(
                "compression", options.text("parquet.compression", settings.get(FileSettings.PARQUET_COMPRESSION)));
        boolean dictionary = options.flag("parquet.enable.dictionary", true);
        return new WriteOptions(
                codec(codec.toLowerCase(Locale.ROOT)),
                TimestampForm.valueOf(settings.get(FileSettings.PARQUET_TIMESTAMP)),
                options.number("parquet.block.size", 128L * MEBIBYTE),
                options.integer("parquet.page.size", MEBIBYTE),
                positive(options, "parquet.page.row.count.limit", PAGE_ROWS),
                dictionary ? options.integer("parquet.dictionary.page.size", MEBIBYTE) : 0,
                new ShortBounds(positive(options, "parquet.columnindex.truncate.length", INDEX_BOUND_BYTES)),
                options.flag("parquet.page.write-checksum.enabled", true),
                options);
    }

    private static int positive(Options options, String name, int defaultValue) {
        int value = options.integer(name, defaultValue);
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value;
    }

    /** Whether bounds of a column's chunks and pages are written. */
    boolean hasBounds(String[] path) {
        String ofColumn = BOUNDS + "#" + String.join(".", path);
        return all.flag(ofColumn, all.flag(BOUNDS, true));
    }

    private static Codec codec(String name) {
        return switch (name) {
            case "none", "uncompressed" -> Codec.UNCOMPRESSED;
            case "snappy" -> Codec.SNAPPY;
            case "gzip" -> Codec.GZIP;
            case "zstd" -> Codec.ZSTD;
            case "lz4" -> Codec.LZ4;
            case "lz4_raw" -> Codec.LZ4_RAW;
            case "lzo", "brotli" -> throw QueryException.unsupported("Parquet compression " + name);
            default ->
                throw QueryException.of(
                        ErrorKind.ILLEGAL_ARGUMENT,
                        "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION",
                        "codecName",
                        name,
                        "availableCodecs",
                        AVAILABLE);
        };
    }

    /** What names of files end in. */
    String extension() {
        String compression = switch (codec) {
            case UNCOMPRESSED, LZO, BROTLI -> "";
            case SNAPPY -> ".snappy";
            case GZIP -> ".gz";
            case ZSTD -> ".zstd";
            case LZ4 -> ".lz4hadoop";
            case LZ4_RAW -> ".lz4raw";
        };
        return compression + ".parquet";
    }
}
