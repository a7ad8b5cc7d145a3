package io.sabot.engine.config;

import java.util.List;
import java.util.Locale;

/** Settings that functions, casts and patterns of dates follow; most of them bring back what an older Spark did. */
public final class FunctionSettings {
    private FunctionSettings() {}

    /** How patterns of dates and times are read. */
    public enum TimeParser {
        /** As java.time does, with an error where java.text had another result. */
        EXCEPTION,
        /** As java.time does. */
        CORRECTED,
        /** As {@link java.text.SimpleDateFormat} does. */
        LEGACY
    }

    public static final Setting<TimeParser> TIME_PARSER = new Setting<>(
            "spark.sql.legacy.timeParserPolicy",
            "CORRECTED",
            text -> TimeParser.valueOf(text.trim().toUpperCase(Locale.ROOT)),
            "How patterns of dates and times are understood: CORRECTED, LEGACY as before Spark 3, or EXCEPTION where both differ.");
    public static final Setting<Boolean> LITERALS_OF_LEAST_PRECISION = SabotSettings.bool(
            "spark.sql.legacy.literal.pickMinimumPrecision",
            true,
            "In arithmetic with decimals, an integer literal counts with the digits it has instead of those of its type.");
    public static final Setting<Boolean> CONCAT_BINARY_AS_STRING = SabotSettings.bool(
            "spark.sql.function.concatBinaryAsString", false, "Whether concat of binaries is a string.");
    public static final Setting<Boolean> ELT_AS_STRING =
            SabotSettings.bool("spark.sql.function.eltOutputAsString", false, "Whether elt of binaries is a string.");
    public static final Setting<Boolean> PAD_AS_STRING = SabotSettings.bool(
            "spark.sql.legacy.lpadRpadAlwaysReturnString", false, "Whether lpad and rpad of binaries are strings.");
    public static final Setting<Boolean> JAVA_CHARSETS = SabotSettings.bool(
            "spark.sql.legacy.javaCharsets", false, "Whether encode and decode know every character set of Java.");
    public static final Setting<Boolean> REPLACE_MALFORMED = SabotSettings.bool(
            "spark.sql.legacy.codingErrorAction",
            false,
            "Whether encode and decode replace characters that do not fit instead of failing.");
    public static final Setting<Boolean> CHUNKED_BASE64 = SabotSettings.bool(
            "spark.sql.chunkBase64String.enabled", true, "Whether base64 breaks its result into lines.");
    public static final Setting<Boolean> SIZE_OF_NULL = SabotSettings.bool(
            "spark.sql.legacy.sizeOfNull", true, "Whether, outside ANSI mode, the size of NULL is -1.");
    public static final Setting<Boolean> ERROR_WITHOUT_CLASS = SabotSettings.bool(
            "spark.sql.legacy.raiseErrorWithoutErrorClass",
            false,
            "Whether raise_error and assert_true give the bare message.");

    public static final Setting<String> MAP_KEY_DEDUP_POLICY = new Setting<>(
            "spark.sql.mapKeyDedupPolicy",
            "EXCEPTION",
            text -> text.toUpperCase(Locale.ROOT),
            "What a map does with a key that comes twice: EXCEPTION fails, LAST_WIN keeps the later value.");
    public static final Setting<Boolean> EXISTS_IS_THREE_VALUED = SabotSettings.bool(
            "spark.sql.legacy.followThreeValuedLogicInArrayExists",
            true,
            "The function exists gives NULL where no element is true and some are NULL.");
    public static final Setting<Boolean> SORT_ALLOWS_NULL_COMPARISON = SabotSettings.bool(
            "spark.sql.legacy.allowNullComparisonResultInArraySort",
            false,
            "A comparator of array_sort may give NULL, which counts as 0.");
    public static final Setting<Boolean> INSERT_COUNTS_BACK_FROM_LAST = SabotSettings.bool(
            "spark.sql.legacy.negativeIndexInArrayInsert",
            false,
            "Position -1 of array_insert is before the last element instead of behind it.");
    public static final Setting<Boolean> EMPTY_COLLECTIONS_ARE_TEXT = SabotSettings.bool(
            "spark.sql.legacy.createEmptyCollectionUsingStringType",
            false,
            "Elements of array() and map() are strings instead of VOID.");

    public static final Setting<Long> BLOOM_FILTER_ITEMS = new Setting<>(
            "spark.sql.optimizer.runtime.bloomFilter.maxNumItems",
            "4000000",
            Long::parseLong,
            "Values that a Bloom filter of the data frame API expects at most.");
    public static final Setting<Long> BLOOM_FILTER_BITS = new Setting<>(
            "spark.sql.optimizer.runtime.bloomFilter.maxNumBits",
            "67108864",
            Long::parseLong,
            "Bits that a Bloom filter of the data frame API has at most.");

    static List<Setting<?>> all() {
        return List.of(
                TIME_PARSER,
                LITERALS_OF_LEAST_PRECISION,
                CONCAT_BINARY_AS_STRING,
                ELT_AS_STRING,
                PAD_AS_STRING,
                JAVA_CHARSETS,
                REPLACE_MALFORMED,
                CHUNKED_BASE64,
                SIZE_OF_NULL,
                ERROR_WITHOUT_CLASS,
                MAP_KEY_DEDUP_POLICY,
                EXISTS_IS_THREE_VALUED,
                SORT_ALLOWS_NULL_COMPARISON,
                INSERT_COUNTS_BACK_FROM_LAST,
                EMPTY_COLLECTIONS_ARE_TEXT,
                BLOOM_FILTER_ITEMS,
                BLOOM_FILTER_BITS);
    }
}
