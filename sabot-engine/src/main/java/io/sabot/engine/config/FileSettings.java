package io.sabot.engine.config;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The settings of readers and writers of files. */
public final class FileSettings {
    private FileSettings() {}

    public static final Setting<Long> MAX_PARTITION_BYTES = new Setting<>(
            "spark.sql.files.maxPartitionBytes", "128MB", FileSettings::bytes, "Most bytes of a file in one split.");
    public static final Setting<Long> MAX_RECORDS_PER_FILE = new Setting<>(
            "spark.sql.files.maxRecordsPerFile", "0", Long::valueOf, "Most rows written to one file; 0 for no limit.");
    public static final Setting<Boolean> IGNORE_CORRUPT_FILES = flag(
            "spark.sql.files.ignoreCorruptFiles",
            false,
            "Whether a file that cannot be read ends early without an error.");
    public static final Setting<Boolean> IGNORE_MISSING_FILES = flag(
            "spark.sql.files.ignoreMissingFiles", false, "Whether a file that has gone is left out without an error.");
    public static final Setting<Boolean> IGNORE_INVALID_PARTITION_PATHS = flag(
            "spark.sql.files.ignoreInvalidPartitionPaths",
            false,
            "Whether directories outside the partition directories of a table are left out without an error.");
    public static final Setting<Boolean> PARTITION_TYPE_INFERENCE = flag(
            "spark.sql.sources.partitionColumnTypeInference.enabled",
            true,
            "Whether partition columns get types from their values; otherwise they are strings.");
    public static final Setting<Boolean> VALIDATE_PARTITION_COLUMNS = flag(
            "spark.sql.sources.validatePartitionColumns",
            true,
            "Whether a partition value that does not fit the given type is an error; otherwise it is NULL.");
    public static final Setting<String> PARTITION_OVERWRITE_MODE = new Setting<>(
            "spark.sql.sources.partitionOverwriteMode",
            "STATIC",
            text -> text.toUpperCase(Locale.ROOT),
            "STATIC overwrites a whole table, DYNAMIC only the partitions that get rows.");
    public static final Setting<Boolean> ALLOW_EMPTY_SCHEMA =
            flag("spark.sql.legacy.allowEmptySchemaWrite", false, "Whether files without columns can be written.");
    public static final Setting<String> CORRUPT_RECORD_COLUMN = text(
            "spark.sql.columnNameOfCorruptRecord",
            "_corrupt_record",
            "Column that takes the text of a CSV or JSON record that does not parse.");
    public static final Setting<String> BINARY_STYLE = new Setting<>(
            "spark.sql.binaryOutputStyle",
            null,
            text -> text.toUpperCase(Locale.ROOT),
            "How binaries are shown: UTF-8, BASIC, BASE64, HEX or HEX_DISCRETE.");
    public static final Setting<Boolean> CSV_COLUMN_PRUNING = flag(
            "spark.sql.csv.parser.columnPruning.enabled",
            true,
            "Whether only the columns asked for are parsed from CSV.");
    public static final Setting<Boolean> CSV_DATE_FALLBACK = new Setting<>(
            "spark.sql.legacy.csv.enableDateTimeParsingFallback",
            null,
            FileSettings::parseFlag,
            "Whether a CSV date or timestamp that misses its pattern is read as a cast reads it.");
    public static final Setting<Boolean> JSON_DATE_FALLBACK = new Setting<>(
            "spark.sql.legacy.json.enableDateTimeParsingFallback",
            null,
            FileSettings::parseFlag,
            "Whether a JSON date or timestamp that misses its pattern is read as a cast reads it.");
    public static final Setting<Boolean> CSV_NULL_AS_QUOTED_EMPTY = flag(
            "spark.sql.legacy.nullValueWrittenAsQuotedEmptyStringCsv",
            false,
            "Whether NULL is written to CSV as a quoted empty string.");
    public static final Setting<Boolean> JSON_IGNORE_NULL_FIELDS = flag(
            "spark.sql.jsonGenerator.ignoreNullFields", true, "Whether fields that are NULL are left out of JSON.");
    public static final Setting<Boolean> JSON_PARTIAL_RESULTS = flag(
            "spark.sql.json.enablePartialResults",
            true,
            "Whether a nested JSON value that does not parse keeps the parts that do.");
    public static final Setting<Boolean> JSON_EXACT_STRINGS = flag(
            "spark.sql.json.enableExactStringParsing",
            true,
            "Whether a JSON value read as a string keeps its text to the letter.");
    public static final Setting<Boolean> JSON_EMPTY_STRING_AS_NULL = flag(
            "spark.sql.legacy.json.allowEmptyString.enabled",
            false,
            "Whether an empty JSON string is NULL for types other than string and binary.");
    public static final Setting<Boolean> VARIANT_DUPLICATE_KEYS = flag(
            "spark.sql.variant.allowDuplicateKeys",
            false,
            "Whether of the fields of one name in a JSON object read as a variant the last one counts.");
    public static final Setting<String> PARQUET_COMPRESSION =
            text("spark.sql.parquet.compression.codec", "snappy", "How Parquet pages are compressed.");
    public static final Setting<String> PARQUET_TIMESTAMP = new Setting<>(
            "spark.sql.parquet.outputTimestampType",
            "INT96",
            text -> text.toUpperCase(Locale.ROOT),
            "How timestamps are written to Parquet: INT96, TIMESTAMP_MICROS or TIMESTAMP_MILLIS.");
    public static final Setting<Boolean> PARQUET_MERGE_SCHEMA =
            flag("spark.sql.parquet.mergeSchema", false, "Whether the schemas of all Parquet files are merged.");
    public static final Setting<Boolean> PARQUET_BINARY_AS_STRING =
            flag("spark.sql.parquet.binaryAsString", false, "Whether Parquet binaries without annotation are strings.");
    public static final Setting<Boolean> PARQUET_INT96_AS_TIMESTAMP =
            flag("spark.sql.parquet.int96AsTimestamp", true, "Whether Parquet INT96 values are timestamps.");
    public static final Setting<Boolean> PARQUET_INFER_NTZ = flag(
            "spark.sql.parquet.inferTimestampNTZ.enabled",
            true,
            "Whether Parquet timestamps not adjusted to UTC have no time zone.");
    public static final Setting<Boolean> PARQUET_NANOS_AS_LONG = flag(
            "spark.sql.legacy.parquet.nanosAsLong", false, "Whether Parquet nanosecond timestamps are read as BIGINT.");
    public static final Setting<Boolean> PARQUET_FILTER_PUSHDOWN = flag(
            "spark.sql.parquet.filterPushdown",
            true,
            "Whether parts of Parquet files in which no row passes a filter are passed over.");
    public static final Setting<Boolean> PARQUET_FILTER_STATISTICS = flag(
            "parquet.filter.stats.enabled",
            true,
            "Whether row groups of Parquet files are passed over by the bounds of their columns.");
    public static final Setting<Boolean> PARQUET_FILTER_BLOOM = flag(
            "parquet.filter.bloom.enabled",
            true,
            "Whether row groups of Parquet files are passed over by their Bloom filters.");
    public static final Setting<Boolean> PARQUET_FILTER_PAGES = flag(
            "parquet.filter.columnindex.enabled",
            true,
            "Whether pages of Parquet files are passed over by their bounds.");
    public static final Setting<Boolean> PARQUET_CHECKSUMS = flag(
            "parquet.page.verify-checksum.enabled",
            false,
            "Whether the checksums of Parquet pages are compared with their bytes.");

