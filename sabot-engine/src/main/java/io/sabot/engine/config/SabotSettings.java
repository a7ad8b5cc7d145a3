package io.sabot.engine.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of settings that the engine reads. */
public final class SabotSettings {
    private SabotSettings() {}

    public static final Setting<Boolean> ANSI = bool(
            "spark.sql.ansi.enabled", true, "Overflow, bad casts and division by zero fail instead of giving NULL.");
    public static final Setting<Boolean> CASE_SENSITIVE =
            bool("spark.sql.caseSensitive", false, "Whether names of columns and tables differ by case.");
    public static final Setting<String> TIME_ZONE =
            text("spark.sql.session.timeZone", null, "Zone of timestamps as text; the JVM's zone by default.");
    public static final Setting<Integer> BLOCK_ROWS =
            integer("sabot.block.rows", 4096, "Rows in a block that travels through a pipeline.");
    public static final Setting<Boolean> FAIL_AMBIGUOUS_SELF_JOIN = bool(
            "spark.sql.analyzer.failAmbiguousSelfJoin",
            true,
            "A column asked from a data frame that stands on both sides of a join is an error.");
    public static final Setting<String> OPTIMIZER_EXCLUDED = text(
            "sabot.optimizer.excludedRules",
            "",
            "Names of optimizer rules to leave out, separated by commas; * leaves out all.");
    public static final Setting<Set<Technique>> EXCLUDED_TECHNIQUES = new Setting<>(
            "sabot.excludedTechniques",
            "",
            Technique::parse,
            "Ways to be fast to leave out, separated by commas: lateColumns, dictionaryCodes, directAddressing, packedKeys,"
                    + " narrowDecimals, firstRows, firstRowsInScans, rankLimits; * leaves out all.");
    public static final Setting<Boolean> INTERPRETER_ONLY =
            bool("sabot.interpreterOnly", false, "Evaluates every expression row by row through the interpreter.");
    public static final Setting<String> CODEGEN_DUMP =
            text("sabot.codegen.dump", null, "Folder that receives every generated class that a query uses.");
    public static final Setting<Boolean> JAVA_FUNCTIONS = bool(
            "sabot.functions.java.enabled",
            false,
            "Whether CREATE TEMPORARY FUNCTION … LANGUAGE JAVA AS '…' may compile Java: who can send SQL can then run any code.");
    public static final Setting<Integer> EXCHANGE_PARTITIONS = integer(
            "sabot.exchange.partitions",
            0,
            "Sends the rows below groupings and joins through an exchange of that many partitions; 0 for none.");
    public static final Setting<Integer> EXCHANGE_MEMORY = integer(
            "sabot.exchange.memory",
            1 << 28,
            "Bytes that an exchange keeps in memory; the rest goes to files in the folder for temporary files.");
    public static final Setting<Long> MEMORY_LIMIT = new Setting<>(
            "sabot.memory.limit",
            null,
            ByteSizes::parse,
            "Bytes that all queries and cached tables may hold, e.g. 256m; what does not fit goes to files."
                    + " Fixed when the application starts, also as a system property; 60 % of the heap by default.");
    public static final Setting<Boolean> RUNTIME_FILTERS = bool(
            "spark.sql.optimizer.runtime.bloomFilter.enabled",
            true,
            "The keys of a join's finished build side filter the scans of its other side: as a range, a set or a Bloom filter.");
    public static final Setting<Long> PAGE_CACHE = new Setting<>(
            "sabot.pageCache.limit",
            null,
            ByteSizes::parse,
            "Bytes of decompressed Parquet pages to keep for the next scan of a file, as far as queries leave memory free; 0 for"
                    + " none. Fixed when the application starts, also as a system property; a quarter of sabot.memory.limit"
                    + " by default.");
    public static final Setting<String> LOCAL_FOLDERS = text(
            "spark.local.dir", null, "Folder for temporary files, the first of a list; java.io.tmpdir by default.");
    public static final Setting<Integer> SHUFFLE_PARTITIONS = integer(
            "spark.sql.shuffle.partitions", 200, "Number of partitions that a repartition without a number makes.");
    public static final Setting<Boolean> DECIMAL_PRECISION_LOSS = bool(
            "spark.sql.decimalOperations.allowPrecisionLoss",
            true,
            "A decimal result that needs more than 38 digits loses scale instead of giving NULL.");
    public static final Setting<String> TIMESTAMP_TYPE = text(
            "spark.sql.timestampType", "TIMESTAMP_LTZ", "What TIMESTAMP means in SQL: TIMESTAMP_LTZ or TIMESTAMP_NTZ.");
    public static final Setting<Boolean> TIME_TYPE =
            bool("spark.sql.timeType.enabled", false, "Whether the type TIME can be used.");
    public static final Setting<Boolean> JAVA_TIME = bool(
            "spark.sql.datetime.java8API.enabled",
            false,
            "Whether dates and timestamps in rows are java.time's LocalDate and Instant instead of java.sql's.");
    public static final Setting<Boolean> RESERVED_KEYWORDS = bool(
            "spark.sql.ansi.enforceReservedKeywords",
            false,
            "In ANSI mode, keywords of the standard are no identifiers.");
    public static final Setting<Boolean> DOUBLE_QUOTED_IDENTIFIERS = bool(
            "spark.sql.ansi.doubleQuotedIdentifiers", false, "In ANSI mode, text in double quotes is an identifier.");
    public static final Setting<Boolean> JOIN_BEFORE_COMMA = bool(
            "spark.sql.ansi.relationPrecedence", false, "In ANSI mode, JOIN binds tighter than the comma in FROM.");
    public static final Setting<Boolean> ESCAPED_STRING_LITERALS = bool(
            "spark.sql.parser.escapedStringLiterals", false, "Backslashes in string literals stand for themselves.");
    public static final Setting<Boolean> QUOTED_NAMES_ARE_PATTERNS = bool(
            "spark.sql.parser.quotedRegexColumnNames", false, "Quoted names in a select list are regular expressions.");
    public static final Setting<Boolean> DOUBLED_QUOTES_VANISH = bool(
            "spark.sql.legacy.consecutiveStringLiterals.enabled",
            false,
            "A doubled quote in a string literal is nothing.");
    public static final Setting<Boolean> EXPONENT_IS_DECIMAL =
            bool("spark.sql.legacy.exponentLiteralAsDecimal.enabled", false, "1E3 is a decimal instead of a double.");
    public static final Setting<Boolean> SET_OPERATIONS_LEFT_TO_RIGHT = bool(
            "spark.sql.legacy.setopsPrecedence.enabled", false, "INTERSECT binds no tighter than UNION and EXCEPT.");
    public static final Setting<Boolean> CALENDAR_INTERVALS =
            bool("spark.sql.legacy.interval.enabled", false, "Interval literals are calendar intervals.");
    public static final Setting<Boolean> BANG_IS_NOT =
            bool("spark.sql.legacy.bangEqualsNot", false, "An exclamation mark may stand for NOT anywhere.");

    public static final Setting<Boolean> GROUP_BY_ORDINAL =
            bool("spark.sql.groupByOrdinal", true, "Whether a number in GROUP BY is the item of that position.");
    public static final Setting<Boolean> ORDER_BY_ORDINAL =
            bool("spark.sql.orderByOrdinal", true, "Whether a number in ORDER BY is the item of that position.");
    public static final Setting<Boolean> GROUP_BY_ALIASES =
            bool("spark.sql.groupByAliases", true, "Whether GROUP BY may name items by their alias.");

    public static final Setting<Boolean> PARAMETERS_HIDE_FUNCTIONS = bool(
            "spark.sql.legacy.allowUdfParameterToShadowParameterlessFunction",
            false,
            "Whether a parameter of a SQL function comes before a function of its name that takes no parentheses.");

    public static final Setting<Boolean> EMPTY_SET_IS_GLOBAL = bool(
            "spark.sql.analyzer.lowerEmptyGroupingSetToGlobalAggregate.enabled",
            true,
            "GROUPING SETS (()) gives its row even where there is no input.");
    public static final Setting<Boolean> LOSSY_EXISTENCE = bool(
            "spark.sql.optimizer.decorrelateExistsSubqueryLegacyIncorrectCountHandling.enabled",
            false,
            "EXISTS and IN take a correlated aggregation without keys to give no row where it has no input.");
    public static final Setting<String> DEFAULT_FORMAT =
            text("spark.sql.sources.default", "parquet", "Format of tables, reads and writes that name none.");
    public static final Setting<String> WAREHOUSE =
            text("spark.sql.warehouse.dir", "spark-warehouse", "Folder of the tables that the catalog manages.");