    static List<Setting<?>> all() {
        return List.of(
                MAX_PARTITION_BYTES,
                MAX_RECORDS_PER_FILE,
                IGNORE_CORRUPT_FILES,
                IGNORE_MISSING_FILES,
                IGNORE_INVALID_PARTITION_PATHS,
                PARTITION_TYPE_INFERENCE,
                VALIDATE_PARTITION_COLUMNS,
                PARTITION_OVERWRITE_MODE,
                ALLOW_EMPTY_SCHEMA,
                CORRUPT_RECORD_COLUMN,
                CSV_COLUMN_PRUNING,
                CSV_DATE_FALLBACK,
                JSON_DATE_FALLBACK,
                CSV_NULL_AS_QUOTED_EMPTY,
                JSON_IGNORE_NULL_FIELDS,
                JSON_PARTIAL_RESULTS,
                JSON_EXACT_STRINGS,
                JSON_EMPTY_STRING_AS_NULL,
                VARIANT_DUPLICATE_KEYS,
                BINARY_STYLE,
                PARQUET_COMPRESSION,
                PARQUET_TIMESTAMP,
                PARQUET_MERGE_SCHEMA,
                PARQUET_BINARY_AS_STRING,
                PARQUET_INT96_AS_TIMESTAMP,
                PARQUET_INFER_NTZ,
                PARQUET_NANOS_AS_LONG,
                PARQUET_FILTER_PUSHDOWN,
                PARQUET_FILTER_STATISTICS,
                PARQUET_FILTER_BLOOM,
                PARQUET_FILTER_PAGES,
                PARQUET_CHECKSUMS);
    }

    private static Setting<Boolean> flag(String key, boolean value, String doc) {
        return new Setting<>(key, Boolean.toString(value), FileSettings::parseFlag, doc);
    }

    private static Setting<String> text(String key, String value, String doc) {
        return new Setting<>(key, value, Function.identity(), doc);
    }

    private static Boolean parseFlag(String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return lower.equals("true");
        }
        throw new IllegalArgumentException(text);
    }

    /** A number of bytes with one of the units b, k, m, g, t, p, each also with a b behind it. */
    private static Long bytes(String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < lower.length() && Character.isDigit(lower.charAt(digits))) {
            digits++;
        }
        long number = Long.parseLong(lower.substring(0, digits));
        int shift = switch (lower.substring(digits).trim()) {
            case "", "b" -> 0;
            case "k", "kb" -> 10;
            case "m", "mb" -> 20;
            case "g", "gb" -> 30;
            case "t", "tb" -> 40;
            case "p", "pb" -> 50;
            default -> throw new IllegalArgumentException(text);
        };
        return Math.multiplyExact(number, 1L << shift);
    }
}