    public static final Setting<Boolean> SCRIPTING =
            bool("spark.sql.scripting.enabled", true, "Whether scripts (BEGIN … END) can be run.");
    public static final Setting<Boolean> CONTINUE_HANDLERS =
            bool("spark.sql.scripting.continueHandlerEnabled", false, "Whether scripts may declare CONTINUE HANDLER.");
    public static final Setting<Boolean> IDENTIFIER_CLAUSE_ONLY = bool(
            "spark.sql.legacy.identifierClause",
            false,
            "IDENTIFIER of a literal stands for whole names only, not wherever a name is.");
    public static final Setting<Boolean> VIEW_BINDING =
            bool("spark.sql.legacy.viewSchemaBindingMode", true, "Whether views have a mode (WITH SCHEMA …).");
    public static final Setting<Boolean> VIEW_COMPENSATION = bool(
            "spark.sql.legacy.viewSchemaCompensation",
            true,
            "Whether views without a mode cast to the types of their creation.");
    public static final Setting<Integer> RECURSION_LEVELS =
            integer("spark.sql.cteRecursionLevelLimit", 100, "Rounds that WITH RECURSIVE may take; -1 for any number.");
    public static final Setting<Integer> RECURSION_ROWS = integer(
            "spark.sql.cteRecursionRowLimit", 1_000_000, "Rows that WITH RECURSIVE may give; -1 for any number.");

    public static final Setting<Integer> TRANSPOSED_ROWS =
            integer("spark.sql.transposeMaxValues", 500, "Rows that may become columns.");

    /** The zone of the session: {@link #TIME_ZONE} or the JVM's. */
    public static ZoneId zone(Settings settings) {
        String zone = settings.get(TIME_ZONE);
        return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone, ZoneId.SHORT_IDS);
    }

    public static List<Setting<?>> all() {
        List<Setting<?>> settings = new ArrayList<>(List.of(
                ANSI,
                CASE_SENSITIVE,
                TIME_ZONE,
                BLOCK_ROWS,
                FAIL_AMBIGUOUS_SELF_JOIN,
                OPTIMIZER_EXCLUDED,
                EXCLUDED_TECHNIQUES,
                INTERPRETER_ONLY,
                CODEGEN_DUMP,
                JAVA_FUNCTIONS,
                EXCHANGE_PARTITIONS,
                EXCHANGE_MEMORY,
                MEMORY_LIMIT,
                PAGE_CACHE,
                RUNTIME_FILTERS,
                LOCAL_FOLDERS,
                SHUFFLE_PARTITIONS,
                DECIMAL_PRECISION_LOSS,
                TIMESTAMP_TYPE,
                EMPTY_SET_IS_GLOBAL,
                LOSSY_EXISTENCE,
                DEFAULT_FORMAT,
                WAREHOUSE,
                SCRIPTING,
                IDENTIFIER_CLAUSE_ONLY,
                CONTINUE_HANDLERS,
                VIEW_BINDING,
                VIEW_COMPENSATION,
                RECURSION_LEVELS,
                RECURSION_ROWS,
                TRANSPOSED_ROWS,
                TIME_TYPE,
                JAVA_TIME,
                RESERVED_KEYWORDS,
                DOUBLE_QUOTED_IDENTIFIERS,
                JOIN_BEFORE_COMMA,
                ESCAPED_STRING_LITERALS,
                QUOTED_NAMES_ARE_PATTERNS,
                DOUBLED_QUOTES_VANISH,
                EXPONENT_IS_DECIMAL,
                SET_OPERATIONS_LEFT_TO_RIGHT,
                CALENDAR_INTERVALS,
                GROUP_BY_ORDINAL,
                ORDER_BY_ORDINAL,
                GROUP_BY_ALIASES,
                PARAMETERS_HIDE_FUNCTIONS,
                BANG_IS_NOT));
        settings.addAll(FileSettings.all());
        settings.addAll(FunctionSettings.all());
        return List.copyOf(settings);
    }

    static Setting<Boolean> bool(String key, boolean value, String doc) {
        return new Setting<>(key, Boolean.toString(value), SabotSettings::parseBoolean, doc);
    }

    private static Setting<Integer> integer(String key, int value, String doc) {
        return new Setting<>(key, Integer.toString(value), text -> Integer.valueOf(text.trim()), doc);
    }

    private static Setting<String> text(String key, String value, String doc) {
        return new Setting<>(key, value, text -> text, doc);
    }

    private static Boolean parseBoolean(String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return lower.equals("true");
        }
        throw new IllegalArgumentException(text);
    }
}
